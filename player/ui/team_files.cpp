#include "player/ui/team_files.h"

#include "player/text/ties.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

using state::TeamFileOutcome;

constexpr std::size_t most_shown = 10;  // before somebody wants all

Icon icon_of(const TeamFileOutcome& outcome) {
    if (!outcome.why_not.empty()) return Icon::cross;
    return outcome.signature == TeamFileOutcome::Signature::known ? Icon::tick : Icon::caution;
}

class FilesView {
public:
    FilesView(const state::TeamFiles& files, Frame& frame)
        : files_(files), frame_(frame), words_(frame.strings.team), shows_all_(frame.memory.keep<bool>(frame.id("all files"))) {}

    void progress() {
        shows_all_ = false;
        const Card card(frame_);
        status_line(frame_, Icon::circle_half, files_.left == 0 ? std::string(words_.reading_files)
                                                                : counted(words_.files_left, count(files_.left)));
        const ButtonOptions options{.is_disabled = files_.is_stopping, .id = "stop files"};
        if (button(frame_, words_.stop_files, options)) frame_.send(state::StopTeamFiles{});
    }

    void results() {
        const Card card(frame_);
        {
            Row row(frame_, frame_.px(8));
            const float side = target_height(frame_);
            {
                const Row::Cell title = row.rest(side);
                heading(frame_, words_.files_title, 2);
            }
            const Row::Cell close = row.cell(side);
            const ButtonOptions options{.emphasis = Emphasis::quiet};
            if (icon_button(frame_, take(frame_, side, side), Icon::cross, words_.files_close, options))
                frame_.send(state::CloseTeamFiles{});
        }
        summary();
        list();
        const std::size_t all = files_.outcomes.size();
        if (all > most_shown && !shows_all_ && button(frame_, filled(words_.all_files, all))) {
            shows_all_ = true;
            frame_.request_frame();
        }
    }

private:
    static long long count(std::size_t number) { return static_cast<long long>(number); }

    void summary() {
        const auto refused = std::count_if(files_.outcomes.begin(), files_.outcomes.end(),
                                           [](const TeamFileOutcome& one) { return !one.why_not.empty(); });
        const auto read = count(files_.outcomes.size()) - refused;
        std::string line;
        const auto add = [&line](const Count& words, long long number) {
            if (number > 0) line += (line.empty() ? "" : " ") + counted(words, number);
        };
        add(words_.files_read, read);
        add(words_.files_refused, refused);
        add(words_.files_skipped, count(files_.left));
        Node node;
        node.role = Role::status;
        node.name = line;
        const NodeScope scope(frame_, std::move(node));
        paragraph(frame_, line);
    }

    void list() {
        Node node;
        node.role = Role::list;
        node.name = words_.files_title;
        const NodeScope scope(frame_, std::move(node));
        const GapScope gap(frame_, 0);
        const std::size_t shown = shows_all_ ? files_.outcomes.size() : std::min(files_.outcomes.size(), most_shown);
        for (std::size_t index = 0; index < shown; ++index) {
            separator(frame_);
            item(files_.outcomes[index]);
        }
    }

    std::string title(const TeamFileOutcome& outcome) const {
        if (!outcome.why_not.empty()) return outcome.file;
        const std::string who = !outcome.name.empty()           ? outcome.name
                                : !outcome.staff_number.empty() ? filled(words_.staff_number, outcome.staff_number)
                                                                : std::string(words_.nameless);
        return who + " · " + counted(words_.file_records, outcome.records);
    }

    std::string detail(const TeamFileOutcome& outcome) const {
        if (!outcome.why_not.empty()) return outcome.why_not;
        return outcome.file + " · " + signature(outcome);
    }

    std::string signature(const TeamFileOutcome& outcome) const {
        switch (outcome.signature) {
            case TeamFileOutcome::Signature::known: return std::string(words_.file_known);
            case TeamFileOutcome::Signature::unknown: return filled(words_.file_unknown, text::tied(outcome.fingerprint));
            case TeamFileOutcome::Signature::none: break;
        }
        return std::string(words_.file_unsigned);
    }

    void item(const TeamFileOutcome& outcome) {
        const Palette& palette = frame_.palette;
        const std::string name = title(outcome), more = detail(outcome);
        const float before = frame_.px(36), room = frame_.column().width - before;
        const text::Layout& upper = laid_out(frame_, name, Type::strong, room);
        const text::Layout& lower = laid_out(frame_, more, Type::small, room);
        const Rect row = take(frame_, std::round(upper.height + lower.height + frame_.px(20)));
        Node node;
        node.role = Role::item;
        node.name = name;
        node.value = more;
        node.rect = row;
        node.clip = clip_rect();
        frame_.semantics.add(std::move(node));
        if (!frame_.is_in_view(row)) return;
        const float y = row.y + frame_.px(10);
        const Icon icon = icon_of(outcome);
        const Colour ink = icon == Icon::cross ? palette.wrong : icon == Icon::tick ? palette.right : palette.ink;
        draw_icon(frame_.list(), icon, row.x + frame_.px(12), y + frame_.line_height(Type::strong) / 2, frame_.px(20), ink);
        paint(frame_, upper, row.x + before, y, inks(palette.ink));
        paint(frame_, lower, row.x + before, y + upper.height, inks(palette.muted));
    }

    const state::TeamFiles& files_;
    Frame& frame_;
    const strings::Team& words_;
    bool& shows_all_;
};

ButtonOptions look(bool is_disabled) {
    return {.is_disabled = is_disabled, .icon = Icon::tray, .id = "read files"};
}

}  // namespace

bool has_team_files(const state::Team& team) { return team.files.request != 0 || !team.files.outcomes.empty(); }

void team_files(const state::Team& team, Frame& frame) {
    FilesView view(team.files, frame);
    if (team.files.request != 0) return view.progress();
    if (!team.files.outcomes.empty()) view.results();
}

float ReadFilesButton::width(const Frame& frame) const {
    return button_width(frame, frame.strings.team.read_files, look(is_disabled));
}

void ReadFilesButton::draw(Frame& frame) const {
    if (button(frame, frame.strings.team.read_files, look(is_disabled)))
        frame.send(state::OpenFolderChooser{state::ChooserPurpose::read_records});
}

}  // namespace ui
