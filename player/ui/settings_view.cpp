#include "content/titles.h"
#include "player/state/shown.h"
#include "player/ui/credits.h"
#include "player/ui/save_row.h"
#include "player/ui/settings_reading.h"
#include "player/ui/settings_section.h"
#include "player/ui/sharing_choice.h"
#include "player/ui/sheet.h"
#include "player/ui/text_field.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

Standing standing(const state::State& state, const Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    if (state::is_saving_profile(state, state::Saves::failed)) return {Icon::warning, words.not_saved};
    if (state::is_saving_profile(state)) return {Icon::redo, words.saving};
    const bool is_kept = state.profile_draft == state.record.profile && state.record.profile != state::Profile{};
    if (is_kept) return {Icon::circle_tick, words.saved};
    return {};
}

void draw_profile(const state::State& state, Frame& frame, ScrollArea& area) {
    const Strings& strings = frame.strings;
    const SettingsSection section(frame, strings.settings.profile);
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
    const bool can_save = draft != state.record.profile && !state::is_saving_profile(state);
    const ButtonOptions options{.emphasis = Emphasis::primary, .is_disabled = !can_save, .id = "save profile"};
    if (save_row(frame, strings.settings.save_profile, options, standing(state, frame)) || is_submitted) {
        frame.send(state::SaveProfile{});
    }
}

void draw_connection(const state::State& state, Frame& frame) {
    const strings::Connection& words = frame.strings.connection;
    const SettingsSection section(frame, words.title);
    const bool is_connected = state::is_connected(state.travel);
    const std::string& endpoint = state.travel.endpoint;
    const bool is_read_only = state.access == state::Access::read_only;
    if (is_read_only) status_line(frame, Icon::lock, frame.strings.records.read_only);
    if (!is_connected && !is_read_only) paragraph(frame, words.not_connected);
    if (is_connected) paragraph(frame, endpoint.empty() ? std::string(words.not_readable) : filled(words.connected_to, endpoint));
    if (!is_read_only) {
        separator(frame);
        sharing_choice(state, frame);
        separator(frame);
    }
    WrappedRow row(frame, frame.px(12));
    const auto leads = [&](std::string_view label, bool is_disabled = false) {
        const ButtonOptions options{.is_disabled = is_disabled};
        const Row::Cell cell = row.cell(button_width(frame, label, options));
        return button(frame, label, options);
    };
    if (leads(is_connected ? words.change : words.connect, is_read_only))
        frame.send(state::Open{{.kind = state::Screen::Kind::connection}});
    if (leads(words.to_records)) frame.send(state::OpenRecords{});
}

/// A place of its own, so that whoever manages a team finds it before anything of one was read.
void draw_team(const state::State& state, Frame& frame) {
    const strings::Team& words = frame.strings.team;
    const SettingsSection section(frame, words.for_managers);
    paragraph(frame, words.for_managers_detail);
    if (button(frame, state::has_team(state.team) ? words.see : words.manage)) frame.send(state::OpenTeam{});
}

void draw_path(Frame& frame, std::string_view what, const std::string& path) {
    Row row(frame, 0);
    const Row::Cell cell = row.rest();
    frame.column().gap = 0;
    paragraph(frame, what);
    paragraph(frame, path, Type::small);
}

/// The module that is to start again.
struct Chosen {
    std::optional<std::size_t> module;
};

/// Modules that were opened, for somebody who wants to begin one afresh.
void draw_start_again(const state::State& state, Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    std::vector<std::string> ids;
    std::vector<std::string> titles;
    for (const auto& [id, record] : state.record.modules) {
        const content::Module* module = state::readable_module(state, id);
        if (module == nullptr || record.registration.empty()) continue;
        ids.push_back(id);
        titles.emplace_back(short_title(*module));
    }
    if (ids.empty()) return;
    separator(frame);
    setting_label(frame, words.start_again, words.start_again_detail);
    Chosen& chosen = frame.memory.keep<Chosen>(frame.id(words.start_again));
    if (chosen.module >= ids.size()) chosen.module.reset();
    if (const auto now =
            combo_box(frame, words.start_again, titles, chosen.module, {.placeholder = words.choose_module})) {
        chosen.module = now;
    }
    const bool is_ready = chosen.module && state.access == state::Access::writable;
    if (button(frame, frame.strings.dialogs.start_again_button, {.is_disabled = !is_ready})) {
        frame.send(state::StartAgain{ids[*chosen.module]});
    }
}

void draw_data(const state::State& state, Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    const SettingsSection section(frame, words.data);
    if (!state.installation.data_file.empty()) draw_path(frame, words.data_where, state.installation.data_file);
    if (!state.installation.backup_folder.empty())
        draw_path(frame, words.backups_where, state.installation.backup_folder);
    paragraph(frame, words.backed_up_by_itself);
    const bool is_read_only = state.access == state::Access::read_only;
    if (button(frame, words.back_up_now, {.is_disabled = is_read_only})) frame.send(state::BackUpNow{});
    draw_start_again(state, frame);
}

void draw_help(Frame& frame) {
    const strings::Settings& words = frame.strings.settings;
    const SettingsSection section(frame, words.help);
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
    const strings::Settings& words = frame.strings.settings;
    const SettingsSection section(frame, words.about);
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
    settings_reading(state, frame);
    draw_profile(state, frame, sheet.area());
    draw_connection(state, frame);
    draw_team(state, frame);
    draw_data(state, frame);
    draw_help(frame);
    draw_about(state, frame);
}

}  // namespace ui
