#include "../claims.hpp"
#include "../support.hpp"

#include <descent/network/labelled_sample.hpp>
#include <descent/network/sample.hpp>

#include <array>

using namespace descent;

namespace {

constexpr labelled_sample<double, 2, 3> labelled{{1, 2}, 2};

}  // namespace

TEST_CASE("a sample contains its inputs and its label") {
  STATIC_REQUIRE(labelled.x[0] == 1);
  STATIC_REQUIRE(labelled.x[1] == 2);
  STATIC_REQUIRE(labelled.label == 2);
  STATIC_REQUIRE(labelled.inputs == 2);
  STATIC_REQUIRE(labelled.outputs == 3);
}

TEST_CASE("a label that is too large for std::size_t names no class") {
  for (const long long label : {1LL << 32, (1LL << 32) + 1, -1LL << 32})
    CHECK(support::words_of([=] { static_cast<void>(labelled_sample<double, 1, 2>{{0.5}, label}); },
                            static_cast<double>(label)) == "label_must_name_a_class");
}

TEST_CASE("samples with a label are samples, and are told from those with targets") {
  STATIC_REQUIRE(sample_array<std::array<labelled_sample<double, 2, 3>, 4>>);
  STATIC_REQUIRE(detail::has_label<labelled_sample<double, 2, 3>>);
  STATIC_REQUIRE_FALSE(detail::has_label<sample<double, 2, 3>>);
}
