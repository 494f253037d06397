#include "player/ui/problem_list.h"

#include "player/ui/problem_words.h"
#include "player/ui/widgets.h"

#include <string>
#include <utility>

namespace ui {
namespace {

std::string as_text(const content::Problems& problems) {
    std::string all;
    for (const content::Problem& problem : problems) all += content::to_string(problem) + "\n";
    return all;
}

void draw_problem(Frame& frame, const content::Problem& problem) {
    Node node;
    node.role = Role::item;
    node.name = content::to_string(problem);
    const NodeScope scope(frame, std::move(node));
    const bool is_error = problem.severity == content::Severity::error;
    const Colour ink = is_error ? frame.palette.wrong : frame.palette.muted;
    const float icon_room = frame.px(32);
    Row row(frame, 0);
    {
        const Row::Cell icon = row.cell(icon_room);
        const Rect rect = take(frame, frame.line_height(Type::body));
        draw_icon(frame.list(), is_error ? Icon::caution : Icon::warning, rect.x + frame.px(10),
                  rect.y + rect.height / 2, frame.px(20), ink);
    }
    const Row::Cell words = row.rest();
    frame.column().gap = frame.px(2);
    const text::Layout& message = laid_out(frame, problem_words(problem.message), Type::body, frame.column().width);
    const Rect rect = take(frame, message.height);
    text_node(frame, problem.message, rect);
    paint(frame, message, rect.x, rect.y, inks(frame.palette.ink));
    const std::string_view kind = is_error ? frame.strings.broken.error : frame.strings.broken.warning;
    paragraph(frame, fmt::format("{}:{} · {} {}", problem.file, problem.line, kind, problem.code), Type::small);
}

}  // namespace

void problem_list(Frame& frame, const content::Problems& problems) {
    const strings::Broken& words = frame.strings.broken;
    {
        Node list;
        list.role = Role::list;
        list.name = counted(words.problems, static_cast<long long>(problems.size()));
        paragraph(frame, list.name, Type::small);
        const NodeScope scope(frame, std::move(list));
        const Card card(frame);
        for (std::size_t index = 0; index < problems.size(); ++index) {
            if (index > 0) separator(frame);
            draw_problem(frame, problems[index]);
        }
    }
    if (button(frame, words.copy, {.icon = Icon::copy})) frame.send(state::CopyWords{as_text(problems)});
}

}  // namespace ui
