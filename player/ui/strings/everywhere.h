/// Words that several screens say: names of actions, verdicts, kinds of callout, keys.
#pragma once

#include "player/ui/strings/count.h"

#include <array>
#include <string_view>

namespace ui::strings {

struct Common {
    std::string_view app_name = "Mooring";
    std::string_view back = "Back";
    std::string_view home = "Home";
    std::string_view close = "Close";
    std::string_view cancel = "Cancel";
    std::string_view save = "Save";
    std::string_view dismiss = "Dismiss";
    std::string_view try_again = "Try again";
    std::string_view settings = "Settings";
    std::string_view journal = "Journal";
    std::string_view search = "Search";
    std::string_view copy_address = "Copy the address";
    std::string_view open_module = "Open it";
    std::string_view more = "More";
    std::string_view less = "Less";
    Count minutes{"{} minute", "{} minutes"};
    Count minutes_left{"{} minute left", "{} minutes left"};
};

struct Callouts {
    std::string_view note = "Note";
    std::string_view tip = "Tip";
    std::string_view important = "Important";
    std::string_view warning = "Warning";
    std::string_view caution = "Caution";
};

struct Verdicts {
    std::string_view right = "Right";
    std::string_view wrong = "Not right";
    std::string_view missed = "This one was right";
    std::string_view expected = "The right answer";
    std::string_view given = "Your answer";
};

/// One line of the dialog behind F1.
struct KeyLine {
    std::string_view keys, does;
};

struct KeyLines {
    std::string_view title = "Keyboard keys";
    std::array<KeyLine, 15> lines{{
        {"Tab, Shift + Tab", "next, previous control"},
        {"Arrows", "move within a group, scroll the page"},
        {"Space, Enter", "press, tick, submit"},
        {"1 to 9", "choose an answer"},
        {"Alt + Up, Alt + Down", "move an item to put in order"},
        {"Page Up, Page Down", "scroll a page"},
        {"Home, End", "top, bottom of the page or list"},
        {"Letters", "go to a name in a list of files"},
        {"Alt + Left, Alt + Right", "previous, next page"},
        {"F7", "a caret in the text, to select by keyboard"},
        {"Ctrl + A, Ctrl + C", "select all, copy"},
        {"Ctrl + F, Ctrl + K", "find on this page, search everything"},
        {"Ctrl + plus, Ctrl + minus", "larger, smaller text"},
        {"Ctrl + 0", "text at 100%"},
        {"Esc", "back, close"},
    }};
};

}  // namespace ui::strings
