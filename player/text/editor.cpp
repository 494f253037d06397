#include "player/text/editor.h"

#include "player/text/graphemes.h"
#include "player/text/typed_text.h"
#include "player/text/words.h"

#include <algorithm>
#include <utility>

namespace text {
namespace {

// Older versions are forgotten: a long reflection must not fill the memory with its past.
constexpr std::size_t most_versions = 500;
constexpr std::size_t most_version_bytes = 16'000'000;

}  // namespace

Editor::Editor(std::string text, bool is_multi_line)
    : text_(typed_text(text, is_multi_line)), is_multi_line_(is_multi_line) {
    caret_ = anchor_ = text_.size();
}

std::string Editor::selected() const {
    return text_.substr(selection_begin(), selection_end() - selection_begin());
}

void Editor::set_text(std::string_view text) {
    if (text == text_) return;
    std::string typed = typed_text(text, is_multi_line_);
    if (typed == text_) return;
    text_ = std::move(typed);
    caret_ = anchor_ = grapheme_start(text_, caret_);
    wanted_x_ = -1;
    undo_.clear();
    redo_.clear();
    last_edit_ = Edit::none;
}

void Editor::insert(std::string_view text) {
    const std::string typed = typed_text(text, is_multi_line_);
    if (typed.empty()) return;
    const bool is_one_character = next_grapheme(typed, 0) == typed.size() && typed != "\n";
    const bool is_new_word = typed == " " && caret_ > 0 && text_[caret_ - 1] != ' ';
    if (has_selection() || is_new_word) last_edit_ = Edit::none;
    remember(is_one_character ? Edit::typing : Edit::other);
    replace(selection_begin(), selection_end(), typed);
}

void Editor::erase_backwards(bool by_word) {
    if (has_selection()) return erase(selection_begin(), selection_end(), Edit::other);
    const std::size_t begin = by_word ? previous_word_start(text_, caret_) : previous_grapheme(text_, caret_);
    erase(begin, caret_, by_word ? Edit::other : Edit::erasing);
}

void Editor::erase_forwards(bool by_word) {
    if (has_selection()) return erase(selection_begin(), selection_end(), Edit::other);
    const std::size_t end = by_word ? next_word_end(text_, caret_) : next_grapheme(text_, caret_);
    erase(caret_, end, by_word ? Edit::other : Edit::erasing);
}

void Editor::place_caret(std::size_t offset, bool is_selecting) {
    caret_ = grapheme_start(text_, offset);
    if (!is_selecting) anchor_ = caret_;
    wanted_x_ = -1;
    last_edit_ = Edit::none;
}

void Editor::select_all() {
    place_caret(0, false);
    place_caret(text_.size(), true);
}

void Editor::select_word_at(std::size_t offset) {
    const Stretch word = word_at(text_, grapheme_start(text_, offset));
    place_caret(word.begin, false);
    place_caret(word.end, true);
}

void Editor::undo() {
    restore(undo_, redo_);
}

void Editor::redo() {
    restore(redo_, undo_);
}

void Editor::restore(std::vector<Version>& from, std::vector<Version>& to) {
    if (from.empty()) return;
    to.push_back({std::move(text_), caret_, anchor_});
    text_ = std::move(from.back().text);
    caret_ = from.back().caret;
    anchor_ = from.back().anchor;
    from.pop_back();
    wanted_x_ = -1;
    last_edit_ = Edit::none;
}

// Keeps the text as it was before a group of edits begins.
void Editor::remember(Edit edit) {
    const bool is_same_group = edit != Edit::other && edit == last_edit_;
    last_edit_ = edit;
    redo_.clear();
    if (is_same_group) return;
    undo_.push_back({text_, caret_, anchor_});
    std::size_t bytes = 0, kept = 0;
    while (kept < undo_.size() && kept < most_versions) {
        bytes += undo_[undo_.size() - 1 - kept].text.size();
        if (kept > 0 && bytes > most_version_bytes) break;
        ++kept;
    }
    undo_.erase(undo_.begin(), undo_.end() - static_cast<std::ptrdiff_t>(kept));
}

void Editor::erase(std::size_t begin, std::size_t end, Edit edit) {
    if (begin == end) return;
    remember(edit);
    replace(begin, end, {});
}

void Editor::replace(std::size_t begin, std::size_t end, std::string_view with) {
    text_.replace(begin, end - begin, with);
    // What was inserted may join its neighbours into one character, as a combining mark does.
    const std::size_t after = begin + with.size();
    caret_ = anchor_ =
        grapheme_start(text_, after) == after ? after : next_grapheme(text_, grapheme_start(text_, after));
    wanted_x_ = -1;
}

}  // namespace text
