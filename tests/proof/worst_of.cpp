#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/fixed.hpp>
#include <descent/number/interval.hpp>
#include <descent/proof/worst_of.hpp>

#include <concepts>
#include <cstdint>
#include <limits>

using namespace descent;
using namespace support;

namespace {

// −9 at 500, and 8 at its mirror.
constexpr auto two_peaks = [](int i) { return i == 500 ? -9.0 : i == 524 ? 8.0 : i % 7 * 0.5; };
constexpr auto remainder_of_7 = [](int i) { return i % 7; };
constexpr auto not_a_number_at_3 = [](int i) { return i == 3 ? not_a_number : i == 9 ? infinity : 1.0; };
constexpr auto third = [](long long i) { return interval{1} / interval{3} - i; };

template <class A, class B>
constexpr auto same(const A& x, const B& y) -> bool {
  return x.error == y.error && x.at == y.at;
}

}  // namespace

TEST_CASE("the worst of all is the largest in magnitude, and the first of equal ones") {
  CLAIMED auto peak = worst_of<0, 1023>(two_peaks);
  STATIC_REQUIRE(peak.error == 9);
  STATIC_REQUIRE(peak.at == 500);
  CLAIMED auto first = worst_of<1, 1000>(remainder_of_7);
  STATIC_REQUIRE(first.error == 6);
  STATIC_REQUIRE(first.at == 6);
  CLAIMED auto one = worst_of<-5, -5>(remainder_of_7);
  STATIC_REQUIRE(one.error == 5);
  STATIC_REQUIRE(one.at == -5);
}

TEST_CASE("an error that is no double is refused, because it would be rounded", "[long-double]") {
  CHECK(words_of([] { static_cast<void>(worst_of(0, 0, [](int) { return 0.5L + 0x1p-60L; })); }, 0.5) ==
        (std::numeric_limits<long double>::digits > 53 ? "number_must_be_a_double" : "nothing refused"));
  CHECK(words_of([] { static_cast<void>(worst_of(0, 0, [](int) { return (1LL << 53) + 1; })); }, 0x1p53) ==
        "number_must_be_a_double");
  CLAIMED auto of_long_doubles = worst_of(0, 3, [](int i) { return i - 2.5L; });
  STATIC_REQUIRE(of_long_doubles.error == 2.5);
}

TEST_CASE("codes of every integer type are asked") {
  CLAIMED auto of_shorts = worst_of<short{0}, short{1000}>(remainder_of_7);
  STATIC_REQUIRE(of_shorts.at == 6);
}

/// Whether a range between integers of two types is taken.
template <class First, class Last>
concept can_be_asked = requires(First first, Last last) { worst_of(first, last, remainder_of_7); };

TEST_CASE("the first and the last code have one type, so that none is narrowed") {
  STATIC_REQUIRE(can_be_asked<int, int>);
  STATIC_REQUIRE(can_be_asked<std::uint8_t, std::uint8_t>);
  STATIC_REQUIRE_FALSE(can_be_asked<std::uint8_t, int>);
  STATIC_REQUIRE_FALSE(can_be_asked<int, long long>);
  STATIC_REQUIRE_FALSE(can_be_asked<int, double>);
  STATIC_REQUIRE_FALSE(can_be_asked<int, bool>);
}

TEST_CASE("NaN is worse than every number") {
  CLAIMED auto found = worst_of<0, 20>(not_a_number_at_3);
  STATIC_REQUIRE(__builtin_isnan(found.error));
  STATIC_REQUIRE(found.at == 3);
  CLAIMED auto in_a_loop = worst_of(0, 20, not_a_number_at_3);
  STATIC_REQUIRE(in_a_loop.at == 3);
  CHECK(!(found.error < 1000));  // (no constant for g++ 11)
}

TEST_CASE("the constants together find what one finds, and what a loop finds when it runs") {
  CLAIMED auto whole = worst_of(0, 1023, two_peaks);
  STATIC_REQUIRE(same(worst_of<0, 1023>(two_peaks), whole));
  STATIC_REQUIRE(same(worst_of<0, 1023, 1>(two_peaks), whole));
  STATIC_REQUIRE(same(worst_of<0, 1023, 100'000>(two_peaks), whole));
  STATIC_REQUIRE(same(worst_of<0, 1023, 500>(two_peaks), whole));
}

TEST_CASE("the error of an enclosure is its larger end, and a code may have any type") {
  CLAIMED auto enclosed = worst_of<-1ll, 2ll>(third);
  STATIC_REQUIRE(enclosed.at == 2);
  STATIC_REQUIRE(enclosed.error >= 5 / 3.0);
  STATIC_REQUIRE(enclosed.error < 1.6666666666666672);
  CLAIMED auto bytes = worst_of<std::uint8_t{0}, std::uint8_t{255}>([](std::uint8_t i) { return 255 - i; });
  STATIC_REQUIRE(std::same_as<decltype(bytes.at), std::uint8_t>);
  STATIC_REQUIRE(bytes.error == 255);
  CLAIMED auto words = worst_of(-128, 127, [](int i) { return fixed<std::int8_t, 7>::from_raw(i); });
  STATIC_REQUIRE((words.error == 1 && words.at == -128));
  CLAIMED auto largest_code = worst_of(4294967290u, 4294967295u, [](unsigned i) { return 1.0 * i; });
  STATIC_REQUIRE(largest_code.at == 4294967295u);
}
