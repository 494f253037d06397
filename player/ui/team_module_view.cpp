#include "content/module.h"
#include "player/state/dates.h"
#include "player/ui/charts.h"
#include "player/ui/sheet.h"
#include "player/ui/team_words.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

class ModuleView {
public:
    ModuleView(const state::State& state, std::size_t index, Frame& frame)
        : state_(state), team_(state.team), table_(*team_.table), index_(index), frame_(frame), words_(frame.strings.team) {}

    void run() {
        paragraph(frame_, age_words(words_, table_, frame_.utc_offset), Type::small);
        const std::string people = people_words(words_, table_, *team_.selection);
        const bool is_narrowed = team_.selection->people.size() < table_.people.size();
        paragraph(frame_, is_narrowed ? filled(words_.only_some, people) : people);
        space(frame_, 1);
        heading(frame_, words_.states, 2);
        states();
        space(frame_, 1);
        heading(frame_, words_.weeks, 2);
        weeks();
        space(frame_, 1);
        heading(frame_, words_.hardest, 2);
        questions();
    }

private:
    ChartPart part(Icon icon, std::string_view words, int count, Colour colour) const {
        const auto all = static_cast<int>(team_.selection->people.size());
        return {icon, std::string(words), filled(words_.state_share, count, all == 0 ? 0 : count * 100 / all), count, colour};
    }

    void states() {
        const state::TeamTotals& totals = team_.selection->totals[index_];
        const Palette& palette = frame_.palette;
        const std::array<ChartPart, 4> parts{{part(Icon::tick, words_.passed, totals.passed, palette.right),
                                              part(Icon::circle_half, words_.under_way, totals.under_way, palette.harbour),
                                              part(Icon::cross, words_.failed, totals.failed, palette.wrong),
                                              part(Icon::circle, words_.not_started, totals.not_started, palette.muted)}};
        divided_bar(frame_, words_.states, parts);
        if (totals.overdue > 0) status_line(frame_, Icon::warning, counted(words_.totals_overdue, totals.overdue));
    }

    void weeks() {
        std::vector<ChartColumn> columns;
        for (const state::TeamWeek& week : team_.figures->weeks) {
            const std::string day = state::short_day(week.monday, table_.today);
            columns.push_back({day, filled(words_.week_of, day), counted(words_.week_passes, week.passes), week.passes});
        }
        column_chart(frame_, words_.weeks, columns);
    }

    void questions() {
        if (team_.figures->hardest.empty()) return paragraph(frame_, words_.no_answers);
        paragraph(frame_, words_.hardest_detail, Type::small);
        Node list;
        list.role = Role::list;
        list.name = words_.hardest;
        const NodeScope scope(frame_, std::move(list));
        for (const state::TeamQuestion& question : team_.figures->hardest) {
            const IdScope inner(frame_, static_cast<std::uint64_t>(question.number));
            this->question(question);
        }
    }

    /// With its words where the module is installed.
    void question(const state::TeamQuestion& asked) {
        Node item;
        item.role = Role::item;
        item.name = filled(words_.question, asked.number);
        item.value = filled(words_.right_share, asked.right * 100 / asked.answered, asked.right, asked.answered);
        const std::string name = item.name, share = item.value;
        const NodeScope scope(frame_, std::move(item));
        const Card card(frame_, {.ground = frame_.palette.surface, .edge = frame_.palette.line, .padding = frame_.px(16)});
        frame_.column().gap = frame_.px(6);
        paragraph(frame_, name, Type::strong);
        const content::Module* module = state::readable_module(state_, team_.module);
        const content::Question* installed = module == nullptr ? nullptr : content::question(*module, asked.number);
        if (installed != nullptr) paragraph(frame_, content::plain_text(installed->text));
        progress_bar(frame_, name, static_cast<float>(asked.right) / static_cast<float>(asked.answered), share);
        paragraph(frame_, share, Type::small);
    }

    const state::State& state_;
    const state::Team& team_;
    const state::TeamTable& table_;
    std::size_t index_;
    Frame& frame_;
    const strings::Team& words_;
};

}  // namespace

void team_module_view(const state::State& state, Frame& frame) {
    const strings::Team& words = frame.strings.team;
    const state::Team& team = state.team;
    const auto found = team.table ? state::module_index(*team.table, team.module) : std::nullopt;
    const bool is_there = found && team.selection && team.figures;
    const std::size_t index = found.value_or(0);
    const Sheet sheet(state, frame, is_there ? module_words(team.table->modules[index]) : std::string(words.title), 760);
    if (!is_there) return paragraph(frame, words.not_there);
    ModuleView(state, index, frame).run();
}

}  // namespace ui
