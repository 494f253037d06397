#include "player/ui/settings_reading.h"

#include "player/ui/settings_section.h"
#include "player/ui/theme_choice.h"
#include "player/ui/widgets.h"

#include <array>
#include <string>

namespace ui {
namespace {

constexpr int text_step_percent = 10;

void draw_text_size(state::Settings& settings, Frame& frame) {
    const Strings::Settings& words = frame.strings.settings;
    const float stepper_width = 2 * target_height(frame) + frame.px(96);
    const bool is_side_by_side = frame.column().width > stepper_width + frame.px(240);
    const std::string value = filled(words.percent, settings.text_percent);
    const bool can_less = settings.text_percent > 80;
    const bool can_more = settings.text_percent < 200;
    int step = 0;
    if (is_side_by_side) {
        Row row(frame, frame.px(16));
        {
            const Row::Cell cell = row.rest(stepper_width);
            setting_label(frame, words.text_size, words.text_size_detail);
        }
        const Row::Cell cell = row.cell(stepper_width);
        step = stepper(frame, words.text_size, value, can_less, can_more);
    } else {
        setting_label(frame, words.text_size, words.text_size_detail);
        step = stepper(frame, words.text_size, value, can_less, can_more);
    }
    settings.text_percent += step * text_step_percent;
    const Card sample(frame, {.ground = frame.palette.paper, .edge = frame.palette.line, .padding = frame.px(16)});
    paragraph(frame, words.sample);
}

}  // namespace

void settings_reading(const state::State& state, Frame& frame) {
    const Strings::Settings& words = frame.strings.settings;
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
    if (settings != state.record.settings) frame.send(state::ChangeSettings{settings});
}

}  // namespace ui
