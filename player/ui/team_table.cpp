#include "player/ui/team_table.h"

#include "player/ui/team_words.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

constexpr float name_px = 250, least_cell_px = 128;

Id row_id(const Frame& frame, const state::TeamPerson& person) {
    return frame.id(static_cast<std::uint64_t>(person.id) ^ 0x7EA4'0000'0000'0000ULL);
}

void add_cell(Frame& frame, std::string_view name, std::string_view value, const Rect& rect) {
    Node node;
    node.role = Role::cell;
    node.name = name;
    node.value = value;
    node.rect = rect;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
}

class TeamTableView {
public:
    TeamTableView(const state::State& state, Frame& frame)
        : team_(state.team),
          table_(*team_.table),
          selection_(*team_.selection),
          frame_(frame),
          words_(frame.strings.team),
          width_(frame.column().width),
          is_wide_(!table_.modules.empty() && width_ >= frame.px(name_px + least_cell_px * static_cast<float>(table_.modules.size()))),
          name_width_(frame.px(name_px)),
          cell_width_(is_wide_ ? (width_ - name_width_) / static_cast<float>(table_.modules.size()) : 0) {}

    void run() {
        Node node;
        node.role = Role::table;
        node.name = words_.title;
        const NodeScope scope(frame_, std::move(node));
        const Card card(frame_, {.ground = frame_.palette.surface, .edge = frame_.palette.line});
        frame_.column().gap = 0;
        if (is_wide_) {
            header();
            separator(frame_);
            totals();
        } else {
            totals_list();
        }
        const std::size_t first = team_.page * state::Team::most_rows;
        const std::size_t last = std::min(first + state::Team::most_rows, selection_.people.size());
        for (std::size_t index = first; index < last; ++index) {
            separator(frame_);
            person(table_.people[selection_.people[index]]);
        }
    }

private:
    Rect cell_rect(const Rect& row, std::size_t column) const {
        return {row.x + name_width_ + cell_width_ * static_cast<float>(column), row.y, cell_width_, row.height};
    }

    /// Each module's title leads to its page.
    void header() {
        float height = target_height(frame_);
        const float room = cell_width_ - frame_.px(16);
        for (const state::TeamModule& module : table_.modules)
            height = std::max(height, laid_out(frame_, module_words(module), Type::small, room).height + frame_.px(20));
        const Rect row = take(frame_, height);
        Node node;
        node.role = Role::row;
        node.name = words_.modules;
        node.rect = row;
        const NodeScope scope(frame_, std::move(node));
        draw_words(frame_, words_.person, {row.x + frame_.px(16), row.y, name_width_, row.height}, Type::small,
                   frame_.palette.muted);
        for (std::size_t index = 0; index < table_.modules.size(); ++index) module_button(row, index, room);
    }

    void module_button(const Rect& row, std::size_t index, float room) {
        const state::TeamModule& module = table_.modules[index];
        const Rect rect = cell_rect(row, index);
        const Control found = module_control(module, rect, totals_line(index));
        const text::Layout& title = laid_out(frame_, module_words(module), Type::small, room);
        paint(frame_, title, rect.x + frame_.px(8), std::round(rect.y + (rect.height - title.height) / 2),
              inks(frame_.palette.harbour));
        draw_ring(frame_, {inset(found.rect, frame_.px(6)), found.id, found.is_hovered, found.is_held, found.is_focused},
                  frame_.px(4));
    }

    Control module_control(const state::TeamModule& module, const Rect& rect, const std::string& value) {
        const IdScope scope(frame_, module.id);
        Node node;
        node.id = frame_.id("module");
        node.role = Role::button;
        node.name = module_words(module);
        node.value = value;
        node.description = words_.opens_module;
        node.rect = rect;
        node.group = frame_.id("modules");
        const Control found = control(frame_, std::move(node));
        if (found.is_hovered || found.is_held) {
            draw_box(frame_, inset(rect, frame_.px(4)), fill_colour(frame_.palette.plain, found, false),
                     faded(frame_.palette.edge, 0), frame_.px(6));
        }
        if (found.is_pressed) frame_.send(state::OpenTeamModule{module.id});
        return found;
    }

    std::string overdue_words(const state::TeamTotals& totals) const {
        return totals.overdue == 0 ? std::string() : counted(words_.totals_overdue, totals.overdue);
    }

    std::string totals_line(std::size_t index) const {
        const state::TeamTotals& totals = selection_.totals[index];
        const std::string overdue = overdue_words(totals);
        return overdue.empty() ? totals_words(words_, totals) : totals_words(words_, totals) + ", " + overdue;
    }

    /// "1 not heard from", "2 unconfirmed"
    std::vector<std::string> with_care() const {
        std::vector<std::string> parts;
        if (selection_.never_heard > 0) parts.push_back(counted(words_.silent, selection_.never_heard));
        if (selection_.unconfirmed > 0) parts.push_back(counted(words_.unconfirmed_people, selection_.unconfirmed));
        return parts;
    }

    std::string care_words() const {
        std::string line;
        for (const std::string& part : with_care()) line += (line.empty() ? "" : " · ") + part;
        return line;
    }

    /// Beside each other, or each on a line of its own where that is too wide.
    std::vector<std::string> care_lines(float room) const {
        std::vector<std::string> lines = with_care();
        if (lines.size() > 1 && words_width(frame_, care_words(), Type::small) <= room) lines = {care_words()};
        return lines;
    }

    void totals() {
        const float room = name_width_ - frame_.px(28);  // well clear of the first module's figures
        const std::vector<std::string> lines = care_lines(room);
        const Rect row = take(frame_, row_height(std::max(static_cast<int>(lines.size()), 1)));
        Node node;
        node.role = Role::row;
        node.name = words_.totals;
        node.rect = row;
        const NodeScope scope(frame_, std::move(node));
        const std::string people = people_words(words_, table_, selection_);
        under_each_other({row.x + frame_.px(16), row.y, room, row.height}, people, lines);
        add_cell(frame_, people, care_words(), {row.x, row.y, name_width_, row.height});
        for (std::size_t index = 0; index < table_.modules.size(); ++index) {
            const Rect rect = cell_rect(row, index);
            const state::TeamTotals& totals = selection_.totals[index];
            two_lines(inset_cell(rect), totals_words(words_, totals), overdue_words(totals), frame_.palette.ink,
                      frame_.palette.wrong, Type::small);
            add_cell(frame_, module_words(table_.modules[index]), totals_line(index), rect);
        }
    }

    /// Where the columns have no room: a line for each module.
    void totals_list() {
        const std::string people = people_words(words_, table_, selection_);
        const std::string care = care_words();
        const std::string line = care.empty() ? people : people + " · " + care;
        const text::Layout& layout = laid_out(frame_, line, Type::strong, width_ - frame_.px(32));
        const Rect row = take(frame_, layout.height + frame_.px(20));
        paint(frame_, layout, row.x + frame_.px(16), row.y + frame_.px(10), inks(frame_.palette.ink));
        text_node(frame_, line, row);
        for (std::size_t index = 0; index < table_.modules.size(); ++index) {
            separator(frame_);
            const state::TeamModule& module = table_.modules[index];
            const float room = width_ - frame_.px(60);
            const text::Layout& title = laid_out(frame_, module_words(module), Type::body, room);
            const std::string value = totals_line(index);
            const text::Layout& count = laid_out(frame_, value, Type::small, room);
            const Rect rect = take(frame_, title.height + count.height + frame_.px(20));
            const Control found = module_control(module, rect, value);
            paint(frame_, title, rect.x + frame_.px(16), rect.y + frame_.px(10), inks(frame_.palette.ink));
            paint(frame_, count, rect.x + frame_.px(16), rect.y + frame_.px(10) + title.height,
                  inks(selection_.totals[index].overdue > 0 ? frame_.palette.wrong : frame_.palette.muted));
            draw_icon(frame_.list(), Icon::chevron_right, rect.x + rect.width - frame_.px(20), rect.y + rect.height / 2,
                      frame_.px(14), frame_.palette.muted);
            draw_ring(frame_, {inset(found.rect, frame_.px(6)), found.id, found.is_hovered, found.is_held, found.is_focused},
                      frame_.px(4));
        }
    }

    float row_height(int small_lines) const {
        return std::round(frame_.line_height(Type::strong) + static_cast<float>(small_lines) * frame_.line_height(Type::small) +
                          frame_.px(20));
    }

    Rect inset_cell(const Rect& rect) const {
        return {rect.x + frame_.px(8), rect.y, rect.width - frame_.px(12), rect.height};
    }

    /// One over the other; alone in the middle where there is no second.
    void two_lines(const Rect& rect, const std::string& first, const std::string& second, Colour first_ink,
                   Colour second_ink, Type first_type) {
        const float upper = frame_.line_height(first_type), lower = second.empty() ? 0 : frame_.line_height(Type::small);
        const float top = std::round(rect.y + (rect.height - upper - lower) / 2);
        draw_words(frame_, first, {rect.x, top, rect.width, upper}, first_type, first_ink);
        if (!second.empty()) draw_words(frame_, second, {rect.x, top + upper, rect.width, lower}, Type::small, second_ink);
    }

    void under_each_other(const Rect& rect, const std::string& first, const std::vector<std::string>& lines) {
        const float upper = frame_.line_height(Type::strong), lower = frame_.line_height(Type::small);
        const float height = upper + static_cast<float>(lines.size()) * lower;
        float y = std::round(rect.y + (rect.height - height) / 2);
        draw_words(frame_, first, {rect.x, y, rect.width, upper}, Type::strong, frame_.palette.ink);
        y += upper;
        for (const std::string& line : lines) {
            draw_words(frame_, line, {rect.x, y, rect.width, lower}, Type::small, frame_.palette.muted);
            y += lower;
        }
    }

    std::string who(const state::TeamPerson& person) const {
        const std::string heard = heard_words(words_, person.last_heard, table_.today, frame_.utc_offset);
        const bool has_team = !person.team.empty() && table_.teams.size() > 1;
        return has_team ? person.team + " · " + heard : heard;
    }

    /// "2 of 5 passed · 1 overdue"
    std::string short_words(const state::TeamPerson& person) const {
        std::string line = filled(words_.totals_of, person.passed, person.cells.size());
        if (person.overdue > 0) line += " · " + counted(words_.totals_overdue, person.overdue);
        return line;
    }

    /// What stands in it is the same for all, so that no row need be laid out to know where the next one is.
    void person(const state::TeamPerson& person) {
        const Rect row = take(frame_, row_height(is_wide_ ? 1 : 2));
        const bool is_seen = frame_.is_in_view(outset(row, frame_.px(8)));
        Node node;
        node.role = Role::row;
        node.name = person_words(words_, person);
        node.rect = row;
        const NodeScope scope(frame_, std::move(node));
        const Control found = person_control(person, row);
        if (is_seen) paint_person(person, row, found);
        if (is_wide_) {
            for (std::size_t index = 0; index < person.cells.size(); ++index)
                add_cell(frame_, module_words(table_.modules[index]),
                         cell_words(words_, person.cells[index], table_.today, frame_.utc_offset), cell_rect(row, index));
        }
        if (found.is_pressed) frame_.send(state::OpenTeamPerson{person.id});
    }

    Control person_control(const state::TeamPerson& person, const Rect& row) {
        Node node;
        node.id = row_id(frame_, person);
        node.role = Role::button;
        node.name = person_words(words_, person);
        node.value = short_words(person);
        node.description = who(person) + ", ";
        if (is_unconfirmed(person.origin)) node.description += std::string(words_.unconfirmed) + ", ";
        node.description += words_.opens_person;
        node.rect = row;
        node.group = frame_.id("people");
        node.is_one_stop = true;
        return control(frame_, std::move(node));
    }

    void paint_person(const state::TeamPerson& person, const Rect& row, const Control& found) {
        const Palette& palette = frame_.palette;
        if (found.is_hovered || found.is_held) {
            draw_box(frame_, inset(row, std::round(frame_.px(4))), fill_colour(palette.plain, found, false),
                     faded(palette.edge, 0), frame_.px(6));
        }
        const float left = row.x + frame_.px(16);
        const Colour silent_ink = person.last_heard ? palette.muted : palette.ink;
        if (is_wide_) {
            name(person, {left, row.y, name_width_ - frame_.px(20), row.height}, silent_ink);
            for (std::size_t index = 0; index < person.cells.size(); ++index)
                paint_cell(person.cells[index], cell_rect(row, index));
        } else {
            const float room = row.width - frame_.px(60);
            const float strong = frame_.line_height(Type::strong), small = frame_.line_height(Type::small);
            float y = row.y + frame_.px(10);
            draw_words(frame_, person_words(words_, person), {left, y, name_room(person, room), strong}, Type::strong, palette.ink);
            paint_mark(person, left, y + strong / 2, room);
            y += strong;
            draw_words(frame_, narrow_words(person), {left, y, room, small}, Type::small,
                       person.overdue > 0 ? palette.wrong : palette.ink);
            draw_words(frame_, who(person), {left, y + small, room, small}, Type::small, silent_ink);
            draw_icon(frame_.list(), Icon::chevron_right, row.x + row.width - frame_.px(20), row.y + row.height / 2,
                      frame_.px(14), palette.muted);
        }
        draw_ring(frame_, {inset(found.rect, std::round(frame_.px(7))), found.id, found.is_hovered, found.is_held, found.is_focused},
                  frame_.px(4));
    }

    void name(const state::TeamPerson& person, const Rect& rect, Colour lower_ink) {
        const float upper = frame_.line_height(Type::strong), lower = frame_.line_height(Type::small);
        const float top = std::round(rect.y + (rect.height - upper - lower) / 2);
        draw_words(frame_, person_words(words_, person), {rect.x, top, name_room(person, rect.width), upper}, Type::strong,
                   frame_.palette.ink);
        paint_mark(person, rect.x, top + upper / 2, rect.width);
        draw_words(frame_, who(person), {rect.x, top + upper, rect.width, lower}, Type::small, lower_ink);
    }

    /// Behind the name, where some of a person's records must be taken with care.
    void paint_mark(const state::TeamPerson& person, float left, float middle, float room) {
        if (!is_unconfirmed(person.origin)) return;
        const float side = frame_.px(18), gap = frame_.px(8);
        const float name = std::min(words_width(frame_, person_words(words_, person), Type::strong), room - side - gap);
        draw_icon(frame_.list(), Icon::caution, left + name + gap + side / 2, middle, side, frame_.palette.ink);
    }

    /// What a name leaves for its mark.
    float name_room(const state::TeamPerson& person, float room) const {
        return is_unconfirmed(person.origin) ? room - frame_.px(26) : room;
    }

    /// Of the module that is asked about, when one is.
    std::string narrow_words(const state::TeamPerson& person) const {
        const std::string& asked = !team_.filter.module.empty() ? team_.filter.module : team_.sort.module;
        const auto index = state::module_index(table_, asked);
        if (!index) return short_words(person);
        return cell_words(words_, person.cells[*index], table_.today, frame_.utc_offset);
    }

    void paint_cell(const state::TeamCell& cell, const Rect& rect) {
        const Palette& palette = frame_.palette;
        const bool is_late = cell.deadline.is_overdue;
        const bool is_begun = cell.summary.standing != records::Standing::not_started;
        const float middle = rect.y + rect.height / 2;
        const Colour ink = is_late                                                      ? palette.wrong
                           : cell.summary.standing == records::Standing::passed         ? palette.right
                           : is_begun                                                   ? palette.ink
                                                                                        : palette.muted;
        draw_icon(frame_.list(), icon_of(cell), rect.x + frame_.px(16), middle, frame_.px(18), ink);
        const float before = frame_.px(32);
        two_lines({rect.x + before, rect.y, rect.width - before - frame_.px(4), rect.height},
                  standing_words(words_, cell.summary), cell_detail(words_, cell, table_.today, frame_.utc_offset),
                  is_begun ? palette.ink : palette.muted, is_late ? palette.wrong : palette.muted, Type::small);
    }

    const state::Team& team_;
    const state::TeamTable& table_;
    const state::TeamSelection& selection_;
    Frame& frame_;
    const strings::Team& words_;
    float width_;
    bool is_wide_;
    float name_width_, cell_width_;
};

}  // namespace

void team_table(const state::State& state, Frame& frame) { TeamTableView(state, frame).run(); }

Id first_team_row(const state::State& state, const Frame& frame) {
    const state::Team& team = state.team;
    const std::size_t first = team.page * state::Team::most_rows;
    return first < team.selection->people.size() ? row_id(frame, team.table->people[team.selection->people[first]]) : 0;
}

}  // namespace ui
