#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;

namespace {

Learner starts_with(content::Problems problems) {
    content::Pathway pathway = *sample::pathway();
    pathway.problems = std::move(problems);
    return {std::make_shared<const content::Pathway>(std::move(pathway)), {}};
}

const content::Problem warning{"modules/pathway.md", 3, "W301", content::Severity::warning, "nothing much"};
const content::Problem no_folder{"modules/pathway.md", 6, "E229", content::Severity::error,
                                 "there is no module folder 'bess' here: did you mean 'bees'?"};
const content::Problem no_link{"modules/pathway.md", 7, "E228", content::Severity::error,
                               "this line of the pathway names no module: write `1. [Title](folder)`"};

}  // namespace

// Mistakes in pathway.md were read and then shown nowhere.
TEST_CASE("the learner is told once, on start, of the first mistake in pathway.md") {
    const Learner learner = starts_with({warning, no_folder, no_link});
    REQUIRE(learner.state.notices.size() == 1);
    CHECK(learner.state.notices.front().is_error);
    CHECK(learner.state.notices.front().text ==
          "The pathway needs mending by its author. In modules/pathway.md, line 6: there is no module "
          "folder 'bess' here: did you mean 'bees'?");
}

TEST_CASE("a pathway without mistakes says nothing on start, warnings or not") {
    CHECK(sample::said(starts_with({}).state).empty());
    CHECK(sample::said(starts_with({warning}).state).empty());
}
