#include "player/ui/keys.h"

#include <utility>

namespace ui {
namespace {

void append_utf8(std::string& out, char32_t character) {
    const auto byte = [&out](char32_t bits) { out.push_back(static_cast<char>(bits)); };
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | (character >> 6));
        byte(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        byte(0xE0 | (character >> 12));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    } else {
        byte(0xF0 | (character >> 18));
        byte(0x80 | ((character >> 12) & 0x3F));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    }
}

bool is_typed(const KeyPress& press) { return press.key == Key::character || press.key == Key::space; }

}  // namespace

void Keys::push(const KeyPress& press) { waiting_.push_back(press); }

void Keys::begin_frame(bool is_typing) {
    press_.reset();
    typed_.clear();
    if (waiting_.empty()) return;
    if (!is_typing) {
        press_ = waiting_.front();
        waiting_.pop_front();
        return;
    }
    if (!is_typed(waiting_.front())) {
        press_ = waiting_.front();
        waiting_.pop_front();
        return;
    }
    while (!waiting_.empty() && is_typed(waiting_.front())) {
        append_utf8(typed_, waiting_.front().character);
        waiting_.pop_front();
    }
}

bool Keys::take(Key key, bool is_ctrl, bool is_alt) {
    if (!press_ || press_->key != key || press_->is_ctrl != is_ctrl || press_->is_alt != is_alt) return false;
    press_.reset();
    return true;
}

bool Keys::take(Key key) { return take(key, false, false); }
bool Keys::take_ctrl(Key key) { return take(key, true, false); }
bool Keys::take_alt(Key key) { return take(key, false, true); }

std::optional<int> Keys::take_digit() {
    if (!press_ || press_->key != Key::character || press_->character < U'1' || press_->character > U'9') return {};
    const int digit = static_cast<int>(press_->character - U'0');
    press_.reset();
    return digit;
}

std::string Keys::take_character() {
    std::string character;
    if (!press_ || !is_typed(*press_) || press_->is_ctrl || press_->is_alt) return character;
    append_utf8(character, press_->character);
    press_.reset();
    return character;
}

std::string Keys::take_typed() { return std::exchange(typed_, {}); }

}  // namespace ui
