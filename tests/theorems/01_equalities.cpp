// DOUBT: Is the gradient right?
// PROVED: (1) = … = (6) as polynomials in a, and the code's too
// STRENGTH: 3
// LINE: at_1).weight);

// (1) = (2) = (3) = (4) = (5) = (6), for every weight (strength 3): the equalities are identities of polynomials in a =
// A(w x).

#include <descent/descent.hpp>

using namespace descent;

constexpr polynomial a{0, 1};

/// How many of the equalities hold, from the left, for a sample (x, y); all derivatives are by w, that is x times those
/// by z.
constexpr auto equalities_that_hold(long long x, long long y) -> int {
  const auto twice_E = square(a - y);           // 2 E, so that coefficients are whole
  const auto dE_dy_hat = a - y, dE_dy = y - a;  // of E = ½ (ŷ − y)², written down
  const auto dy_hat_dw = x * (a - a * a);       // of A, from da/dz = a − a²
  const auto dT_dw = x * derivative(a);         // of T̂(x) = A(w x), by the chain rule
  const polynomial zero{0};
  if (!(x * derivative(twice_E) == 2 * (dE_dy_hat * dy_hat_dw + dE_dy * zero))) return 0;         // ∂E/∂w = (1)
  if (!(dE_dy_hat * dy_hat_dw + dE_dy * zero == (a - y) * dy_hat_dw - (a - y) * zero)) return 1;  // (1) = (2)
  if (!((a - y) * dy_hat_dw - (a - y) * zero == (a - y) * dy_hat_dw)) return 2;                   // (2) = (3)
  if (!((a - y) * dy_hat_dw == (a - y) * dT_dw)) return 3;                                        // (3) = (4)
  if (!((a - y) * dT_dw == (a - y) * (x * derivative(a)))) return 4;                              // (4) = (5)
  if (!((a - y) * (x * derivative(a)) == x * (a - y) * (1 - a) * a)) return 5;                    // (5) = (6)
  return 6;
}
static_assert(equalities_that_hold(0, 0) == 6);
static_assert(equalities_that_hold(1, 1) == 6);
static_assert(equalities_that_hold(3, -2) == 6, "and for any other whole numbers");

// A wrong one is not an identity: (6) without its last factor, and with its sign turned.
static_assert(derivative(square(a - 1)) != 2 * ((a - 1) * (1 - a)));
static_assert(derivative(square(a - 1)) != 2 * ((1 - a) * (1 - a) * a));

// The same of the code. A number flows through `error` and `gradient` that is such a polynomial over a power of 2, and
// whose sigmoid is a: what comes out is compared coefficient by coefficient.
struct formal {
  constexpr formal() = default;
  constexpr formal(double x) {
    for (; x != static_cast<double>(static_cast<long long>(x)); x = 2 * x) ++halvings;
    p.coefficient[0] = static_cast<long long>(x);
  }
  constexpr formal(polynomial<12> numerator, int power) : p(numerator), halvings(power) {}

  [[nodiscard]] constexpr auto over(int power) const -> polynomial<12> { return (1ll << (power - halvings)) * p; }
  friend constexpr auto operator+(const formal& u, const formal& v) -> formal {
    const int power = u.halvings > v.halvings ? u.halvings : v.halvings;
    return {u.over(power) + v.over(power), power};
  }
  friend constexpr auto operator-(const formal& u, const formal& v) -> formal {
    const int power = u.halvings > v.halvings ? u.halvings : v.halvings;
    return {u.over(power) - v.over(power), power};
  }
  friend constexpr auto operator*(const formal& u, const formal& v) -> formal {
    const auto product = u.p * v.p;
    polynomial<12> low;
    for (std::size_t k = 0; k < 23; ++k) {
      if (k >= 12 && product.coefficient[k] != 0) coefficient_must_fit_64_bits(k);
      if (k < 12) low.coefficient[k] = product.coefficient[k];
    }
    return {low, u.halvings + v.halvings};
  }
  friend constexpr auto square(const formal& u) -> formal { return u * u; }
  friend constexpr auto sigmoid(const formal&) -> formal { return {polynomial<12>{{0, 1}}, 0}; }
  friend constexpr auto operator==(const formal& u, const formal& v) -> bool {
    return u.over(u.halvings + v.halvings) == v.over(u.halvings + v.halvings);
  }

  polynomial<12> p{};
  int halvings = 0;
};

constexpr sample<double> at_0[] = {{0, 0}}, at_1[] = {{1, 1}}, elsewhere[] = {{1.5, 0.75}};
static_assert(error(neuron{dual{formal{}, formal{1}}}, at_0).slope == gradient(neuron{formal{}}, at_0).weight);
static_assert(error(neuron{dual{formal{}, formal{1}}}, at_1).slope == gradient(neuron{formal{}}, at_1).weight);
static_assert(error(neuron{dual{formal{}, formal{1}}}, identity).slope == gradient(neuron{formal{}}, identity).weight);
static_assert(error(neuron{dual{formal{}, formal{1}}}, elsewhere).slope ==
              gradient(neuron{formal{}}, elsewhere).weight);
static_assert(!(error(neuron{dual{formal{}, formal{2}}}, at_1).slope == gradient(neuron{formal{}}, at_1).weight));

// And with the real sigmoid: dual slope minus closed form encloses 0, narrowly, on thin boxes all over [−40, 40].
constexpr auto boxes_that_agree() -> int {
  int n = 0;
  for (; n <= 80; ++n) {
    const interval box{n - 40.0, n - 40.0 + 0x1p-46};
    const auto apart = error(neuron{dual{box, interval{1}}}, at_1).slope - gradient(neuron{box}, at_1).weight;
    if (!encloses(apart, 0.0) || !(width(apart) < 1e-12)) break;
  }
  return n;
}
constexpr int agreeing = boxes_that_agree();  // a name: a call in a static_assert is evaluated twice
static_assert(agreeing == 81);
