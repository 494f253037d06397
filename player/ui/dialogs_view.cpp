#include "content/titles.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

using Kind = state::Dialog::Kind;

/// Two buttons, side by side where there is room: the index of the one pressed, or -1.
int choose(Frame& frame, std::string_view first, const ButtonOptions& first_options, std::string_view second,
           const ButtonOptions& second_options) {
    const float first_width = button_width(frame, first, first_options);
    const float second_width = button_width(frame, second, second_options);
    const float gap = frame.px(12);
    space(frame, 1);
    if (first_width + gap + second_width > frame.column().width) {
        if (button(frame, first, first_options)) return 0;
        return button(frame, second, second_options) ? 1 : -1;
    }
    Row row(frame, gap);
    int pressed = -1;
    {
        const Row::Cell cell = row.cell(first_width);
        if (button(frame, first, first_options)) pressed = 0;
    }
    const Row::Cell cell = row.cell(second_width);
    if (button(frame, second, second_options)) pressed = 1;
    return pressed;
}

void draw_key_line(Frame& frame, const strings::KeyLine& line) {
    Node node;
    node.role = Role::row;
    node.name = line.keys;
    node.value = line.does;
    const NodeScope scope(frame, std::move(node));
    const float keys_width = frame.px(248);
    const bool is_wide = frame.column().width > keys_width + frame.px(200);
    if (is_wide) {
        Row row(frame, frame.px(16));
        {
            const Row::Cell keys = row.cell(keys_width);
            paragraph(frame, line.keys, Type::strong);
        }
        const Row::Cell does = row.rest();
        paragraph(frame, line.does);
        return;
    }
    // Keys and what they do stand together, apart from the next ones.
    Row row(frame, 0);
    const Row::Cell both = row.rest();
    frame.column().gap = 0;
    paragraph(frame, line.keys, Type::strong);
    paragraph(frame, line.does);
    space(frame, 1);
}

void keys_dialog(Frame& frame) {
    const Dialog dialog(frame, frame.strings.key_lines.title, 680, true);
    {
        Node table;
        table.role = Role::table;
        table.name = frame.strings.key_lines.title;
        const NodeScope scope(frame, std::move(table));
        frame.column().gap = frame.px(6);
        for (const strings::KeyLine& line : frame.strings.key_lines.lines) draw_key_line(frame, line);
    }
    if (dialog.is_dismissed()) frame.send(state::CloseDialog{});
}

/// "2", "2 and 5", "2, 5 and 9"
std::string listed(const Strings& strings, const std::vector<int>& numbers) {
    std::string all;
    for (std::size_t index = 0; index + 1 < numbers.size(); ++index) {
        if (index > 0) all += ", ";
        all += std::to_string(numbers[index]);
    }
    const std::string last = std::to_string(numbers.back());
    return all.empty() ? last : filled(strings.dialogs.list_and, all, last);
}

void blanks_dialog(const state::Dialog& asked, Frame& frame) {
    const strings::Dialogs& words = frame.strings.dialogs;
    const Dialog dialog(frame, words.blanks);
    const bool is_one = asked.blanks.size() == 1;
    paragraph(frame, filled(is_one ? words.one_blank : words.many_blanks, listed(frame.strings, asked.blanks)));
    paragraph(frame, words.blanks_detail);
    const int first = asked.blanks.front();
    const int chosen = choose(frame, filled(words.go_to_blank, first),
                              {.emphasis = Emphasis::primary, .is_initial = true}, words.submit_anyway, {});
    if (chosen == 0) {
        frame.send(state::CloseDialog{});
        frame.send(state::GoToQuestion{static_cast<std::size_t>(first - 1)});
    } else if (chosen == 1) {
        frame.send(state::SubmitQuiz{asked.module, true});
    } else if (dialog.is_dismissed()) {
        frame.send(state::CloseDialog{});
    }
}

void start_again_dialog(const state::State& state, Frame& frame) {
    const strings::Dialogs& words = frame.strings.dialogs;
    const content::LoadedModule* module = state::module_named(state, state.dialog.module);
    const std::string title = filled(
        words.start_again, module == nullptr ? std::string_view(state.dialog.module) : short_title(module->module));
    const Dialog dialog(frame, title);
    paragraph(frame, words.start_again_detail);
    const int chosen = choose(frame, words.keep, {.emphasis = Emphasis::primary, .is_initial = true},
                              words.start_again_button, {.emphasis = Emphasis::danger});
    if (chosen == 1) {
        frame.send(state::StartAgain{state.dialog.module, true});
    } else if (chosen == 0 || dialog.is_dismissed()) {
        frame.send(state::CloseDialog{});
    }
}

void remove_module_dialog(const state::State& state, Frame& frame) {
    const strings::NewModule& words = frame.strings.new_module;
    const content::LoadedModule* module = state::module_named(state, state.dialog.module);
    const Dialog dialog(frame, filled(words.remove, module == nullptr ? std::string_view(state.dialog.module)
                                                                      : short_title(module->module)));
    paragraph(frame, words.remove_detail);
    const int chosen = choose(frame, words.keep_button, {.emphasis = Emphasis::primary, .is_initial = true},
                              words.remove_button, {.emphasis = Emphasis::danger});
    if (chosen == 1) {
        frame.send(state::RemoveModule{state.dialog.module, true});
    } else if (chosen == 0 || dialog.is_dismissed()) {
        frame.send(state::CloseDialog{});
    }
}

void forget_team_dialog(const state::State& state, Frame& frame) {
    const strings::Team& words = frame.strings.team;
    const Dialog dialog(frame, words.forget_title);
    const state::Team& team = state.team;
    const bool is_from_files_alone = !state::is_connected(team.travel) && team.table && !team.table->fetched;
    paragraph(frame, is_from_files_alone ? words.forget_files_detail : words.forget_detail);
    const int chosen = choose(frame, words.keep, {.emphasis = Emphasis::primary, .is_initial = true}, words.forget,
                              {.emphasis = Emphasis::danger});
    if (chosen == 1) {
        frame.send(state::ForgetTeam{true});
    } else if (chosen == 0 || dialog.is_dismissed()) {
        frame.send(state::CloseDialog{});
    }
}

void disconnect_dialog(Frame& frame) {
    const strings::Connection& words = frame.strings.connection;
    const Dialog dialog(frame, words.disconnect_title);
    paragraph(frame, words.disconnect_detail);
    const int chosen = choose(frame, words.stay, {.emphasis = Emphasis::primary, .is_initial = true}, words.disconnect,
                              {.emphasis = Emphasis::danger});
    if (chosen == 1) {
        frame.send(state::Disconnect{true});
    } else if (chosen == 0 || dialog.is_dismissed()) {
        frame.send(state::CloseDialog{});
    }
}

void elsewhere_dialog(Frame& frame) {
    const strings::Dialogs& words = frame.strings.dialogs;
    const Dialog dialog(frame, words.elsewhere);
    paragraph(frame, words.elsewhere_detail);
    const int chosen = choose(frame, words.go_there, {.emphasis = Emphasis::primary, .is_initial = true},
                              words.read_here, {});
    if (chosen == 0) {
        frame.send(state::GoToOtherWindow{});
    } else if (chosen == 1 || dialog.is_dismissed()) {
        frame.send(state::CloseDialog{});
    }
}

}  // namespace

void dialogs_view(const state::State& state, Frame& frame) {
    const IdScope scope(frame, "dialog");
    switch (state.dialog.kind) {
        case Kind::none: break;
        case Kind::keys: keys_dialog(frame); break;
        case Kind::submit_with_blanks:
            if (!state.dialog.blanks.empty()) blanks_dialog(state.dialog, frame);
            break;
        case Kind::start_again: start_again_dialog(state, frame); break;
        case Kind::remove_module: remove_module_dialog(state, frame); break;
        case Kind::disconnect: disconnect_dialog(frame); break;
        case Kind::forget_team: forget_team_dialog(state, frame); break;
        case Kind::open_elsewhere: elsewhere_dialog(frame); break;
    }
}

}  // namespace ui
