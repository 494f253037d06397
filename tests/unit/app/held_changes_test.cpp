#include "player/app/held_changes.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using app::HeldChanges;

namespace {

const HeldChanges::Time start{};

state::DraftChanged draft(int number, const std::string& text) {
    return {{"levers", state::DraftKey::Kind::reflection, number}, {{}, text}};
}

}  // namespace

TEST_CASE("only the newest draft of a text is kept") {
    HeldChanges held;
    held.hold(draft(1, "a"), start);
    held.hold(draft(2, "other"), start);
    held.hold(draft(1, "ab"), start);
    CHECK(held.changes() == state::Changes{draft(2, "other"), draft(1, "ab")});
}

TEST_CASE("typing on never moves the deadline: every key is on disk within a second") {
    HeldChanges held;
    CHECK(!held.deadline());
    held.hold(draft(1, "a"), start);
    held.hold(draft(1, "ab"), start + 500ms);
    CHECK(held.deadline() == start + 700ms);
}

TEST_CASE("places of different modules and answers to different questions are different things") {
    CHECK(app::is_same_thing(state::PlaceKept{"a", {}}, state::PlaceKept{"a", {"page", 1, 0}}));
    CHECK(!app::is_same_thing(state::PlaceKept{"a", {}}, state::PlaceKept{"b", {}}));
    CHECK(app::is_same_thing(state::QuizAnswered{"a", 1, 7, {}, {}}, state::QuizAnswered{"a", 1, 7, {{2}, ""}, {}}));
    CHECK(!app::is_same_thing(state::QuizAnswered{"a", 1, 7, {}, {}}, state::QuizAnswered{"a", 1, 8, {}, {}}));
    CHECK(!app::is_same_thing(state::QuizAnswered{"a", 1, 7, {}, {}}, state::QuizAnswered{"a", 2, 7, {}, {}}));
    CHECK(app::is_same_thing(state::WindowMoved{}, state::WindowMoved{{1, 2, 3, 4, false}}));
}

TEST_CASE("events are never taken for one another") {
    CHECK(!app::is_same_thing(state::PageRead{"a", "one", 0, {}}, state::PageRead{"a", "one", 0, {}}));
    CHECK(!app::is_same_thing(state::PlaceKept{"a", {}}, state::WindowMoved{}));
}
