#include "player/ui/reflection_view.h"

#include "player/state/shown.h"
#include "player/ui/document_view.h"
#include "player/ui/save_row.h"
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
    const strings::Reflection& strings = frame.strings.reflection;
    const Palette& palette = frame.palette;
    const std::string_view detail = is_shared ? strings.shared_detail : strings.private_detail;
    const Rect line = take(frame, frame.px(28));
    const Rect label = readers_badge(frame, line.x, line.y, is_shared);
    const Rect rest{label.x + label.width + frame.px(12), line.y, line.width - label.width - frame.px(12), line.height};
    if (words_width(frame, detail, Type::small) > rest.width) {
        paragraph(frame, detail, Type::small);
        return;
    }
    draw_words(frame, detail, rest, Type::small, palette.muted);
    text_node(frame, detail, rest);
}

Standing standing(const state::State& state, const Frame& frame, const std::string& module, int number,
                  bool has_text) {
    const strings::Reflection& strings = frame.strings.reflection;
    if (state::is_saving_reflection(state, module, number, state::Saves::failed)) return {Icon::warning, strings.not_saved};
    if (state::is_saving_reflection(state, module, number)) return {Icon::redo, strings.saving};
    if (state::has_unsaved_words(state, module, number)) return {Icon::pencil, frame.words_of_keeping(strings.draft)};
    if (has_text) return {Icon::circle_tick, frame.words_of_keeping(strings.saved)};
    return {};
}

/// Whoever types sees where they type and, below it, that their words are kept.
void follow_writing(Frame& frame, const Field& field, ScrollArea& area) {
    int& frames_to_follow = frame.memory.get<int>(frame.id("writing"));
    if (field.changed) frames_to_follow = 2;  // the draft's line appears with the next frame
    if (frames_to_follow == 0 || !field.is_focused) return;
    if (--frames_to_follow > 0) frame.request_frame();
    const Rect& caret = field.caret;
    area.bring_into_view({caret.x, caret.y, caret.width, frame.column().y - caret.y});
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
                     const content::Reflection& reflection, ScrollArea& area, Finding* finding) {
    const strings::Reflection& strings = frame.strings.reflection;
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
    document_in_column(frame, "prompt", reflection.prompt, {id, module.folder, {}, finding});
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
    const bool is_pressed =
        save_row(frame, strings.save, {.emphasis = Emphasis::primary, .is_disabled = !can_save}, now);
    if (can_save && (is_pressed || field.is_submitted)) frame.send(state::SaveReflection{id, number});
    follow_writing(frame, field, area);
    if (has_failed && button(frame, frame.strings.question.save_now, {.icon = Icon::redo})) {
        frame.send(state::RetrySaves{});
    }
}

}  // namespace ui
