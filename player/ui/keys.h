/// The keyboard as the interface sees it: key presses and typed characters, in the order they came.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <utility>

namespace ui {

/// Keys that mean something here. A printing key arrives as `character`, with or without a meaning of its own; letters
/// are only named together with Ctrl.
enum class Key : std::uint8_t {
    character, tab, enter, space, escape, backspace, erase, left, right, up, down, page_up, page_down, home, end,
    f1, f7, a, c, f, k, v, x, y, z, plus, minus, zero
};

/// One press (auto-repeat counts as presses) or one typed character.
struct KeyPress {
    Key key = Key::character;
    char32_t character = 0;  ///< `character` and `space`
    bool is_ctrl = false;
    bool is_shift = false;
    bool is_alt = false;
};

/// What was pressed since the last frame, handed to the interface bit by bit: a frame sees either one key press, or
/// the characters typed into a text. So what a key does is on the screen before the next one acts on it.
class Keys {
public:
    /// While it lives nobody finds this frame's keys: for what lies under a dialog.
    class Withheld {
    public:
        explicit Withheld(Keys& keys) : keys_(keys) { exchange(); }
        ~Withheld() { exchange(); }
        Withheld(const Withheld&) = delete;
        Withheld& operator=(const Withheld&) = delete;

    private:
        void exchange() {
            std::swap(keys_.press_, press_);
            std::swap(keys_.typed_, typed_);
        }

        Keys& keys_;
        std::optional<KeyPress> press_;
        std::string typed_;
    };

    /// Something happened on the keyboard.
    void push(const KeyPress& press);

    /// Starts a frame with the next press, or when typing with all characters up to the next key that is not one.
    void begin_frame(bool is_typing);

    /// More is waiting for the next frame.
    bool has_more() const { return !waiting_.empty(); }

    /// This frame's key press, unless somebody took it already.
    const std::optional<KeyPress>& press() const { return press_; }

    /// True once when this frame's press is this key without Ctrl and Alt (Shift is ignored); takes it.
    bool take(Key key);
    /// The same with Ctrl held.
    bool take_ctrl(Key key);
    /// The same with Alt held.
    bool take_alt(Key key);
    /// Whatever it was, it is dealt with.
    void take_press() { press_.reset(); }

    /// The digit 1 to 9 just pressed, taken; nothing while the learner types into a text.
    std::optional<int> take_digit();

    /// UTF-8 of the character just pressed, a space too, while nobody types into a text; taken. Empty when none was.
    std::string take_character();

    /// UTF-8 of the characters typed this frame, taken. Only a focused text asks for it.
    std::string take_typed();

private:
    bool take(Key key, bool is_ctrl, bool is_alt);

    std::deque<KeyPress> waiting_;
    std::optional<KeyPress> press_;
    std::string typed_;
};

}  // namespace ui
