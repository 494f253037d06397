#include "player/ui/team_filters.h"

#include "player/ui/team_words.h"
#include "player/ui/text_field.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

using Wanted = state::TeamFilter::Wanted;
using By = state::TeamSort::By;

constexpr std::array<int, 5> silences{0, 7, 14, 30, 90};  // days

/// A choice in the list, and what it stands for.
template <class Value>
struct Choices {
    std::vector<std::string> words;
    std::vector<Value> values;

    void add(std::string_view word, Value value) {
        words.emplace_back(word);
        values.push_back(std::move(value));
    }
    std::optional<std::size_t> index_of(const Value& value) const {
        for (std::size_t index = 0; index < values.size(); ++index) {
            if (values[index] == value) return index;
        }
        return std::nullopt;
    }
};

class TeamFilters {
public:
    TeamFilters(const state::State& state, Frame& frame, ScrollArea& area)
        : team_(state.team), table_(*state.team.table), frame_(frame), area_(area), words_(frame.strings.team),
          filter_(team_.filter), sort_(team_.sort) {}

    void run() {
        const bool is_narrow = frame_.column().width < frame_.px(560);
        if (is_narrow && !is_opened()) return;
        WrappedRow row(frame_, frame_.px(16));
        search(row);
        if (table_.teams.size() > 1) teams(row);
        if (table_.modules.size() > 1) modules(row);
        standing(row);
        silence(row);
        sort(row);
        if (filter_ != team_.filter) frame_.send(state::FilterTeam{filter_});
        if (sort_ != team_.sort) frame_.send(state::SortTeam{sort_});
    }

private:
    bool is_opened() {
        bool& is_open = frame_.memory.keep<bool>(frame_.id("narrow"));
        const bool is_in_use = team_.filter != state::TeamFilter{} || team_.sort != state::TeamSort{};
        const ButtonOptions options{.icon_after = is_open ? Icon::chevron_up : Icon::chevron_down,
                                    .id = "narrow button",
                                    .is_expanded = is_open};
        if (button(frame_, is_in_use ? words_.narrow_on : words_.narrow, options)) {
            is_open = !is_open;
            frame_.request_frame();
        }
        return is_open;
    }

    /// All in one line where they have room there, else as many as stand well side by side.
    float width() const {
        const int all = 4 + (table_.teams.size() > 1 ? 1 : 0) + (table_.modules.size() > 1 ? 1 : 0);
        const float shared = (column_width_ - static_cast<float>(all - 1) * frame_.px(16)) / static_cast<float>(all);
        return shared >= frame_.px(180) ? std::min(std::floor(shared), frame_.px(230)) : frame_.px(230);
    }

    void search(WrappedRow& row) {
        const Row::Cell cell = row.cell(width());
        frame_.column().gap = frame_.px(4);
        const Field found =
            text_field(frame_, words_.search, filter_.words, {.placeholder = words_.search_what, .area = &area_});
        if (found.changed) filter_.words = *found.changed;
    }

    template <class Value>
    void choose(WrappedRow& row, std::string_view name, const Choices<Value>& choices, Value& value) {
        const Row::Cell cell = row.cell(width());
        frame_.column().gap = frame_.px(4);
        draw_words(frame_, name, take(frame_, frame_.line_height(Type::body)), Type::strong, frame_.palette.ink);
        const auto chosen = combo_box(frame_, name, choices.words, choices.index_of(value));
        if (chosen) value = choices.values[*chosen];
    }

    void teams(WrappedRow& row) {
        Choices<std::optional<std::string>> choices;
        choices.add(words_.any_team, std::nullopt);
        for (const std::string& name : table_.teams) choices.add(name, name);
        choose(row, words_.team, choices, filter_.team);
    }

    void modules(WrappedRow& row) {
        Choices<std::string> choices;
        choices.add(words_.any_module, {});
        for (const state::TeamModule& module : table_.modules) choices.add(module_words(module), module.id);
        choose(row, words_.module, choices, filter_.module);
    }

    void standing(WrappedRow& row) {
        Choices<Wanted> choices;
        choices.add(words_.any_state, Wanted::any);
        choices.add(words_.overdue, Wanted::overdue);
        choices.add(words_.not_started, Wanted::not_started);
        choices.add(words_.under_way, Wanted::under_way);
        choices.add(words_.failed, Wanted::failed);
        choices.add(words_.passed, Wanted::passed);
        choose(row, words_.state, choices, filter_.wanted);
    }

    void silence(WrappedRow& row) {
        Choices<int> choices;
        for (const int days : silences)
            choices.add(days == 0 ? std::string(words_.any_time) : counted(words_.not_for, days), days);
        choose(row, words_.heard, choices, filter_.not_heard_days);
    }

    void sort(WrappedRow& row) {
        Choices<state::TeamSort> choices;
        choices.add(words_.by_name, {});
        choices.add(words_.by_last_heard, {By::last_heard, {}, false});
        choices.add(words_.by_passed, {By::passed, {}, false});
        choices.add(words_.by_passed_most, {By::passed, {}, true});
        for (const state::TeamModule& module : table_.modules)
            choices.add(filled(words_.by_module, module_words(module)), {By::module, module.id, false});
        choose(row, words_.sort, choices, sort_);
    }

    const state::Team& team_;
    const state::TeamTable& table_;
    Frame& frame_;
    ScrollArea& area_;
    const strings::Team& words_;
    const float column_width_ = frame_.column().width;  // a cell's own column is narrower
    state::TeamFilter filter_;
    state::TeamSort sort_;
};

}  // namespace

void team_filters(const state::State& state, Frame& frame, ScrollArea& area) { TeamFilters(state, frame, area).run(); }

}  // namespace ui
