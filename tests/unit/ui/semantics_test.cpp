#include "player/ui/semantics.h"

#include "tests/support/catch.h"

namespace {

using ui::Node;
using ui::Role;
using ui::Semantics;

Node named(ui::Id id, Role role, std::string name) {
    Node node;
    node.id = id;
    node.role = role;
    node.name = std::move(name);
    node.rect = {10, 20, 100, 44};
    return node;
}

/// A window with a list of two buttons and a button after it.
Semantics small_tree() {
    Semantics tree;
    tree.open(named(1, Role::window, "Mooring"));
    tree.open(named(2, Role::list, "Your pathway"));
    tree.add(named(3, Role::button, "Being an anchor"));
    tree.add(named(4, Role::button, "Good work"));
    tree.close();
    tree.add(named(5, Role::button, "Settings"));
    tree.close();
    return tree;
}

}  // namespace

TEST_CASE("a control is found by its role and name") {
    const Semantics tree = small_tree();
    REQUIRE(tree.find(Role::button, "Good work") != nullptr);
    CHECK(tree.find(Role::button, "Good work")->id == 4);
    CHECK(tree.find(Role::link, "Good work") == nullptr);
    CHECK(tree.find(Role::button, "Good") == nullptr);
    CHECK(tree.all(Role::button).size() == 3);
}

TEST_CASE("nobody is found under the id of nobody") { CHECK(small_tree().find(0) == nullptr); }

TEST_CASE("what stands inside a node is known by its place in the tree") {
    const Semantics tree = small_tree();
    CHECK(tree.is_within(*tree.find(4), *tree.find(2)));
    CHECK(tree.is_within(*tree.find(5), *tree.find(1)));
    CHECK_FALSE(tree.is_within(*tree.find(5), *tree.find(2)));
    CHECK_FALSE(tree.is_within(*tree.find(1), *tree.find(2)));
}

TEST_CASE("while a node is still open, everything after it is inside") {
    Semantics tree;
    tree.open(named(1, Role::scroll_area, "Page"));
    tree.add(named(2, Role::button, "Next"));
    CHECK(tree.is_within(*tree.find(2), *tree.find(1)));
}

TEST_CASE("a node scrolled out of its clip cannot be seen") {
    Node node = named(1, Role::button, "Next");
    node.clip = {0, 0, 200, 200};
    CHECK(is_visible(node));
    node.rect.y = 200;
    CHECK_FALSE(is_visible(node));
}

TEST_CASE("the tree reads as indented text") {
    Semantics tree;
    tree.open(named(1, Role::group, "Question 1"));
    Node option = named(2, Role::checkbox, "Soap");
    option.is_checked = true;
    option.is_focused = true;
    tree.add(option);
    tree.close();
    CHECK(tree.dump() ==
          "group \"Question 1\" [10,20 100x44]\n"
          "  checkbox \"Soap\" checked focused [10,20 100x44]\n");
}
