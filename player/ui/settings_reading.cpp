#include "player/ui/settings_reading.h"

#include "player/ui/settings_section.h"
#include "player/ui/text_size_choice.h"
#include "player/ui/theme_choice.h"
#include "player/ui/widgets.h"

#include <array>

namespace ui {
namespace {

void draw_text_size(state::Settings& settings, Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    setting_label(frame, words.text_size, words.text_size_detail);
    settings.text_percent = text_size_choice(frame, words.text_size, settings.text_percent, words.sample);
}

/// Choices are kept without being asked to, which is worth a quiet word.
void draw_standing(const state::State& state, Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    if (state.access == state::Access::read_only) return status_line(frame, Icon::warning, words.not_kept);
    if (state.has_failed_drafts) return status_line(frame, Icon::warning, words.not_saved);
    status_line(frame, Icon::circle_tick, words.kept_as_you_choose);
}

}  // namespace

void settings_reading(const state::State& state, Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    state::Settings settings = state.record.settings;
    const SettingsSection section(frame, words.reading);
    draw_text_size(settings, frame);
    separator(frame);
    setting_label(frame, words.theme);
    settings.theme = theme_choice(frame, settings.theme);
    separator(frame);
    setting_label(frame, words.font, words.font_detail);
    const std::array<std::string_view, 2> faces{words.plain_font, words.dyslexic_font};
    if (const auto face = segments(frame, words.font, faces, settings.has_dyslexic_font ? 1 : 0)) {
        settings.has_dyslexic_font = *face == 1;
    }
    separator(frame);
    if (checkbox(frame, words.reduce_motion, settings.is_motion_reduced)) {
        settings.is_motion_reduced = !settings.is_motion_reduced;
    }
    separator(frame);
    setting_label(frame, words.quiz);
    const std::array<std::string_view, 2> ways{words.one_at_a_time, words.all_on_a_page};
    if (const auto way = segments(frame, words.quiz, ways, settings.is_quiz_on_one_page ? 1 : 0)) {
        settings.is_quiz_on_one_page = *way == 1;
    }
    draw_standing(state, frame);
    if (settings != state.record.settings) frame.send(state::ChangeSettings{settings});
}

}  // namespace ui
