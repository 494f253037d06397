#include "player/ui/focus.h"

#include "tests/support/catch.h"

namespace {

using ui::Focus;
using ui::Id;
using ui::Key;
using ui::Node;
using ui::Role;
using ui::Semantics;

Node stop(Id id) {
    Node node;
    node.id = id;
    node.role = Role::button;
    node.is_focusable = true;
    return node;
}

Node radio(Id id, bool is_checked) {
    Node node = stop(id);
    node.role = Role::radio;
    node.group = 90;
    node.is_one_stop = true;
    node.is_checked = is_checked;
    return node;
}

Semantics tree_of(const std::vector<Node>& nodes) {
    Semantics tree;
    for (const Node& node : nodes) tree.add(node);
    return tree;
}

/// Presses a key over what was drawn, then draws the same again.
void press(Focus& focus, const Semantics& drawn, Key key, bool is_shift = false) {
    ui::Keys keys;
    keys.push({.key = key, .is_shift = is_shift});
    keys.begin_frame(false);
    focus.begin_frame(drawn, keys);
    focus.end_frame(drawn);
}

Semantics with_dialog(const Semantics& below, const std::vector<Node>& inside) {
    Semantics tree = below;
    Node dialog;
    dialog.id = 50;
    dialog.role = Role::dialog;
    dialog.is_modal = true;
    tree.open(dialog);
    for (const Node& node : inside) tree.add(node);
    tree.close();
    return tree;
}

}  // namespace

TEST_CASE("Tab walks the controls in reading order and comes round") {
    const Semantics tree = tree_of({stop(1), stop(2), stop(3)});
    Focus focus;
    press(focus, tree, Key::tab);
    CHECK(focus.focused() == 1);
    press(focus, tree, Key::tab);
    press(focus, tree, Key::tab);
    CHECK(focus.focused() == 3);
    press(focus, tree, Key::tab);
    CHECK(focus.focused() == 1);
    press(focus, tree, Key::tab, true);
    CHECK(focus.focused() == 3);
}

TEST_CASE("Shift and Tab start at the last control") {
    Focus focus;
    press(focus, tree_of({stop(1), stop(2)}), Key::tab, true);
    CHECK(focus.focused() == 2);
}

TEST_CASE("Tab passes over what cannot be used") {
    Node disabled = stop(2);
    disabled.is_disabled = true;
    Node words;
    words.id = 3;
    const Semantics tree = tree_of({stop(1), disabled, words, stop(4)});
    Focus focus;
    press(focus, tree, Key::tab);
    press(focus, tree, Key::tab);
    CHECK(focus.focused() == 4);
}

TEST_CASE("a group of radio buttons is one stop, at the ticked one") {
    const Semantics tree = tree_of({stop(1), radio(2, false), radio(3, true), stop(4)});
    Focus focus;
    press(focus, tree, Key::tab);
    press(focus, tree, Key::tab);
    CHECK(focus.focused() == 3);
    press(focus, tree, Key::tab);
    CHECK(focus.focused() == 4);
}

TEST_CASE("arrows move within a group and nowhere else") {
    const Semantics tree = tree_of({stop(1), radio(2, false), radio(3, false), stop(4)});
    Focus focus;
    focus.give(2, Focus::By::keyboard);
    press(focus, tree, Key::down);
    CHECK(focus.focused() == 3);
    press(focus, tree, Key::right);
    CHECK(focus.focused() == 2);
    focus.give(1, Focus::By::keyboard);
    press(focus, tree, Key::down);
    CHECK(focus.focused() == 1);
}

TEST_CASE("arrows with Alt are left to whoever moves things") {
    const Semantics tree = tree_of({radio(2, false), radio(3, false)});
    Focus focus;
    focus.give(2, Focus::By::keyboard);
    ui::Keys keys;
    keys.push({.key = Key::down, .is_alt = true});
    keys.begin_frame(false);
    focus.begin_frame(tree, keys);
    CHECK(focus.focused() == 2);
    CHECK(keys.take_alt(Key::down));
}

TEST_CASE("the ring shows after the keyboard was used and hides after a click") {
    const Semantics tree = tree_of({stop(1), stop(2)});
    Focus focus;
    focus.give(1, Focus::By::pointer);
    CHECK_FALSE(focus.shows_ring());
    press(focus, tree, Key::tab);
    CHECK(focus.shows_ring());
    CHECK(focus.focused() == 2);
    focus.give(1, Focus::By::pointer);
    CHECK_FALSE(focus.shows_ring());
}

TEST_CASE("keys that press, go back or turn pages show the ring again, keys that scroll or write do not") {
    Node text = stop(3);
    text.role = ui::Role::text_area;
    const Semantics tree = tree_of({stop(1), stop(2), text});
    const auto shows_ring_after = [&tree](ui::KeyPress key, ui::Id focused) {
        Focus focus;
        focus.give(focused, Focus::By::pointer);
        ui::Keys keys;
        keys.push(key);
        keys.begin_frame(false);
        focus.begin_frame(tree, keys);
        return focus.shows_ring();
    };
    CHECK(shows_ring_after({.key = Key::enter}, 1));
    CHECK(shows_ring_after({.key = Key::space, .character = U' '}, 1));
    CHECK(shows_ring_after({.key = Key::escape}, 1));
    CHECK(shows_ring_after({.key = Key::right, .is_alt = true}, 1));
    CHECK_FALSE(shows_ring_after({.key = Key::page_down}, 1));
    CHECK_FALSE(shows_ring_after({.key = Key::down}, 1));
    CHECK_FALSE(shows_ring_after({.key = Key::plus, .is_ctrl = true}, 1));
    CHECK_FALSE(shows_ring_after({.key = Key::enter}, 3));
    CHECK(shows_ring_after({.key = Key::enter, .is_ctrl = true}, 3));
}

TEST_CASE("coming back to a screen, the control it was left from has the focus, else the initial one") {
    Node initial = stop(2);
    initial.is_initial = true;
    const Semantics tree = tree_of({stop(1), initial, stop(3)});
    Focus focus;
    focus.change_screen(3);
    focus.end_frame(tree);
    CHECK(focus.focused() == 3);
    focus.change_screen(9);
    focus.end_frame(tree);
    CHECK(focus.focused() == 2);
}

TEST_CASE("when a control vanishes, whoever stands in its place gets the focus") {
    Focus focus;
    focus.give(2, Focus::By::keyboard);
    focus.end_frame(tree_of({stop(1), stop(2), stop(3)}));
    CHECK(focus.end_frame(tree_of({stop(1), stop(7), stop(3)})));
    CHECK(focus.focused() == 7);
}

TEST_CASE("a screen's initial control has the focus when it appears, without a ring") {
    Node first = stop(1);
    Node initial = stop(2);
    initial.is_initial = true;
    Focus focus;
    focus.change_screen();
    focus.end_frame(tree_of({first, initial}));
    CHECK(focus.focused() == 2);
    CHECK_FALSE(focus.shows_ring());
}

TEST_CASE("a screen's initial control further down does not take the focus, and so does not scroll the screen") {
    Node initial = stop(2);
    initial.is_initial = true;
    initial.rect = {0, 450, 100, 44};
    initial.clip = {0, 0, 640, 480};
    Focus focus;
    focus.change_screen();
    CHECK_FALSE(focus.end_frame(tree_of({stop(1), initial})));
    CHECK(focus.focused() == 0);
    press(focus, tree_of({stop(1), initial}), Key::tab);
    CHECK(focus.focused() == 1);
}

TEST_CASE("a dialog keeps the focus inside and gives it back") {
    const Semantics below = tree_of({stop(1), stop(2)});
    const Semantics above = with_dialog(below, {stop(11), stop(12)});
    Focus focus;
    focus.end_frame(below);
    focus.give(2, Focus::By::keyboard);
    focus.end_frame(above);
    CHECK(focus.focused() == 11);
    press(focus, above, Key::tab);
    press(focus, above, Key::tab);
    CHECK(focus.focused() == 11);
    focus.end_frame(below);
    CHECK(focus.focused() == 2);
}

TEST_CASE("a dialog starts at its initial control") {
    Node initial = stop(12);
    initial.is_initial = true;
    Focus focus;
    focus.end_frame(with_dialog(tree_of({stop(1)}), {stop(11), initial}));
    CHECK(focus.focused() == 12);
}

TEST_CASE("what took the focus by key wants to be seen for one frame") {
    const Semantics tree = tree_of({stop(1), stop(2)});
    Focus focus;
    press(focus, tree, Key::tab);
    CHECK(focus.wanted() == 1);
    ui::Keys keys;
    keys.begin_frame(false);
    focus.begin_frame(tree, keys);
    CHECK(focus.wanted() == 0);
}
