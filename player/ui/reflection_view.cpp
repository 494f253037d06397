#include "player/ui/reflection_view.h"

#include "player/state/shown.h"
#include "player/ui/document_view.h"
#include "player/ui/text_field.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace ui {
namespace {

/// Who may read what is written here, before anything is.
void readers(Frame& frame, bool is_shared) {
    const Strings::Reflection& strings = frame.strings.reflection;
    const Palette& palette = frame.palette;
    const std::string_view word = is_shared ? strings.is_shared : strings.is_private;
    const std::string_view detail = is_shared ? strings.shared_detail : strings.private_detail;
    const Icon icon = is_shared ? Icon::shared : Icon::lock;
    const auto kind = is_shared ? content::Block::Callout::important : content::Block::Callout::tip;
    const auto index = static_cast<std::size_t>(kind);
    Rect label;
    {
        const Rect line = take(frame, frame.px(28));
        label = badge(frame, line.x, line.y, icon, word, palette.callouts[index], palette.callout_inks[index]);
        const Rect rest{label.x + label.width + frame.px(12), line.y, line.width - label.width - frame.px(12),
                        line.height};
        if (words_width(frame, detail, Type::small) <= rest.width) {
            draw_words(frame, detail, rest, Type::small, palette.muted);
            text_node(frame, detail, rest);
            return;
        }
    }
    paragraph(frame, detail, Type::small);
}

struct Standing {
    Icon icon = Icon::none;
    std::string_view words;
};

Standing standing(const state::State& state, const Frame& frame, const std::string& module, int number,
                  bool has_text) {
    const Strings::Reflection& strings = frame.strings.reflection;
    if (state::is_saving_reflection(state, module, number, state::Saves::failed)) return {Icon::warning, strings.not_saved};
    if (state::is_saving_reflection(state, module, number)) return {Icon::redo, strings.saving};
    if (state::has_unsaved_words(state, module, number)) return {Icon::pencil, strings.draft};
    if (has_text) return {Icon::circle_tick, strings.saved};
    return {};
}

/// The button, with how things stand beside it. True when pressed.
bool save_row(Frame& frame, bool can_save, const Standing& now) {
    const std::string_view label = frame.strings.reflection.save;
    const ButtonOptions options{.emphasis = Emphasis::primary, .is_disabled = !can_save};
    const float width = button_width(frame, label, options);
    const bool is_beside = frame.column().width - width > frame.px(200);
    if (!is_beside) {
        const bool is_pressed = button(frame, label, options);
        if (!now.words.empty()) status_line(frame, now.icon, now.words);
        return is_pressed;
    }
    Row row(frame, frame.px(16));
    bool is_pressed = false;
    {
        const Row::Cell cell = row.cell(width);
        is_pressed = button(frame, label, options);
    }
    if (now.words.empty()) return is_pressed;
    const Row::Cell cell = row.rest();
    const float lines = laid_out(frame, now.words, Type::small, frame.column().width - frame.px(26)).height;
    take(frame, std::max((target_height(frame) - lines) / 2, 0.0F));
    frame.column().is_empty = true;
    status_line(frame, now.icon, now.words);
    return is_pressed;
}

std::string reflection_name(const Frame& frame, const content::Reflection& reflection) {
    std::string prompt = content::plain_text(reflection.prompt);
    std::replace(prompt.begin(), prompt.end(), '\n', ' ');
    return filled(frame.strings.reflection.name, reflection.number, prompt);
}

void head(Frame& frame) {
    const Rect line = take(frame, frame.px(28));
    draw_icon(frame.list(), Icon::pencil, line.x + frame.px(11), line.y + line.height / 2, frame.px(22),
              frame.palette.harbour);
    const Rect words{line.x + frame.px(30), line.y, line.width - frame.px(30), line.height};
    draw_words(frame, frame.strings.reflection.title, words, Type::strong, frame.palette.harbour);
    text_node(frame, frame.strings.reflection.title, words);
}

}  // namespace

void reflection_card(const state::State& state, Frame& frame, const content::Module& module,
                     const content::Reflection& reflection, ScrollArea& area) {
    const Strings::Reflection& strings = frame.strings.reflection;
    const std::string& id = module.metadata.id;
    const int number = reflection.number;
    const IdScope all(frame, "reflections");
    const IdScope scope(frame, static_cast<std::uint64_t>(number));
    Node node;
    node.id = frame.id("reflection");
    node.role = Role::group;
    node.name = reflection_name(frame, reflection);
    const NodeScope group(frame, std::move(node));
    const Card card(frame);
    frame.column().gap = std::round(frame.px(16));
    head(frame);
    document_in_column(frame, "prompt", reflection.prompt, {id, module.folder, {}});
    readers(frame, reflection.is_shared);

    const std::string text = state::shown_reflection(state, id, number);
    const Field field =
        text_field(frame, strings.field, text,
                   {.placeholder = strings.placeholder,
                    .description = reflection.is_shared ? strings.shared_detail : strings.private_detail,
                    .is_multi_line = true,
                    .is_label_hidden = true,
                    .area = &area});
    if (field.changed) frame.send(state::EditReflection{id, number, *field.changed});

    const bool has_unsaved = state::has_unsaved_words(state, id, number);
    const bool has_failed = state::is_saving_reflection(state, id, number, state::Saves::failed);
    const Standing now = standing(state, frame, id, number, !text.empty());
    const bool can_save = has_unsaved && !state::is_saving_reflection(state, id, number);
    const bool is_pressed = save_row(frame, can_save, now);
    if (can_save && (is_pressed || field.is_submitted)) frame.send(state::SaveReflection{id, number});
    if (has_failed && button(frame, frame.strings.question.save_now, {.icon = Icon::redo})) {
        frame.send(state::RetrySaves{});
    }
}

}  // namespace ui
