#include "tests/end_to_end/small_module.h"

#include "tests/end_to_end/answering.h"

#include <fstream>

namespace end_to_end {
namespace {

constexpr const char* module_text = R"(---
title: Tying up
id: tying-up
version: 1
language: en-GB
---

# Tying up

How to make a boat fast.

## Knots

A bowline holds and comes undone again.

### Question 1 (choose one)

Which knot holds and comes undone again?

- [ ] Granny knot
  > It slips.
- [x] Bowline
  > Yes.

### Reflection 1 (private)

What did you last tie, and did it hold?

## Quiz (pass mark 80%)

### Question 2 (true or false)

A bowline comes undone again.

- [x] True
- [ ] False

### Question 3 (number)

How many lines hold a boat at the quay, bow and stern?

- [x] 2
)";

}  // namespace

std::filesystem::path small_pathway(const Desk& desk) {
    const std::filesystem::path folder = desk.folder.path() / "modules/tying-up";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "module.md") << module_text;
    return folder.parent_path();
}

void answer_but_for_the_last_key(const PlayerWindow& player) {
    if (player.frame().find("heading", "Knots") == nullptr) player.press({"alt+Right"});
    if (player.frame().find("button", "Try again") != nullptr) {
        player.tab_to("button", "Try again");
        player.press({"Return"});
    }
    choose(player, "Bowline");
    player.tab_to("button", "Check my answer");
}

}  // namespace end_to_end
