#include "../claims.hpp"

#include <descent/io/part.hpp>
#include <descent/network/network.hpp>
#include <descent/proof/cover.hpp>

#include <string>
#include <type_traits>

using namespace descent;

namespace {

struct padded {
  char letter;
  double number;
  bool yes;
};

/// The bytes of a constant in memory, which are those in an object file.
template <class Value>
auto bytes_of(const Value& value) -> part_bytes<Value> {
  part_bytes<Value> bytes;
  __builtin_memcpy(&bytes, &value, sizeof value);
  return bytes;
}

}  // namespace

TEST_CASE("a part has its mark, its number and its size before its constant") {
  static constexpr stored_part part{1023, padded{'x', 0.1, true}};
  const auto* const bytes = reinterpret_cast<const char*>(&part);
  const std::string text(bytes, 32);
  CHECK(text ==
        "\1descent::part:\2"
        "00001023"
        "00000024");
  CHECK(static_cast<const void*>(&part.value) == static_cast<const void*>(bytes + 32));
  STATIC_REQUIRE(part.value.number == 0.1);
  CHECK(std::string(stored_part{7, 'x'}.size.digit, 8) == "00000001");
  STATIC_REQUIRE_FALSE((std::is_constructible_v<stored_part<char>, double, char> ||
                        std::is_constructible_v<stored_part<char>, bool, char>));
}

TEST_CASE("a constant is that of its bytes, whatever is between its members") {
  const padded x = value_of_part(bytes_of(padded{'x', 0.1, true}));
  CHECK((x.letter == 'x' && x.number == 0.1 && x.yes));
  const auto proof = for_all({0, 1}, [](const auto& w) { return w < 0.5; });
  const auto copy = value_of_part(bytes_of(proof));
  CHECK((copy.proven == proof.proven && copy.boxes == proof.boxes && copy.point[0] == 0.5));
  CHECK(!possibly(copy.found));
  const network<float, layer<1, 2>> net{bias_first, {0.1f, 0.2f, -0.0f, 1e-40f}};
  CHECK(value_of_part(bytes_of(net)) == net);
}

TEST_CASE("the constants of all parts are in their order") {
  constexpr auto two = values_of_parts<unsigned char, 2>({{{3}}, {{4}}});
  STATIC_REQUIRE(two.size() == 2);
  STATIC_REQUIRE(two[0] == 3);
  STATIC_REQUIRE(two[1] == 4);
}
