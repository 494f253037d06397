#include "player/ui/credits.h"
#include "player/ui/sheet.h"
#include "player/ui/text_field.h"
#include "player/ui/theme_choice.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <array>
#include <string>
#include <utility>

namespace ui {
namespace {

constexpr int text_step_percent = 10;

/// A heading and the card under it. What is drawn while it lives stands in the card.
class Section {
public:
    Section(Frame& frame, std::string_view title) : node_(frame, group(title)), title_(frame, title), card_(frame) {}

private:
    static Node group(std::string_view title) {
        Node node;
        node.role = Role::group;
        node.name = title;
        return node;
    }
    struct Title {
        Title(Frame& frame, std::string_view title) {
            space(frame, 2);
            heading(frame, title, 2);
        }
    };
    NodeScope node_;
    Title title_;
    Card card_;
};

/// What a setting is called and, smaller, what it means. The control follows below.
void label(Frame& frame, std::string_view name, std::string_view detail = {}) {
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = 0;
    paragraph(frame, name, Type::strong);
    if (!detail.empty()) paragraph(frame, detail, Type::small);
}

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
            label(frame, words.text_size, words.text_size_detail);
        }
        const Row::Cell cell = row.cell(stepper_width);
        step = stepper(frame, words.text_size, value, can_less, can_more);
    } else {
        label(frame, words.text_size, words.text_size_detail);
        step = stepper(frame, words.text_size, value, can_less, can_more);
    }
    settings.text_percent += step * text_step_percent;
    const Card sample(frame, {.ground = frame.palette.paper, .edge = frame.palette.line, .padding = frame.px(16)});
    paragraph(frame, words.sample);
}

void draw_reading(const state::State& state, Frame& frame) {
    const Strings::Settings& words = frame.strings.settings;
    state::Settings settings = state.record.settings;
    const Section section(frame, words.reading);
    draw_text_size(settings, frame);
    separator(frame);
    label(frame, words.theme);
    settings.theme = theme_choice(frame, settings.theme);
    separator(frame);
    label(frame, words.font, words.font_detail);
    const std::array<std::string_view, 2> faces{words.plain_font, words.dyslexic_font};
    if (const auto face = segments(frame, words.font, faces, settings.has_dyslexic_font ? 1 : 0)) {
        settings.has_dyslexic_font = *face == 1;
    }
    separator(frame);
    if (checkbox(frame, words.reduce_motion, settings.is_motion_reduced)) {
        settings.is_motion_reduced = !settings.is_motion_reduced;
    }
    separator(frame);
    label(frame, words.quiz);
    const std::array<std::string_view, 2> ways{words.one_at_a_time, words.all_on_a_page};
    if (const auto way = segments(frame, words.quiz, ways, settings.is_quiz_on_one_page ? 1 : 0)) {
        settings.is_quiz_on_one_page = *way == 1;
    }
    if (settings != state.record.settings) frame.send(state::ChangeSettings{settings});
}

bool is_saving_profile(const state::State& state) {
    for (const state::Pending& pending : state.pending) {
        for (const state::Change& change : pending.changes) {
            if (std::holds_alternative<state::ProfileChanged>(change)) return true;
        }
    }
    return false;
}

void draw_profile(const state::State& state, Frame& frame, ScrollArea& area) {
    const Strings& strings = frame.strings;
    const Section section(frame, strings.settings.profile);
    paragraph(frame, strings.settings.profile_detail, Type::small);
    state::Profile draft = state.profile_draft;
    bool is_submitted = false;
    const auto field = [&](std::string_view name, std::string& value) {
        Row row(frame, 0);
        const Row::Cell cell = row.rest();
        frame.column().gap = frame.px(4);
        const Field found = text_field(frame, name, value, {.area = &area});
        if (found.changed) value = *found.changed;
        is_submitted = is_submitted || found.is_submitted;
    };
    field(strings.first_run.name, draft.name);
    field(strings.first_run.staff_number, draft.staff_number);
    field(strings.first_run.team, draft.team);
    if (draft != state.profile_draft) frame.send(state::EditProfile{draft});
    const bool is_saving = is_saving_profile(state);
    const bool is_unchanged = draft == state.record.profile;
    const ButtonOptions options{.emphasis = Emphasis::primary, .is_disabled = is_unchanged || is_saving, .id = "save profile"};
    const std::string_view save = is_saving ? strings.settings.saving : strings.settings.save_profile;
    if (button(frame, save, options) || is_submitted) frame.send(state::SaveProfile{});
}

void draw_path(Frame& frame, std::string_view what, const std::string& path) {
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = 0;
    paragraph(frame, what);
    paragraph(frame, path, Type::small);
}

void draw_data(const state::State& state, Frame& frame) {
    const Strings::Settings& words = frame.strings.settings;
    const Section section(frame, words.data);
    if (!state.installation.data_file.empty()) draw_path(frame, words.data_where, state.installation.data_file);
    if (!state.installation.backup_folder.empty()) draw_path(frame, words.backups_where, state.installation.backup_folder);
    paragraph(frame, words.backed_up_by_itself);
    const bool is_read_only = state.access == state::Access::read_only;
    if (button(frame, words.back_up_now, {.is_disabled = is_read_only})) frame.send(state::BackUpNow{});
}

void draw_help(Frame& frame) {
    const Strings::Settings& words = frame.strings.settings;
    const Section section(frame, words.help);
    if (button(frame, words.keys)) frame.send(state::ShowKeys{});
    separator(frame);
    paragraph(frame, words.copy_report_detail);
    if (button(frame, words.copy_report, {.icon = Icon::copy})) frame.send(state::CopyReportNow{});
}

void draw_credits(Frame& frame) {
    Node list;
    list.role = Role::list;
    list.name = frame.strings.settings.show_licences;
    const NodeScope scope(frame, std::move(list));
    for (const Credit& credit : credits) {
        Node item;
        item.role = Role::item;
        item.name = credit.name;
        const NodeScope inner(frame, std::move(item));
        Row row(frame, 0);
        const Row::Cell cell = row.rest();
        frame.column().gap = 0;
        paragraph(frame, credit.name, Type::strong);
        paragraph(frame, fmt::format("{} · {}", credit.for_what, credit.licence), Type::small);
    }
}

void draw_about(const state::State& state, Frame& frame) {
    const Strings::Settings& words = frame.strings.settings;
    const Section section(frame, words.about);
    if (!state.installation.version.empty()) paragraph(frame, filled(words.version, state.installation.version));
    paragraph(frame, words.free_software);
    bool& is_open = frame.memory.keep<bool>(frame.id(words.show_licences));
    const ButtonOptions options{.icon_after = is_open ? Icon::chevron_up : Icon::chevron_down, .is_expanded = is_open};
    if (button(frame, words.show_licences, options)) {
        is_open = !is_open;
        frame.request_frame();
    }
    if (is_open) draw_credits(frame);
}

}  // namespace

void settings_view(const state::State& state, Frame& frame) {
    Sheet sheet(state, frame, frame.strings.common.settings);
    draw_reading(state, frame);
    draw_profile(state, frame, sheet.area());
    draw_data(state, frame);
    draw_help(frame);
    draw_about(state, frame);
}

}  // namespace ui
