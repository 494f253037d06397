#include "player/ui/keys.h"

#include "tests/support/catch.h"

namespace {

using ui::Key;
using ui::Keys;

void type(Keys& keys, char32_t character) { keys.push({.key = Key::character, .character = character}); }

}  // namespace

TEST_CASE("a frame sees one key press, and the next frame the next") {
    Keys keys;
    keys.push({.key = Key::tab});
    keys.push({.key = Key::enter});
    keys.begin_frame(false);
    CHECK_FALSE(keys.take(Key::enter));
    CHECK(keys.take(Key::tab));
    CHECK_FALSE(keys.take(Key::tab));
    CHECK(keys.has_more());
    keys.begin_frame(false);
    CHECK(keys.take(Key::enter));
    CHECK_FALSE(keys.has_more());
}

TEST_CASE("while typing, characters come together and keys between them keep their place") {
    Keys keys;
    type(keys, U'w');
    type(keys, U'ŷ');
    keys.push({.key = Key::space, .character = U' '});
    keys.push({.key = Key::backspace});
    type(keys, U'n');
    keys.begin_frame(true);
    CHECK(keys.take_typed() == "wŷ ");
    CHECK(keys.take_typed().empty());
    keys.begin_frame(true);
    CHECK(keys.take(Key::backspace));
    keys.begin_frame(true);
    CHECK(keys.take_typed() == "n");
}

TEST_CASE("Ctrl and Alt make another key of it") {
    Keys keys;
    keys.push({.key = Key::left, .is_alt = true});
    keys.begin_frame(false);
    CHECK_FALSE(keys.take(Key::left));
    CHECK_FALSE(keys.take_ctrl(Key::left));
    CHECK(keys.take_alt(Key::left));
}

TEST_CASE("a digit chooses, unless the learner is typing") {
    Keys keys;
    type(keys, U'3');
    keys.begin_frame(false);
    CHECK(keys.take_digit() == 3);
    type(keys, U'0');
    keys.begin_frame(false);
    CHECK_FALSE(keys.take_digit().has_value());
    type(keys, U'3');
    keys.begin_frame(true);
    CHECK_FALSE(keys.take_digit().has_value());
    CHECK(keys.take_typed() == "3");
}
