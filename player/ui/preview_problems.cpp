#include "player/ui/preview_problems.h"

#include "player/ui/problem_rows.h"
#include "player/ui/problem_words.h"
#include "player/ui/scroll_area.h"
#include "player/ui/source_lines.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

using content::Problem;
using content::Problems;
using content::Severity;

constexpr int lines_around_problem = 2;
constexpr float before_px = 44, after_px = 40;  ///< beside a message: its sign, and the chevron

long long count_of(const Problems& problems, Severity severity) {
    return std::count_if(problems.begin(), problems.end(),
                         [severity](const Problem& problem) { return problem.severity == severity; });
}

/// The list while it is drawn: what is out of view has its place, and is neither laid out nor painted.
struct List {
    const state::Preview& preview;
    const Problems& problems;
    ProblemRows& rows;
    ScrollArea& area;
};

void paint_problem(Frame& frame, const Problem& problem, const text::Layout& message, const Control& found,
                   bool is_shown) {
    const strings::Preview& strings = frame.strings.preview;
    const Palette& palette = frame.palette;
    const bool is_error = problem.severity == Severity::error;
    const Rect& row = found.rect;
    const float side = frame.px(12), before = frame.px(before_px), after = frame.px(after_px);
    const float small = frame.line_height(Type::small);
    const Rect inner = inset(row, std::round(frame.px(2)));
    const Colour none = faded(palette.edge, 0);
    if (is_shown) {
        draw_box(frame, inner, palette.selection, palette.is_high_contrast ? palette.edge : none, corner(frame));
    } else if (found.is_hovered || found.is_held) {
        draw_box(frame, inner, fill_colour(palette.plain, found, false), palette.is_high_contrast ? palette.edge : none,
                 corner(frame));
    }
    draw_icon(frame.list(), is_error ? Icon::caution : Icon::warning, row.x + frame.px(24),
              row.y + side + frame.line_height(Type::body) / 2, frame.px(20), is_error ? palette.wrong : palette.muted);
    paint(frame, message, row.x + before, row.y + side, inks(palette.ink));
    draw_words(frame, filled(strings.line_and_code, problem.line, problem.code),
               {row.x + before, row.y + side + message.height, row.width - before - after, small}, Type::small,
               palette.muted);
    draw_icon(frame.list(), is_shown ? Icon::chevron_up : Icon::chevron_down, row.x + row.width - frame.px(22),
              row.y + side + frame.line_height(Type::body) / 2, frame.px(16), palette.muted);
    draw_ring(frame, found, corner(frame));
}

/// One problem: pressed, it shows its place in the page and in the source.
void draw_problem(Frame& frame, const List& list, std::size_t index) {
    const strings::Preview& strings = frame.strings.preview;
    const Problem& problem = list.problems[index];
    const state::Preview& preview = list.preview;
    const std::string folder = preview.is_listing ? std::string() : preview.module;
    const auto& shown = preview.shown_problem;
    const bool is_shown = shown && shown->problem == problem && shown->folder == folder;

    const float side = frame.px(12), before = frame.px(before_px), after = frame.px(after_px);
    const float small = frame.line_height(Type::small), width = frame.column().width;
    const auto whole = [&](float words) { return std::round(words + small + 2 * side); };
    const text::Layout* message = nullptr;
    const Rect expected{frame.column().x, frame.column().y, width, whole(list.rows.height(index)) + frame.px(8)};
    if (frame.is_in_view(expected)) {
        message = &laid_out(frame, problem_words(problem.message), Type::body, width - before - after);
        const float higher = list.rows.set(index, message->height);
        if (expected.y < list.area.view().y) list.area.keep_view(higher);
    }
    const Rect row = take(frame, whole(list.rows.height(index)));
    Node node;
    node.id = frame.id("problem");
    node.role = Role::button;
    node.name = filled(strings.problem_name, problem.line, problem.code, problem.message);
    node.rect = row;
    node.is_expanded = is_shown;
    const Control found = control(frame, std::move(node));
    if (found.is_pressed) frame.send(state::ShowProblem{{folder, problem}});
    if (message != nullptr) paint_problem(frame, problem, *message, found, is_shown);
    if (is_shown) source_lines(frame, state::lines_around(preview, *shown, lines_around_problem), problem.line);
}

void draw_kind(Frame& frame, const List& all, Severity severity, std::string_view title, std::string_view detail) {
    if (count_of(all.problems, severity) == 0) return;
    heading(frame, title, 3);
    if (!detail.empty()) paragraph(frame, detail, Type::small);
    Node list;
    list.role = Role::list;
    list.name = title;
    const NodeScope scope(frame, std::move(list));
    const GapScope gap(frame, 4);
    for (std::size_t index = 0; index < all.problems.size(); ++index) {
        if (all.problems[index].severity != severity) continue;
        const IdScope ids(frame, index);
        draw_problem(frame, all, index);
    }
}

}  // namespace

std::string problem_count(const Frame& frame, const Problems& problems) {
    const strings::Preview& strings = frame.strings.preview;
    const long long errors = count_of(problems, Severity::error), warnings = count_of(problems, Severity::warning);
    if (problems.empty()) return std::string(strings.no_problems);
    if (errors == 0) return counted(strings.warnings, warnings);
    if (warnings == 0) return counted(strings.errors, errors);
    return fmt::format("{}, {}", counted(strings.errors, errors), counted(strings.warnings, warnings));
}

ProblemSign problem_sign(const Frame& frame, const Problems& problems) {
    if (content::has_errors(problems)) return {Icon::caution, frame.palette.wrong};
    return {problems.empty() ? Icon::circle_tick : Icon::warning,
            problems.empty() ? frame.palette.right : frame.palette.muted};
}

void preview_problems(Frame& frame, const state::Preview& preview, const Rect& area) {
    const strings::Preview& strings = frame.strings.preview;
    const Problems& problems = state::shown_problems(preview);
    Node node;
    node.id = frame.id("problems");
    node.role = Role::navigation;
    node.name = preview.is_listing ? strings.problems_of_list : strings.problems;
    const std::string title(node.name);
    node.rect = area;
    const NodeScope scope(frame, std::move(node));
    frame.list().AddRectFilled({area.x, area.y}, {area.x + area.width, area.y + area.height},
                               packed(frame.palette.surface));
    ScrollArea inside(frame, "list of problems", area, frame.px(16), frame.px(12), false);
    heading(frame, title, 2);
    status_line(frame, problem_sign(frame, problems).icon, problem_count(frame, problems));
    if (problems.empty()) paragraph(frame, strings.no_problems_detail);
    if (!preview.found.unwatched.empty()) {
        paragraph(frame, preview.found.unwatched);
        if (button(frame, strings.read_again, {.icon = Icon::redo})) frame.send(state::ReadPreviewAgain{});
    }
    ProblemRows& rows = frame.memory.keep<ProblemRows>(frame.id("rows"));
    rows.begin(frame, problems, frame.column().width - frame.px(before_px + after_px));
    const List all{preview, problems, rows, inside};
    draw_kind(frame, all, Severity::error, strings.errors_heading, strings.errors_detail);
    draw_kind(frame, all, Severity::warning, strings.warnings_heading,
              content::has_errors(problems) ? std::string_view() : strings.warnings_detail);
    space(frame, 1);
    status_line(frame, Icon::info, strings.not_recorded);
}

}  // namespace ui
