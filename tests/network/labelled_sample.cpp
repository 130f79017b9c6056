#include "../claims.hpp"

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

TEST_CASE("samples with a label are samples, and are told from those with targets") {
  STATIC_REQUIRE(sample_array<std::array<labelled_sample<double, 2, 3>, 4>>);
  STATIC_REQUIRE(detail::has_label<labelled_sample<double, 2, 3>>);
  STATIC_REQUIRE_FALSE(detail::has_label<sample<double, 2, 3>>);
}
