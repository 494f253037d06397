#include "tests/support/catch.h"
#include "tests/unit/state/learner.h"

using namespace state;
using sample::Learner;

namespace {

Screen lesson(std::size_t page) { return {Screen::Kind::lesson, "ropes", page}; }

}  // namespace

TEST_CASE("finding on a page steps through its hits and round again") {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.does(OpenFind{});
    learner.does(SearchFor{"knot"});
    const std::size_t count = learner.state.search.on_page.hits.size();
    REQUIRE(count == 5);  // the title, two in the first paragraph, the question, the reflection
    CHECK(learner.state.search.on_page.hit == 0);
    learner.does(PreviousHit{});
    CHECK(learner.state.search.on_page.hit == count - 1);
    CHECK(learner.state.target.element == learner.state.search.on_page.hits.back().element);
    learner.does(NextHit{});
    CHECK(learner.state.search.on_page.hit == 0);
    learner.does(CloseFind{});
    CHECK(learner.state.search.on_page.hits.empty());
    CHECK_FALSE(learner.state.search.is_find_open);
}

TEST_CASE("the find bar looks at the page that was turned to") {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.does(OpenFind{});
    learner.does(SearchFor{"boats"});
    CHECK(learner.state.search.on_page.hits.empty());
    learner.does(NextHit{});
    learner.does(PreviousPage{});
    CHECK(learner.state.search.on_page.hits.size() == 1);
    learner.does(Open{});
    CHECK_FALSE(learner.state.search.is_find_open);
}

TEST_CASE("searching everything finds every module's text and moves no page") {
    Learner learner;
    learner.does(Open{{Screen::Kind::search, {}, 0}});
    const std::uint64_t before = learner.state.target.serial;
    learner.does(SearchFor{"water"});
    CHECK(learner.state.search.everywhere.hits.size() == 2);
    learner.does(NextHit{});
    CHECK(learner.state.search.everywhere.hit == 1);
    CHECK(learner.state.target.serial == before);
}

TEST_CASE("asking to find where there is no page searches everything") {
    Learner learner;
    learner.does(OpenFind{});
    CHECK(screen(learner.state).kind == Screen::Kind::search);
}

// The find bar and the search screen showed each other's words.
TEST_CASE("finding on a page and searching everything each keep their own words") {
    Learner learner;
    learner.does(OpenPage{"ropes", 1});
    learner.does(OpenFind{});
    learner.does(SearchFor{"knot"});
    learner.does(Open{{Screen::Kind::search, {}, 0}});
    CHECK(learner.state.search.everywhere.words.empty());
    learner.does(SearchFor{"water"});
    learner.does(Back{});
    learner.does(OpenFind{});
    CHECK(learner.state.search.on_page.words == "knot");
    CHECK(learner.state.search.on_page.hits.size() == 5);
    learner.does(Open{{Screen::Kind::search, {}, 0}});
    CHECK(learner.state.search.everywhere.words == "water");
    CHECK(learner.state.search.everywhere.hits.size() == 2);
}

namespace {

/// Looks for "knot" everywhere and opens the hit with this index.
Learner opened(std::size_t hit) {
    Learner learner;
    learner.does(Open{{Screen::Kind::search, {}, 0}});
    learner.does(SearchFor{"knot"});
    learner.does(OpenHit{hit});
    return learner;
}

}  // namespace

// A place that the search found was opened without a mark on it.
TEST_CASE("a place that the search found is marked on its page, among the others there") {
    const Learner learner = opened(2);
    CHECK(screen(learner.state) == lesson(1));
    REQUIRE(marked(learner.state) != nullptr);
    CHECK(marked(learner.state)->words == "knot");
    CHECK(marked(learner.state)->hits.size() == 5);
    CHECK(marked(learner.state)->hit == 2);
    CHECK(marked(learner.state)->hits[2].sentence == "Naïve knots slip!");
    CHECK(learner.state.search.everywhere.hit == 2);
}

TEST_CASE("the mark of a search stays while the learner looks, and goes with the next action") {
    const auto is_marked_after = [](const Message& message) {
        Learner learner = opened(1);
        learner.does(message);
        return marked(learner.state) != nullptr;
    };
    CHECK(is_marked_after(KeepPlace{"ropes", {"knots", 1, 0}}));
    CHECK(is_marked_after(PageSeen{"ropes", 1}));
    CHECK(is_marked_after(Noticed{"A backup was made.", false}));
    CHECK_FALSE(is_marked_after(CloseFind{}));
    CHECK_FALSE(is_marked_after(NextPage{}));
    CHECK_FALSE(is_marked_after(EditAnswer{"ropes", 1, {{0}, {}}}));
    CHECK_FALSE(is_marked_after(Back{}));
}

TEST_CASE("a place that is not there any more opens nothing") {
    Learner learner;
    learner.does(Open{{Screen::Kind::search, {}, 0}});
    learner.does(SearchFor{"water"});
    CHECK(learner.send(OpenHit{2}).empty());
    CHECK(screen(learner.state).kind == Screen::Kind::search);
}
