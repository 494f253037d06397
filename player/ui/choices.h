/// Options to tick: rows with big targets, segments side by side, and a stepper.
#pragma once

#include "content/module.h"
#include "player/ui/control.h"

#include <optional>
#include <span>
#include <string_view>

namespace ui {

class Finding;

/// What marking said of an option. It shows as an icon with a word, never as a colour alone.
enum class Verdict { none, right, wrong, missed, expected };

struct ChoiceOptions {
    bool is_many = false;        ///< a checkbox; otherwise a radio button
    bool is_ticked = false;
    bool is_disabled = false;    ///< after submitting
    Verdict verdict = Verdict::none;
    std::string_view verdict_words;  ///< instead of the verdict's usual ones
    int digit = 0;               ///< 1 to 9: the key that chooses it, shown at the right; 0 for none
    Id group = 0;                ///< options of one question: arrows move among them
    std::string_view description;
    Finding* finding = nullptr;  ///< what is looked for in its words
};

/// One option across the column. True when it was chosen or unticked: by click, Space or its digit where the caller
/// handles those. Enter is left for submitting.
bool choice(Frame& frame, const content::Inlines& words, const ChoiceOptions& options);
bool choice(Frame& frame, std::string_view words, const ChoiceOptions& options);

/// A tick box with words, for settings. True when it was switched.
bool checkbox(Frame& frame, std::string_view words, bool is_ticked, std::string_view description = {});

/// Options side by side, one of which holds; the index newly chosen. Wraps into a column where there is no room.
std::optional<std::size_t> segments(Frame& frame, std::string_view name, std::span<const std::string_view> options,
                                    std::size_t selected);

/// A value between two buttons in the middle of the column: -1 for less, 1 for more, else 0. A button that is clicked
/// stays under the pointer, whatever it changes.
int stepper(Frame& frame, std::string_view name, std::string_view value, bool can_less, bool can_more);

}  // namespace ui
