#include "player/state/dates.h"
#include "player/text/ties.h"
#include "player/ui/sheet.h"
#include "player/ui/team_words.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

class PersonView {
public:
    PersonView(const state::State& state, const state::TeamPerson& person, Frame& frame)
        : state_(state), table_(*state.team.table), person_(person), frame_(frame), words_(frame.strings.team) {}

    void run() {
        about();
        space(frame_, 1);
        heading(frame_, words_.modules, 2);
        Node list;
        list.role = Role::list;
        list.name = words_.modules;
        const NodeScope scope(frame_, std::move(list));
        const Card card(frame_, {.ground = frame_.palette.surface, .edge = frame_.palette.line});
        frame_.column().gap = 0;
        for (std::size_t index = 0; index < table_.modules.size(); ++index) {
            if (index > 0) separator(frame_);
            module(table_.modules[index], person_.cells[index]);
        }
    }

private:
    void about() {
        const GapScope gap(frame_, 4);
        paragraph(frame_, age_words(words_, table_, frame_.utc_offset), Type::small);
        std::string heard = heard_words(words_, person_.last_heard, table_.today, frame_.utc_offset);
        if (person_.last_heard)
            heard = filled(words_.heard_at, heard, state::date_and_time(*person_.last_heard, frame_.utc_offset));
        status_line(frame_, person_.last_heard ? Icon::circle_tick : Icon::warning, heard);
        std::string line = person_.team;
        const auto add = [&line](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
        if (!person_.staff_number.empty()) add(filled(words_.staff_number, person_.staff_number));
        if (person_.joined) add(filled(words_.joined, state::short_date(*person_.joined, frame_.utc_offset)));
        if (!line.empty()) paragraph(frame_, line);
        by_file();
    }

    /// What came by file, and what of it is to be taken with care.
    void by_file() {
        const state::TeamOrigin& origin = person_.origin;
        if (origin.is_from_file && !is_unconfirmed(origin)) status_line(frame_, Icon::info, words_.from_file);
        for (const state::TeamDevice& device : origin.unknown_devices) unknown(device);
        if (origin.is_unsigned) {
            const std::string sentence(words_.from_unsigned);
            status_line(frame_, Icon::caution, table_.fetched ? filled(words_.unsigned_at_hub, sentence) : sentence);
        }
        if (origin.is_unconfirmed_at_hub) status_line(frame_, Icon::caution, words_.unconfirmed_at_hub);
    }

    /// A laptop of which nobody is sure yet, and a way to say that it is theirs.
    void unknown(const state::TeamDevice& device) {
        std::string sentence = filled(words_.from_unknown, text::tied(device.fingerprint));
        if (table_.fetched) sentence = filled(words_.confirm_at_hub, sentence);
        status_line(frame_, Icon::caution, sentence);
        if (state_.access != state::Access::writable) return;
        space(frame_, 0.5F);
        const IdScope scope(frame_, device.public_key);
        const ButtonOptions look{.is_disabled = state_.team.confirming != 0, .icon = Icon::tick, .id = "confirm",
                                 .description = device.fingerprint};
        const bool is_wide = button_width(frame_, words_.confirm, look) <= frame_.column().width;
        if (button(frame_, is_wide ? words_.confirm : words_.confirm_short, look))
            frame_.send(state::ConfirmTeamDevice{device});
        space(frame_, 1);
    }

    std::string details(const state::TeamCell& cell) const {
        const records::Summary& summary = cell.summary;
        std::vector<std::string> parts;
        if (summary.passed)
            parts.push_back(filled(words_.passed_on, state::short_date(*summary.passed, frame_.utc_offset)));
        const bool is_being_read = summary.standing == records::Standing::failed;
        if (is_being_read) parts.push_back(filled(words_.read_share, summary.percent));
        if (summary.attempts > 0) parts.push_back(counted(words_.attempts, summary.attempts));
        if (summary.version > 0) parts.push_back(filled(words_.version, summary.version));
        std::string line;
        for (const std::string& part : parts) line += (line.empty() ? "" : " · ") + part;
        return line;
    }

    /// Leads to the module's page.
    void module(const state::TeamModule& module, const state::TeamCell& cell) {
        const Palette& palette = frame_.palette;
        const bool is_late = cell.deadline.is_overdue;
        const std::string deadline = deadline_words(words_, cell, table_.today);
        std::string standing = standing_words(words_, cell.summary);
        if (!deadline.empty()) standing += " · " + deadline;
        const std::string more = details(cell);
        const float before = frame_.px(56), room = frame_.column().width - before - frame_.px(44);
        const text::Layout& title = laid_out(frame_, module_words(module), Type::strong, room);
        const text::Layout& state_layout = laid_out(frame_, standing, Type::body, room);
        const text::Layout* detail = more.empty() ? nullptr : &laid_out(frame_, more, Type::small, room);
        const float height = title.height + state_layout.height + (detail == nullptr ? 0 : detail->height);
        const Rect row = take(frame_, std::round(height + frame_.px(24)));
        const IdScope scope(frame_, module.id);
        Node node;
        node.id = frame_.id("open");
        node.role = Role::button;
        node.name = module_words(module);
        node.value = standing;
        node.description = more;
        node.rect = row;
        const Control found = control(frame_, std::move(node));
        if (found.is_hovered || found.is_held) {
            draw_box(frame_, inset(row, std::round(frame_.px(4))), fill_colour(palette.plain, found, false),
                     faded(palette.edge, 0), frame_.px(6));
        }
        const Colour ink = is_late ? palette.wrong : cell.summary.standing == records::Standing::passed ? palette.right : palette.ink;
        draw_icon(frame_.list(), icon_of(cell), row.x + frame_.px(28), row.y + row.height / 2, frame_.px(22), ink);
        float y = row.y + frame_.px(12);
        paint(frame_, title, row.x + before, y, inks(palette.ink));
        paint(frame_, state_layout, row.x + before, y += title.height, inks(is_late ? palette.wrong : palette.ink));
        if (detail != nullptr) paint(frame_, *detail, row.x + before, y + state_layout.height, inks(palette.muted));
        draw_icon(frame_.list(), Icon::chevron_right, row.x + row.width - frame_.px(22), row.y + row.height / 2,
                  frame_.px(14), palette.muted);
        draw_ring(frame_, {inset(row, std::round(frame_.px(7))), found.id, found.is_hovered, found.is_held, found.is_focused},
                  frame_.px(4));
        if (found.is_pressed) frame_.send(state::OpenTeamModule{module.id});
    }

    const state::State& state_;
    const state::TeamTable& table_;
    const state::TeamPerson& person_;
    Frame& frame_;
    const strings::Team& words_;
};

}  // namespace

void team_person_view(const state::State& state, Frame& frame) {
    const strings::Team& words = frame.strings.team;
    const state::Team& team = state.team;
    const state::TeamPerson* person = team.table ? state::person_of(*team.table, team.person) : nullptr;
    const Sheet sheet(state, frame, person == nullptr ? std::string(words.title) : person_words(words, *person), 760);
    if (person == nullptr) return paragraph(frame, words.not_there);
    PersonView(state, *person, frame).run();
}

}  // namespace ui
