#include "player/ui/team_connect.h"

#include "player/ui/settings_section.h"
#include "player/ui/text_field.h"
#include "player/ui/warning_card.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <string>

namespace ui {
namespace {

void draw_answer(const state::ConnectionAnswer& answer, Frame& frame) {
    if (answer.is_good) return status_line(frame, Icon::circle_tick, answer.sentence);
    const WarningCard card(frame, answer.sentence);
}

}  // namespace

void team_connect(const state::State& state, Frame& frame, ScrollArea& area) {
    const strings::Team& words = frame.strings.team;
    if (state.access == state::Access::read_only)
        return status_line(frame, Icon::lock, frame.strings.home.read_only);
    const SettingsSection section(frame, words.by_code);
    // Above what was filled in, where whoever sent it is looking.
    const bool is_from_here = state.connecting.form == state::Connecting::Form::team;
    if (is_from_here && state.connecting.answer) draw_answer(*state.connecting.answer, frame);
    paragraph(frame, words.by_code_detail);
    state::ConnectionDraft draft = state.connecting.draft;
    const bool is_trying = state.connecting.request != 0;
    const Field found =
        text_field(frame, words.code, draft.code,
                   {.placeholder = frame.strings.connection.code_example, .is_read_only = is_trying, .area = &area});
    if (found.changed) {
        draft.code = *found.changed;
        frame.send(state::EditConnection{draft});
    }
    {
        WrappedRow row(frame, frame.px(12));
        const strings::Connection& connection = frame.strings.connection;
        const std::string_view label = is_trying ? connection.connecting : connection.connect_button;
        const ButtonOptions options{
            .emphasis = Emphasis::primary, .is_disabled = is_trying || draft.code.empty(), .id = "connect as manager"};
        const Row::Cell cell = row.cell(button_width(frame, label, options));
        const bool is_sent = button(frame, label, options) || (found.is_submitted && !options.is_disabled);
        if (is_sent) frame.send(state::ConnectByCode{.is_for_team = true});
    }
    if (is_trying && button(frame, frame.strings.connection.cancel)) frame.send(state::StopConnecting{});
}

}  // namespace ui
