#include "player/state/next_step.h"

#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;
using Kind = NextStep::Kind;

namespace {

NextStep next(const Learner& learner, const std::string& id = "ropes") {
    const content::Module& module = module_named(learner.state, id)->module;
    return next_step(module, record_of(learner.state, id), content::page_seconds(module));
}

void reads_all_pages(Learner& learner) {
    learner.does(OpenModule{"ropes"});
    learner.does(OpenPage{"ropes", 0});
    learner.does(NextPage{});
    learner.does(NextPage{});
}

}  // namespace

TEST_CASE("a module that was not opened is to be started, and one under way to be read where it was left") {
    Learner learner;
    CHECK(next(learner).kind == Kind::start);
    learner.does(OpenModule{"ropes"});
    CHECK(next(learner).kind == Kind::read);
    learner.does(PageSeen{"ropes", 0});
    const NextStep step = next(learner);
    CHECK(step.kind == Kind::read_on);
    CHECK(step.page == 1);
    CHECK(step.minutes > 0);
}

TEST_CASE("once every page is read the quiz is next, begun or not") {
    Learner learner;
    reads_all_pages(learner);
    CHECK(next(learner).kind == Kind::take_quiz);
    CHECK(next(learner).page == 2);
    CHECK(next(learner).attempts_left == 2);
    learner.does(StartQuiz{"ropes"});
    CHECK(next(learner).kind == Kind::go_on_with_quiz);
}

TEST_CASE("an open quiz waits while the learner reads an unread page") {
    Learner learner;
    learner.starts_quiz();
    learner.does(OpenPage{"ropes", 1});
    CHECK(next(learner).kind == Kind::read);
    CHECK(next(learner).page == 1);
}

TEST_CASE("after a failed quiz it can be tried again, with the tries that are left") {
    Learner learner;
    reads_all_pages(learner);
    learner.takes_quiz(false);
    const NextStep step = next(learner);
    CHECK(step.kind == Kind::try_quiz_again);
    CHECK(step.page == 2);
    CHECK(step.attempts_left == 1);
}

TEST_CASE("the pages that explain wrong answers are named once, in their order") {
    const std::string ropes = sample::with(sample::with(sample::ropes, "- [ ] Feather\n", "- [ ] Feather\n\n> **Explanation:** See [Knots](#knots).\n"),
                                           "- [x] hawser\n", "- [x] hawser\n\n> **Explanation:** See [Bends](#bends) and [Ropes](#ropes).\n");
    Learner learner(sample::pathway_of(ropes), Learner().disk);
    reads_all_pages(learner);
    learner.takes_quiz(false);
    CHECK(next(learner).pages == std::vector<std::size_t>{1});
}

TEST_CASE("when the tries are used up the pages are to be read again, until they are") {
    Learner learner;
    reads_all_pages(learner);
    learner.takes_quiz(false);
    learner.takes_quiz(false);
    NextStep step = next(learner);
    CHECK(step.kind == Kind::read_again);
    CHECK(step.pages == std::vector<std::size_t>{0, 1});
    CHECK(step.page == 0);
    CHECK(step.minutes > 0);
    learner.does(PageSeen{"ropes", 0});
    step = next(learner);
    CHECK(step.kind == Kind::read_again);
    CHECK(step.pages == std::vector<std::size_t>{1});
    CHECK(step.page == 1);
    learner.does(PageSeen{"ropes", 1});
    CHECK(next(learner).kind == Kind::try_quiz_again);
    CHECK(next(learner).attempts_left == 2);
}

TEST_CASE("a quiz that was passed early leaves the pages to be read") {
    Learner learner;
    learner.starts_quiz();
    learner.takes_quiz(true);
    CHECK(next(learner).kind == Kind::read);
    learner.does(Open{});
    learner.does(OpenPage{"ropes", 2});
    CHECK(next(learner).kind == Kind::read_on);
    CHECK(next(learner).page == 0);
}

TEST_CASE("a module without a quiz that is read has nothing left to do") {
    Learner learner;
    learner.does(OpenModule{"tides"});
    learner.does(NextPage{});
    learner.does(PageSeen{"tides", 1});
    CHECK(next(learner, "tides").kind == Kind::nothing);
}
