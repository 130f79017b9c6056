// EXPECT: claim_must_be_proven_on_the_box
// EXPECT: [<(]1\.0+(e\+0+)?, 1\.0
#include <descent/descent.hpp>
using namespace descent;

#ifdef GOOD
constexpr std::size_t part = 0;
#else
constexpr std::size_t part = 1;
#endif
constexpr interval region{0, 2};
constexpr auto proof = proof_of_part<region, part, 2>([](const auto& x) { return x <= 1; });
