#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;

namespace {

/// Reads the second page of Ropes, below its first element.
Learner reader() {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.does(KeepPlace{"ropes", {"knots", 1, 0.5F}});
    return learner;
}

const Place left_off{"knots", 1, 0.5F};

Learner searcher(const std::string& words) {
    Learner learner = reader();
    learner.does(Open{{Screen::Kind::search, {}, 0}});
    learner.does(SearchFor{words});
    learner.does(OpenHit{0});
    return learner;
}

/// "Continue" leads here.
std::pair<std::string, Place> resumes(const Learner& learner) {
    const std::string& last = learner.state.record.last_module;
    return {last, learner.state.record.modules.at(last).place};
}

}  // namespace

// Opening a place of the search moved "Continue where you left off" there.
TEST_CASE("a look at a place of the search leaves where reading stopped, in this module or another") {
    for (const char* words : {"boats", "bends", "leaves"}) {
        INFO(words);
        Learner learner = searcher(words);
        const std::string module = screen(learner.state).module;
        const std::string slug = module_named(learner.state, module)->module.pages[screen(learner.state).page].slug;
        learner.does(KeepPlace{module, {slug, 0, 0}});
        learner.does(Open{});
        CHECK(resumes(learner) == std::pair(std::string("ropes"), left_off));
        CHECK(learner.disk_soon() == learner.state.record);
    }
}

TEST_CASE("who scrolls past what they came for reads on there") {
    Learner learner = searcher("bends");
    learner.does(KeepPlace{"ropes", {"knots", 1, 0.9F}});
    CHECK(resumes(learner).second == left_off);
    learner.does(KeepPlace{"ropes", {"knots", 2, 0}});
    CHECK(resumes(learner).second == Place{"knots", 2, 0});
    learner.does(KeepPlace{"ropes", {"knots", 0, 0}});
    CHECK(resumes(learner).second == Place{"knots", 0, 0});
}

TEST_CASE("who turns the page reads on there") {
    Learner learner = searcher("leaves");
    learner.does(NextPage{});
    CHECK(resumes(learner) == std::pair(std::string("tides"), Place{"flood", 0, 0}));
    CHECK(learner.disk_soon() == learner.state.record);
}

TEST_CASE("who answers a question or writes a reflection reads on there") {
    Learner answers = searcher("which knot");
    answers.does(EditAnswer{"ropes", 1, {{0}, {}}});
    CHECK(resumes(answers).second == Place{"knots", 3, 0});
    Learner writes = searcher("taught");
    writes.does(EditReflection{"ropes", 2, "My aunt."});
    CHECK(resumes(writes).second == Place{"knots", 5, 0});
}

TEST_CASE("a link looks at another page, one within the page goes on reading") {
    Learner learner = reader();
    learner.does(OpenSlug{"ropes", "glossary"});
    learner.does(KeepPlace{"ropes", {"glossary", 0, 0}});
    CHECK(resumes(learner).second == left_off);
    learner.does(Back{});
    learner.does(OpenSlug{"ropes", "knots"});
    learner.does(KeepPlace{"ropes", {"knots", 0, 0}});
    CHECK(resumes(learner).second == Place{"knots", 0, 0});
}

TEST_CASE("a jump from the results leaves where reading stopped") {
    Learner learner;
    learner.starts_quiz();
    learner.takes_quiz(false);
    REQUIRE(screen(learner.state).kind == Screen::Kind::results);
    const Place before = resumes(learner).second;
    learner.does(OpenPage{"ropes", 1});
    learner.does(KeepPlace{"ropes", {"knots", 0, 0}});
    CHECK(resumes(learner).second == before);
}
