// A target of libFuzzer: what reads a text, or numbers from elsewhere, and what is printed and read back. The first
// byte chooses the reader, the others are what it is given. usage: tests/tools/fuzz_text.py [SECONDS]

#include <descent/descent.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

using namespace descent;

namespace {

void must(bool so) {
  if (!so) __builtin_trap();
}

template <class Number>
auto same_bits(Number x, Number y) -> bool {
  return std::memcmp(&x, &y, sizeof(Number)) == 0;
}

template <class Number>
auto numbers_of(std::string_view bytes) -> std::vector<Number> {
  std::vector<Number> numbers(bytes.size() / sizeof(Number));
  if (!numbers.empty()) std::memcpy(numbers.data(), bytes.data(), numbers.size() * sizeof(Number));
  return numbers;
}

/// The samples of a text; none, and the fault, if it is refused.
template <class Sample>
auto read(std::string_view text, const csv::format<Sample>& format, std::string& fault) -> std::vector<Sample> {
  try {
    return csv::read<std::vector<Sample>>(text, format);
  } catch (const csv::text_refusal& r) {
    must(r.line >= 1 && r.column >= 1 && r.line <= 1 + text.size() && r.column <= 2 + text.size());
    fault = std::string{r.what()} + std::to_string(r.line) + ":" + std::to_string(r.column);
  }
  return {};
}

template <class Sample>
auto rows_of(const std::vector<Sample>& samples) -> std::string {
  std::string text;
  char cell[64];
  for (const Sample& s : samples) {
    for (const double x : s.x) std::snprintf(cell, sizeof cell, "%.17g,", x), text += cell;
    if constexpr (requires { s.label; })
      text += std::to_string(s.label) + "\n";
    else
      std::snprintf(cell, sizeof cell, "%.17g\n", s.y[0]), text += cell;
  }
  return text;
}

/// What is read is read again from its numbers, and from the text with other line ends and empty lines, or with
/// returns.
template <class Sample>
void check_csv(std::string_view text, const csv::format<Sample>& format) {
  std::string fault, other_fault;
  const auto samples = read<Sample>(text, format, fault);
  must(samples.empty() == !fault.empty());
  std::string other{"\n\r\n"}, of_returns;
  for (const char c : text) other += c == '\n' ? std::string{"\r\n \n"} : std::string{c};
  for (const char c : text) of_returns += c == '\n' ? '\r' : c;
  if (format.skip == 0 && text.find('\0') == std::string_view::npos && format.separator != ' ' &&
      text.substr(0, 3) != "\xEF\xBB\xBF") {
    must(read<Sample>(other + "\n\n", format, other_fault).size() == samples.size());
    must(read<Sample>(of_returns, format, other_fault).size() == samples.size());
  }
  if (samples.empty()) return;
  const auto again = read<Sample>(rows_of(samples), {}, other_fault);
  must(again.size() == samples.size());
  for (std::size_t i = 0; i < samples.size(); ++i) {
    for (std::size_t k = 0; k < Sample::inputs; ++k) must(same_bits(again[i].x[k], samples[i].x[k]));
    if constexpr (requires { samples[i].label; })
      must(again[i].label == samples[i].label && samples[i].label < Sample::outputs);
    else
      must(same_bits(again[i].y[0], samples[i].y[0]));
  }
}

/// A numeral is read as strtod reads it, which rounds correctly, and to the same place.
template <class Number>
void check_numeral(const std::string& text, auto right_of) {
  const char* at = text.c_str();
  Number number = 7;
  const bool read = detail::read_numeral(at, text.c_str() + text.size(), number);
  if (!read) return must(at == text.c_str() && number == 7);
  std::string numeral(text.c_str(), at);  // (strtod would also read hexadecimal numbers, and other ends)
  must(numeral.find_first_not_of("+-.0123456789eE") == std::string::npos);
  char* end = nullptr;
  must(same_bits(number, right_of(numeral.c_str(), &end)) && *end == '\0');
}

void check_decimal(const std::string& text) {
  try {
    const interval<double> x = decimal(text.c_str());
    std::string numeral;
    for (const char c : std::string_view{text.c_str()})
      if (c != '\'') numeral += c;
    const double right = std::strtod(numeral.c_str(), nullptr);
    must(x.lower <= right && right <= x.upper);
  } catch (const refusal& r) {
    must(r.value >= 0 && r.value <= static_cast<double>(text.size()));
  }
}

/// What is printed is read back to the same bits.
template <class Number>
void check_printed(Number weight, number_format format) {
  if (!__builtin_isfinite(weight)) return;
  char text[128]{};
  std::FILE* const screen = stdout;
  stdout = fmemopen(text, sizeof text - 1, "w");
  print_source(neuron<Number>{weight}, format);
  std::fclose(stdout);
  stdout = screen;
  const char *first = std::strchr(text, '{') + 1, *at = first;
  const auto by_library = sizeof(Number) == 4 ? std::strtof(first, nullptr) : std::strtod(first, nullptr);
  must(same_bits(static_cast<Number>(by_library), weight));
  if (Number number = 0; format == number_format::decimal)
    must(detail::read_numeral(at, text + sizeof text, number) && same_bits(number, weight));
}

/// Weights there and back are the same numbers, or refused.
void check_weights(const std::vector<double>& numbers) {
  using net = network<double, layer<2, 3, activation::tanh>, layer<3, 1>>;
  bool good = numbers.size() == net::parameters;
  for (const double x : numbers) good = good && __builtin_isfinite(x);
  try {
    const auto torch = to_pytorch(from_pytorch<net>(numbers)), keras = to_keras(from_keras<net>(numbers));
    must(good);
    for (std::size_t i = 0; i < net::parameters; ++i)
      must(same_bits(torch[i], numbers[i]) && same_bits(keras[i], numbers[i]));
  } catch (const refusal&) {
    must(!good);
  }
}

/// A function is within a few doubles of its enclosure, which is computed in integers, and alike in lanes.
void check_function(double x, auto f, double slack) {
  const double y = f(x);
  must(same_bits(f(lanes<double, 2>{x})[1], y));
  if (!__builtin_isfinite(x)) return;
  const interval<double> right = f(interval<double>{x});
  if (right.is_whole_line()) return must(!__builtin_isfinite(y));
  const double room = slack * 0x1p-52;
  must(y >= right.lower - (right.lower < 0 ? -right.lower : right.lower) * room - 0x1p-1073);
  must(y <= right.upper + (right.upper < 0 ? -right.upper : right.upper) * room + 0x1p-1073);
}

void check_functions(double x) {
  check_function(x, [](const auto& z) { return sigmoid(z); }, 1);
  check_function(
      x,
      [](const auto& z) {
        using math::exp;
        return exp(z);
      },
      1);
  check_function(
      x,
      [](const auto& z) {
        using math::tanh;
        return tanh(z);
      },
      1);
  check_function(
      x,
      [](const auto& z) {
        using math::sqrt;
        return sqrt(z);
      },
      0);
  if (x == x)
    check_function(
        x,
        [](const auto& z) {
          using math::log;
          return log(z);
        },
        1);
}

/// Intervals of the results contain those of numbers. (Ends may be neighbours of the tightest, so a part need not be in
/// the whole.)
void check_interval(double a, double b) {
  if (!__builtin_isfinite(a) || !__builtin_isfinite(b)) return;
  const interval<double> x{a}, y{b}, both = hull(x, y);
  must(!disjoint(both + both, x + y) && !disjoint(both * both, x * y) && !disjoint(both - both, x - y));
  must(!disjoint(sigmoid(both), sigmoid(x)) && !disjoint(exp(both), exp(y)) && !disjoint(tanh(both), tanh(x)));
  must(!(x + y).finite() || encloses(x + y, a + b));
  must(!(x * y).finite() || encloses(x * y, a * b));
  must((x / y).is_whole_line() || !(x / y).finite() || encloses(x / y, a / b));
}

void check(unsigned char which, std::string_view input) {
  using sample_of_2 = sample<double, 2, 1>;
  using labels = labelled_sample<double, 2, 3>;
  const std::vector<double> numbers = numbers_of<double>(input);
  const std::string text{input};
  switch (which % 8) {
    case 0:
      return check_csv<labels>(input, {});
    case 1:
      return check_csv<labels>(
          input, {.label = 0, .classes = {}, .first_label = 1, .inputs = {"x", -1}, .separator = ';', .skip = 1});
    case 2:
      return check_csv<labels>(
          input,
          {.label = -1, .classes = {"a", "b", "c"}, .first_label = 0, .inputs = {}, .separator = ' ', .skip = 0});
    case 3:
      check_numeral<double>(text, [](const char* t, char** end) { return std::strtod(t, end); });
      return check_numeral<float>(text, [](const char* t, char** end) { return std::strtof(t, end); });
    case 4:
      return check_decimal(text);
    case 5:
      for (const double x : numbers)
        check_printed(x, number_format::decimal), check_printed(x, number_format::hexadecimal);
      for (const float x : numbers_of<float>(input))
        check_printed(x, number_format::decimal), check_printed(x, number_format::hexadecimal);
      return;
    case 6:
      return check_weights(numbers);
    default:
      for (const double x : numbers) check_functions(x), check_interval(x, numbers[0]);
  }
  check_csv<sample_of_2>(input, {});
}

}  // namespace

extern "C" auto LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) -> int {
  if (size > 0) check(data[0], {static_cast<const char*>(static_cast<const void*>(data + 1)), size - 1});
  return 0;
}
