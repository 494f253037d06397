#include "player/ui/list_keys.h"

#include "content/fold.h"

#include <imgui.h>

#include <algorithm>
#include <string>

namespace ui {
namespace {

constexpr double letters_apart_s = 1;  ///< whoever pauses longer begins another name

/// What was typed so far of a name, folded.
struct Typed {
    std::string letters;
    double at = 0;
};

/// The first name from `start` on, round the end, that begins so.
std::optional<std::size_t> named(const NameList& names, std::size_t start, std::string_view beginning) {
    for (std::size_t step = 0; step < names.count; ++step) {
        const std::size_t index = (start + step) % names.count;
        if (content::fold(names.name(index)).text.starts_with(beginning)) return index;
    }
    return std::nullopt;
}

std::optional<std::size_t> follow_letter(Frame& frame, Id list, const NameList& names) {
    const auto press = frame.keys.press();
    if (!press) return std::nullopt;
    Typed& typed = frame.memory.keep<Typed>(list);
    const double now = ImGui::GetTime();
    const bool goes_on = !typed.letters.empty() && now - typed.at < letters_apart_s;
    if (press->key == Key::space && !goes_on) return std::nullopt;  // it presses
    const std::string letter = content::fold(frame.keys.take_character()).text;
    if (letter.empty()) return std::nullopt;
    const std::string longer = goes_on ? typed.letters + letter : letter;
    typed.at = now;
    const std::size_t here = names.focused.value_or(0);
    const std::size_t next = names.focused ? here + 1 : 0;
    // What begins a name leads away from where one is; what continues it may still mean the same entry.
    const auto found = named(names, goes_on ? here : next, longer);
    const bool is_again = goes_on && !found && typed.letters == letter;
    if (!is_again) typed.letters = longer;
    return is_again ? named(names, next, letter) : found;
}

}  // namespace

std::optional<std::size_t> move_in_list(Frame& frame, Id list, const NameList& names) {
    if (names.count == 0) return std::nullopt;
    if (names.focused) {
        const std::size_t last = names.count - 1, here = *names.focused;
        const std::size_t page = std::max<std::size_t>(names.in_view, 1);
        if (frame.keys.take(Key::home)) return 0;
        if (frame.keys.take(Key::end)) return last;
        if (frame.keys.take(Key::page_down)) return std::min(here + page, last);
        if (frame.keys.take(Key::page_up)) return here - std::min(here, page);
    }
    return follow_letter(frame, list, names);
}

}  // namespace ui
