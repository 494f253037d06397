#include "player/ui/sheet.h"
#include "player/ui/settings_section.h"
#include "player/ui/team_connect.h"
#include "player/ui/team_files.h"
#include "player/ui/team_filters.h"
#include "player/ui/team_table.h"
#include "player/ui/team_words.h"
#include "player/ui/views.h"
#include "player/ui/warning_card.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <string>
#include <utility>

namespace ui {
namespace {

using Kind = state::TeamTravel::Kind;

/// What is kept of the screen between frames.
struct Kept {
    bool wants_form = false;   ///< somebody who has a team wants to connect anew
    std::uint64_t serial = 0;  ///< of the page that was drawn last
};

void quiet_status(Frame& frame, std::string_view words) {
    Node node;
    node.role = Role::status;
    node.name = words;
    const NodeScope scope(frame, std::move(node));
    paragraph(frame, words, Type::body, frame.palette.muted);
}

class TeamView {
public:
    TeamView(const state::State& state, Frame& frame, ScrollArea& area)
        : state_(state),
          team_(state.team),
          frame_(frame),
          area_(area),
          words_(frame.strings.team),
          kept_(frame.memory.keep<Kept>(frame.id("team"))) {}

    void run() {
        if (!state::has_team(team_)) {
            paragraph(frame_, words_.intro);
            if (has_team_files(team_)) team_files(team_, frame_);  // whoever comes from the choice sees it at once
            team_connect(state_, frame_, area_);
            return by_file();
        }
        const auto& answer = state_.connecting.answer;
        if (answer && answer->is_good && answer->is_team) kept_.wants_form = false;
        if (team_.table) paragraph(frame_, age_words(words_, *team_.table, frame_.utc_offset), Type::strong);
        news();
        if (has_team_files(team_)) team_files(team_, frame_);
        // In a small window whoever looks for people finds them first, unless something is to be mended.
        const bool is_well = team_.travel.kind != Kind::stopped && team_.travel.kind != Kind::unconnected;
        const bool is_small = is_well && team_.table && frame_.column().width < frame_.px(480);
        if (!is_small) deeds();
        if (kept_.wants_form) team_connect(state_, frame_, area_);
        if (!team_.why_not.empty()) {
            const WarningCard card(frame_, filled(words_.not_read, team_.why_not));
            if (button(frame_, frame_.strings.common.try_again)) frame_.send(state::ReadTeamAgain{});
        }
        if (team_.table) table();
        if (is_small) deeds();
        if (team_.table) return;
        if (!team_.travel.has_copy && team_.travel.trouble.empty()) return quiet_status(frame_, words_.first_fetch);
        if (team_.why_not.empty() && team_.travel.has_copy) quiet_status(frame_, words_.reading);
    }

private:
    /// For whoever has no team yet.
    void by_file() {
        if (state_.access != state::Access::writable) return;
        const SettingsSection section(frame_, words_.by_file);
        paragraph(frame_, words_.by_file_detail);
        ReadFilesButton{team_.files.request != 0}.draw(frame_);
    }

    /// Whether news of the team comes in.
    void news() {
        const state::TeamTravel& travel = team_.travel;
        if (travel.kind == Kind::stopped) {
            const WarningCard card(frame_, filled(words_.stopped, travel.trouble));
        } else if (!travel.trouble.empty()) {
            quiet_status(frame_, filled(words_.waiting, travel.trouble));
        } else if (travel.kind == Kind::fetching && team_.table) {
            quiet_status(frame_, words_.fetching);
        } else if (travel.kind == Kind::unconnected) {
            paragraph(frame_, words_.unconnected);
        }
    }

    bool pressed(WrappedRow& row, std::string_view label, const ButtonOptions& options) {
        const Row::Cell cell = row.cell(button_width(frame_, label, options));
        return button(frame_, label, options);
    }

    void deeds() {
        WrappedRow row(frame_, frame_.px(12));
        const bool is_writable = state_.access == state::Access::writable;
        const bool is_fetching = team_.travel.kind == Kind::fetching;
        if (state::is_connected(team_.travel) && is_writable &&
            pressed(row, words_.refresh, {.is_disabled = is_fetching, .icon = Icon::redo}))
            frame_.send(state::RefreshTeam{});
        if (is_writable) {
            const ReadFilesButton files{team_.files.request != 0};
            const Row::Cell cell = row.cell(files.width(frame_));
            files.draw(frame_);
        }
        if (team_.table) {
            if (pressed(row, words_.save_csv, {})) frame_.send(state::SaveTeamCsv{});
            if (pressed(row, words_.print, {.icon = Icon::external, .description = words_.print_what}))
                frame_.send(state::PrintTeam{});
        }
        if (!is_writable) return;
        const bool is_troubled = team_.travel.kind == Kind::stopped || team_.travel.kind == Kind::unconnected;
        if (is_troubled && pressed(row, words_.new_code, {.is_expanded = kept_.wants_form})) {
            kept_.wants_form = !kept_.wants_form;
            frame_.request_frame();
        }
        const ButtonOptions forget{.emphasis = Emphasis::quiet, .is_disabled = state::is_writing_copy(team_)};
        if (pressed(row, words_.forget, forget)) frame_.send(state::ForgetTeam{});
    }

    void table() {
        if (team_.table->people.empty()) {
            space(frame_, 1);
            heading(frame_, words_.nobody, 2);
            return paragraph(frame_, words_.nobody_detail);
        }
        team_filters(state_, frame_, area_);
        if (team_.selection->people.empty()) {
            space(frame_, 1);
            heading(frame_, words_.nobody_left, 2);
            paragraph(frame_, words_.nobody_left_detail);
            if (button(frame_, words_.show_all)) frame_.send(state::FilterTeam{});
            return;
        }
        const float top = frame_.column().y;
        team_table(state_, frame_);
        pages();
        follow_page(top);
    }

    void pages() {
        const std::size_t people = team_.selection->people.size();
        const std::size_t all = (people - 1) / state::Team::most_rows + 1;
        if (all == 1) return;
        Row row(frame_, frame_.px(12));
        const ButtonOptions before{.is_disabled = team_.page == 0, .icon = Icon::chevron_left};
        const ButtonOptions after{.is_disabled = team_.page + 1 == all, .icon_after = Icon::chevron_right};
        const float after_width = button_width(frame_, words_.next, after);
        {
            const Row::Cell cell = row.cell(button_width(frame_, words_.previous, before));
            if (button(frame_, words_.previous, before)) frame_.send(state::TurnTeamPage{team_.page - 1});
        }
        {
            const Row::Cell cell = row.rest(after_width);
            const Rect middle = take(frame_, target_height(frame_));
            const std::string page = filled(words_.page, team_.page + 1, all);
            const bool is_roomy = words_width(frame_, page, Type::small) <= middle.width;
            if (is_roomy) draw_words(frame_, page, middle, Type::small, frame_.palette.muted, Align::centre);
            text_node(frame_, page, middle);
        }
        const Row::Cell cell = row.cell(after_width);
        if (button(frame_, words_.next, after)) frame_.send(state::TurnTeamPage{team_.page + 1});
    }

    /// Whoever turned the page finds its beginning, and with the keyboard its first row.
    void follow_page(float top) {
        const bool is_new = std::exchange(kept_.serial, team_.serial) != team_.serial;
        const bool is_turned = is_new && frame_.focus.focused() != 0 && team_.page > 0;
        if (!is_turned) return;
        area_.scroll_to(top);
        if (frame_.focus.shows_ring()) frame_.focus.give(first_team_row(state_, frame_), Focus::By::program);
    }

    const state::State& state_;
    const state::Team& team_;
    Frame& frame_;
    ScrollArea& area_;
    const strings::Team& words_;
    Kept& kept_;
};

}  // namespace

void team_view(const state::State& state, Frame& frame) {
    Sheet sheet(state, frame, frame.strings.team.title, 1240);
    TeamView(state, frame, sheet.area()).run();
}

}  // namespace ui
