#include "player/ui/text_field.h"

#include "player/text/editor_layout.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

/// What a field keeps between frames.
struct FieldMemory {
    text::Editor editor;
    text::EditorLayout layout;
    text::Editor dots{{}, false};  ///< a secret as it shows
    bool is_made = false;
    bool was_focused = false;
    float scrolled_x = 0;  ///< one line: how far it is moved to the left
    int frames_to_follow = 0;  ///< many lines: how often the caret is still to be brought into view
};

std::optional<text::Move> move_of(Key key, bool is_ctrl) {
    switch (key) {
        case Key::left: return is_ctrl ? text::Move::word_left : text::Move::left;
        case Key::right: return is_ctrl ? text::Move::word_right : text::Move::right;
        case Key::up: return text::Move::up;
        case Key::down: return text::Move::down;
        case Key::home: return is_ctrl ? text::Move::start : text::Move::line_start;
        case Key::end: return is_ctrl ? text::Move::end : text::Move::line_end;
        case Key::page_up: return text::Move::page_up;
        case Key::page_down: return text::Move::page_down;
        default: return {};
    }
}

constexpr std::string_view dot = "•";

/// Characters before this byte: a secret shows a dot for each.
std::size_t characters_before(const std::string& text, std::size_t offset) {
    const auto is_start = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), is_start));
}

/// Words of a secret are nobody's business.
text::Move without_words(text::Move move) {
    switch (move) {
        case text::Move::word_left:
        case text::Move::line_start: return text::Move::start;
        case text::Move::word_right:
        case text::Move::line_end: return text::Move::end;
        default: return move;
    }
}

/// One field during one frame.
class Editing {
public:
    Editing(Frame& frame, std::string_view name, std::string_view text, const FieldOptions& options)
        : frame_(frame),
          options_(options),
          id_(frame.id(options.id.empty() ? name : options.id)),
          memory_(frame.memory.get<FieldMemory>(id_)),
          editor_(memory_.editor) {
        if (!memory_.is_made) editor_ = text::Editor(std::string(text), options.is_multi_line);
        memory_.is_made = true;
        editor_.set_text(text);
        hide();
    }

    Field run(std::string_view name) {
        const std::string before = editor_.text();
        const float padding = frame_.px(12);
        const float width = frame_.column().width - 2 * padding;
        lay_out(width);
        float height = target_height(frame_);
        if (options_.is_multi_line) {
            const float line = frame_.line_height(Type::body);
            height = std::max(static_cast<float>(options_.least_lines) * line, layout_->height) + 2 * padding;
        }
        const Rect box = take(frame_, height);
        inner_ = {box.x + padding, options_.is_multi_line ? box.y + padding : box.y + (height - layout_->height) / 2,
                  width, height - 2 * padding};

        const Control found = control(frame_, node(name, box), PressedBy::nothing);
        Field field;
        field.is_focused = found.is_focused;
        // Whoever comes to a filled line by keyboard most often wants to write something else there.
        if (found.is_focused && !memory_.was_focused && !found.is_held && !options_.is_multi_line) editor_.select_all();
        take_mouse(found);
        if (found.is_focused) {
            field.is_submitted = take_keys();
            hide();
            if (editor_.text() != before) {
                field.changed = editor_.text();
                if (!options_.is_multi_line) frame_.focus.reveal(id_);  // whoever types sees what they type
                lay_out(width);
            }
        }
        if (memory_.was_focused && !found.is_focused) frame_.send(state::FocusLeft{});
        memory_.was_focused = found.is_focused;
        follow_caret();
        if (found.is_focused) field.caret = caret();
        draw(found, box);
        return field;
    }

private:
    /// What is seen and measured.
    const text::Editor& shown() const { return options_.is_secret ? memory_.dots : editor_; }

    void hide() {
        if (!options_.is_secret) return;
        const std::string& secret = editor_.text();
        std::string dots;
        for (std::size_t count = characters_before(secret, secret.size()); count > 0; --count) dots += dot;
        memory_.dots.set_text(dots);
        memory_.dots.place_caret(characters_before(secret, editor_.anchor()) * dot.size(), false);
        memory_.dots.place_caret(characters_before(secret, editor_.caret()) * dot.size(), true);
    }

    /// The byte of the text that a byte of what is shown stands for.
    std::size_t meant(std::size_t offset) const {
        if (!options_.is_secret) return offset;
        const std::string& secret = editor_.text();
        std::size_t at = 0;
        while (at < secret.size() && characters_before(secret, at) < offset / dot.size()) ++at;
        while (at < secret.size() && characters_before(secret, at + 1) == characters_before(secret, at)) ++at;
        return at;
    }

    void lay_out(float width) {
        layout_ = &memory_.layout.update(
            shown(), {width, frame_.font(Type::body), frame_.style.line_height, frame_.fonts.generation()}, frame_.fonts);
    }

    Node node(std::string_view name, const Rect& box) const {
        Node node;
        node.id = id_;
        node.role = options_.is_multi_line ? Role::text_area : Role::text_field;
        node.name = name;
        node.value = shown().text();
        node.description = options_.description.empty() ? options_.placeholder : options_.description;
        node.rect = box;
        node.is_disabled = options_.is_disabled;
        node.is_read_only = options_.is_read_only;
        node.is_initial = options_.is_initial;
        return node;
    }

    void take_mouse(const Control& found) {
        if (found.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        const ImGuiIO& io = ImGui::GetIO();
        if (!found.is_held) return;
        const std::size_t offset = meant(text::offset_at(*layout_, io.MousePos.x - inner_.x + memory_.scrolled_x,
                                                         io.MousePos.y - inner_.y, frame_.fonts));
        if (io.MouseDoubleClicked[0]) {
            options_.is_secret ? editor_.select_all() : editor_.select_word_at(offset);
        } else if (io.MouseClicked[0]) {
            editor_.place_caret(offset, io.KeyShift);
        } else if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) {
            editor_.place_caret(offset, true);
        }
    }

    /// True when Enter asked to submit.
    bool take_keys() {
        Keys& keys = frame_.keys;
        if (!options_.is_read_only) {
            const std::string typed = keys.take_typed();
            if (!typed.empty()) editor_.insert(typed);
        }
        if (!keys.press()) return false;
        const KeyPress press = *keys.press();
        if (press.is_alt) return false;
        if (const auto move = move_of(press.key, press.is_ctrl)) {
            const bool is_vertical = *move == text::Move::up || *move == text::Move::down ||
                                     *move == text::Move::page_up || *move == text::Move::page_down;
            if (is_vertical && !options_.is_multi_line) return false;
            editor_.move(options_.is_secret ? without_words(*move) : *move, press.is_shift, *layout_, frame_.fonts, frame_.viewport.height / 2);
            keys.take_press();
            return false;
        }
        return press.is_ctrl ? take_command(press) : take_edit(press);
    }

    bool take_edit(const KeyPress& press) {
        if (press.key == Key::enter && !options_.is_multi_line) {
            frame_.keys.take_press();
            return true;
        }
        if (options_.is_read_only) return false;
        switch (press.key) {
            case Key::enter: editor_.insert("\n"); break;
            case Key::backspace: editor_.erase_backwards(false); break;
            case Key::erase: editor_.erase_forwards(false); break;
            default: return false;
        }
        frame_.keys.take_press();
        return false;
    }

    bool take_command(const KeyPress& press) {
        const bool is_writable = !options_.is_read_only;
        switch (press.key) {
            case Key::enter: frame_.keys.take_press(); return true;
            case Key::a: editor_.select_all(); break;
            case Key::c:
            case Key::x:
                if (!editor_.has_selection() || options_.is_secret) break;
                frame_.send(state::CopyWords{editor_.selected()});
                if (press.key == Key::x && is_writable) editor_.erase_backwards(false);  // the selection
                break;
            case Key::v:
                if (const char* pasted = ImGui::GetClipboardText(); pasted != nullptr && is_writable) {
                    editor_.insert(pasted);
                }
                break;
            case Key::z:
                if (is_writable) press.is_shift ? editor_.redo() : editor_.undo();
                break;
            case Key::y:
                if (is_writable) editor_.redo();
                break;
            case Key::backspace:
                if (is_writable) editor_.erase_backwards(true);
                break;
            case Key::erase:
                if (is_writable) editor_.erase_forwards(true);
                break;
            default: return false;
        }
        frame_.keys.take_press();
        return false;
    }

    Rect caret() const {
        Rect rect = text::caret_at(*layout_, shown().caret(), frame_.fonts);
        rect.x += inner_.x - memory_.scrolled_x;
        rect.y += inner_.y;
        rect.width = std::max(2.0F, std::round(frame_.px(2)));
        return rect;
    }

    void follow_caret() {
        if (!memory_.was_focused) return;
        if (!options_.is_multi_line) {
            const float x = text::caret_at(*layout_, shown().caret(), frame_.fonts).x;
            const float edge = frame_.px(2);
            memory_.scrolled_x = std::clamp(memory_.scrolled_x, x - inner_.width + edge, std::max(x, 0.0F));
            memory_.scrolled_x = std::max(memory_.scrolled_x, 0.0F);
        } else if (options_.area != nullptr) {
            if (caret_before_ != editor_.caret()) memory_.frames_to_follow = 2;
            if (memory_.frames_to_follow == 0) return;
            // What was pasted makes the page longer, which the scroll area knows of in the next frame.
            if (--memory_.frames_to_follow > 0) frame_.request_frame();
            options_.area->bring_into_view(caret());
        }
    }

    void draw(const Control& found, const Rect& box) const {
        const Palette& palette = frame_.palette;
        draw_box(frame_, box, options_.is_disabled ? palette.plain.disabled : palette.surface, palette.edge,
                 corner(frame_), found.is_focused ? 2.0F : 1.0F);
        ImGui::PushClipRect({inner_.x - 1, box.y + 1}, {inner_.x + inner_.width + 2, box.y + box.height - 1}, true);
        const float x = inner_.x - memory_.scrolled_x;
        if (editor_.text().empty()) {
            draw_words(frame_, options_.placeholder,
                       {inner_.x, inner_.y, inner_.width, frame_.line_height(Type::body)}, Type::body, palette.muted);
        } else {
            if (found.is_focused && editor_.has_selection()) {
                const Rect clip = clip_rect();
                const auto lines = text::visible_lines(*layout_, clip.y - inner_.y, clip.y + clip.height - inner_.y);
                const std::size_t begin = std::min(shown().caret(), shown().anchor());
                const std::size_t end = std::max(shown().caret(), shown().anchor());
                for (const Rect& rect : text::selection_rects(*layout_, begin, end, lines, frame_.fonts)) {
                    frame_.list().AddRectFilled({rect.x + x, rect.y + inner_.y},
                                                {rect.x + x + rect.width, rect.y + inner_.y + rect.height},
                                                packed(palette.selection));
                }
            }
            paint(frame_, *layout_, x, inner_.y, inks(options_.is_disabled ? palette.plain.text_disabled : palette.ink));
        }
        if (found.is_focused) {
            const Rect at = caret();
            frame_.list().AddRectFilled({at.x, at.y}, {at.x + at.width, at.y + at.height}, packed(palette.ink));
        }
        ImGui::PopClipRect();
        draw_ring(frame_, found, corner(frame_));
    }

    Frame& frame_;
    const FieldOptions& options_;
    Id id_;
    FieldMemory& memory_;
    text::Editor& editor_;
    const text::Layout* layout_ = nullptr;  ///< of the field's memory
    Rect inner_;
    std::size_t caret_before_ = editor_.caret();
};

}  // namespace

Field text_field(Frame& frame, std::string_view name, std::string_view text, const FieldOptions& options) {
    if (!options.is_label_hidden) {
        const Rect label = take(frame, frame.line_height(Type::body));
        draw_words(frame, name, label, Type::strong, frame.palette.ink);
    }
    return Editing(frame, name, text, options).run(name);
}

}  // namespace ui
