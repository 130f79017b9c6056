#include "../claims.hpp"
#include "../support.hpp"

#include <descent/number/nearest.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

using namespace support;

namespace {

struct known {
  std::string_view numeral;
  double in_doubles;
  float in_floats;
};
constexpr float infinite = __builtin_huge_valf();
constexpr known table[] = {
#include "../reference/nearest.inc"
};

template <class T>
constexpr auto read(std::string_view text) -> T {
  const char* at = text.data();
  T number{};
  if (!descent::detail::read_numeral(at, text.data() + text.size(), number)) return -1;
  return at == text.data() + text.size() ? number : -2;
}

/// How many numerals of the table from first on, of at most count, are read as the number beside them.
template <class T>
constexpr auto right(std::size_t first, std::size_t count) -> std::size_t {
  std::size_t n = 0;
  for (std::size_t i = first; i < first + count; ++i)
    if constexpr (sizeof(T) == 8)
      n += read<T>(table[i].numeral) == table[i].in_doubles ? 1u : 0u;
    else
      n += read<T>(table[i].numeral) == table[i].in_floats ? 1u : 0u;
  return n;
}

}  // namespace

TEST_CASE("a numeral is read as the nearest number") {
  constexpr std::size_t few = 60;
  STATIC_REQUIRE(right<double>(0, few) == few);
  STATIC_REQUIRE(right<float>(0, few) == few);
  std::size_t all = sizeof table / sizeof table[0];  // (a constant would be evaluated by the compiler)
  CHECK(right<double>(0, all) == all);
  CHECK(right<float>(0, all) == all);
}

TEST_CASE("a digit over each power of 10 that is a double is the nearest number") {
  CLAIMED double read_ones[] = {
      read<double>("3e-1"),  read<double>("3e-2"),  read<double>("3e-3"),  read<double>("3e-4"),  read<double>("3e-5"),
      read<double>("3e-6"),  read<double>("3e-7"),  read<double>("3e-8"),  read<double>("3e-9"),  read<double>("3e-10"),
      read<double>("3e-11"), read<double>("3e-12"), read<double>("3e-13"), read<double>("3e-14"), read<double>("3e-15"),
      read<double>("3e-16"), read<double>("3e-17"), read<double>("3e-18"), read<double>("3e-19"), read<double>("3e-20"),
      read<double>("3e-21"), read<double>("3e-22")};
  CLAIMED double ones[] = {3e-1,  3e-2,  3e-3,  3e-4,  3e-5,  3e-6,  3e-7,  3e-8,  3e-9,  3e-10, 3e-11,
                           3e-12, 3e-13, 3e-14, 3e-15, 3e-16, 3e-17, 3e-18, 3e-19, 3e-20, 3e-21, 3e-22};
  STATIC_REQUIRE(std::equal(std::begin(ones), std::end(ones), read_ones));
}

TEST_CASE("between two numbers that are as near, the even one is read") {
  STATIC_REQUIRE(read<double>("9007199254740993") == 0x1p53);
  STATIC_REQUIRE(read<double>("9007199254740995") == 0x1.0000000000002p53);
  STATIC_REQUIRE(read<double>("36028797018963970") == 0x1p55);
  STATIC_REQUIRE(read<double>("36028797018963980") == 0x1.0000000000002p55);
}

// 2⁵³ + 1, 2⁵³ + 3 and 2⁵⁴ − 3, times and over a power of 10.
TEST_CASE("a quotient that is a tie is rounded to even") {
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(90071992547409930, 1) == 0x1p53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(90071992547409950, 1) == 0x1.0000000000002p53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(900719925474099300, 2) == 0x1p53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(900719925474099500, 2) == 0x1.0000000000002p53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(9007199254740993000u, 3) == 0x1p53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(9007199254740995000u, 3) == 0x1.0000000000002p53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(180143985094819810, 1) == 0x1.ffffffffffffep53);
  STATIC_REQUIRE(descent::detail::nearest_quotient<double>(1801439850948198100, 2) == 0x1.ffffffffffffep53);
}

// Where the first guess of a digit of the quotient is one too large by less than the bit below it.
TEST_CASE("a quotient's digits are right where their guess is off by next to nothing") {
  STATIC_REQUIRE(read<double>("9600000023841857911e-17") == 9600000023841857911e-17);
  STATIC_REQUIRE(read<double>("9600000025238841773e-20") == 9600000025238841773e-20);
  STATIC_REQUIRE(read<double>("9600000026921406971e-24") == 9600000026921406971e-24);
}

// For d = 2⁶³ + 2³² − 1 the guess (d − 1) / 2³¹ is 2 too large: (d − 1) 2³² = (2³² − 1) d + d − 2³².
TEST_CASE("a digit that is guessed 2 too large is corrected twice") {
  constexpr std::uint64_t d = (std::uint64_t{1} << 63) + 0xFFFFFFFF;
  std::uint64_t rest = d - 1;
  CHECK(descent::detail::quotient_digit(rest, 0, d) == 0xFFFFFFFF);
  CHECK(rest == d - (std::uint64_t{1} << 32));
}

TEST_CASE("zero is zero with any exponent, and of any length") {
  STATIC_REQUIRE(read<double>("0e30") == 0);
  STATIC_REQUIRE(read<double>("0.0e-30") == 0);
  STATIC_REQUIRE(read<double>("0e5") == 0);
  STATIC_REQUIRE(read<double>("0000000000000000000000e5") == 0);
  STATIC_REQUIRE(read<double>("000000000000000000000012e1") == 120);
}

TEST_CASE("an exponent of any length is read") {
  STATIC_REQUIRE(read<double>("1e99999999") == infinity);
  STATIC_REQUIRE(read<double>("1e-99999999999") == 0);
  STATIC_REQUIRE(read<double>("1e0000000000000000002") == 100);
  const std::string zeros(100'001, '0');
  CHECK(read<double>("0." + zeros + "1e100002") == 1);
  CHECK(read<double>("1" + zeros + "e-100001") == 1);
}

TEST_CASE("a sign belongs to the number") {
  STATIC_REQUIRE(read<double>("-0.5") == -0.5);
  STATIC_REQUIRE(read<double>("+0.5") == 0.5);
  STATIC_REQUIRE(__builtin_bit_cast(unsigned long long, read<double>("-0")) == 1ULL << 63);
}

TEST_CASE("other text is no numeral, or not all of it is") {
  STATIC_REQUIRE(read<double>("") == -1);
  STATIC_REQUIRE(read<double>("-") == -1);
  STATIC_REQUIRE(read<double>(".") == -1);
  STATIC_REQUIRE(read<double>("e5") == -1);
  STATIC_REQUIRE(read<double>("1e") == -1);
  STATIC_REQUIRE(read<double>("1e+") == -1);
  STATIC_REQUIRE(read<double>("1e,5") == -1);
  STATIC_REQUIRE(read<double>("1ex") == -1);
  STATIC_REQUIRE(read<double>("1e5x") == -2);
  STATIC_REQUIRE(read<double>("nan") == -1);
  STATIC_REQUIRE(read<double>("inf") == -1);
  STATIC_REQUIRE(read<double>("--1") == -1);
  STATIC_REQUIRE(read<double>("0x10") == -2);
  STATIC_REQUIRE(read<double>("1'000") == -2);
  STATIC_REQUIRE(read<double>("1.2.3") == -2);
}
