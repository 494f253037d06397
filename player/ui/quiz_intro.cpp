#include "player/ui/quiz_intro.h"

#include "player/state/dates.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/ui/contents_rail.h"
#include "player/ui/document_view.h"
#include "player/ui/page_pieces.h"
#include "player/ui/page_view.h"
#include "player/ui/widgets.h"

#include <cmath>
#include <string>
#include <vector>

namespace ui {
namespace {

/// A line with an icon before it.
void fact(Frame& frame, Icon icon, std::string_view words) {
    const float before = frame.px(34);
    const text::Layout& layout = laid_out(frame, words, Type::body, frame.column().width - before);
    const Rect rect = take(frame, layout.height);
    draw_icon(frame.list(), icon, rect.x + frame.px(11), rect.y + frame.line_height(Type::body) / 2, frame.px(20),
              frame.palette.harbour);
    paint(frame, layout, rect.x + before, rect.y, inks(frame.palette.ink));
    text_node(frame, words, rect);
}

void facts(Frame& frame, const content::Module& module, std::size_t page, const state::QuizDoor& door) {
    const strings::Quiz& strings = frame.strings.quiz;
    const GapScope gap(frame, 12);
    fact(frame, Icon::question,
         counted(strings.questions, static_cast<long long>(state::quiz_questions(module).size())));
    fact(frame, Icon::circle_tick,
         filled(strings.pass_mark, state::to_percent(state::pass_mark(module.pages[page].quiz))));
    if (door.kind != state::QuizDoor::Kind::used_up) {
        fact(frame, Icon::redo,
             door.attempts_left ? counted(strings.attempts_left, *door.attempts_left)
                                : std::string(strings.attempts_unlimited));
    }
    fact(frame, Icon::lock, frame.words_of_keeping(strings.saved_as_you_go));
}

void last_result(Frame& frame, const content::Module& module, const state::Attempt& attempt) {
    const strings::Quiz& strings = frame.strings.quiz;
    const Card card(frame);
    frame.column().gap = std::round(frame.px(12));
    paragraph(frame, strings.last_result, Type::strong);
    const std::string words =
        filled(attempt.is_passed ? strings.last_passed : strings.last_failed, state::to_percent(attempt.score),
               state::short_date(*attempt.submitted, frame.utc_offset));
    fact(frame, attempt.is_passed ? Icon::circle_tick : Icon::circle_half, words);
    if (button(frame, strings.see_results)) {
        frame.send(state::Open{{.kind = state::Screen::Kind::results, .module = module.metadata.id}});
    }
}

void door_button(Frame& frame, const content::Module& module, const state::QuizDoor& door, bool has_tried) {
    const strings::Quiz& strings = frame.strings.quiz;
    const bool is_under_way = door.kind == state::QuizDoor::Kind::under_way;
    const std::string_view label = is_under_way ? strings.go_on : has_tried ? strings.start_again : strings.start;
    const ButtonOptions options{
        .emphasis = Emphasis::primary, .is_initial = true, .icon_after = Icon::arrow_right, .id = "start"};
    if (button(frame, label, options)) frame.send(state::StartQuiz{module.metadata.id});
}

}  // namespace

void pages_to_read_again(const state::State& state, Frame& frame, const content::Module& module) {
    const state::ModuleRecord* record = state::record_of(state, module.metadata.id);
    if (record == nullptr) return;
    const strings::Quiz& strings = frame.strings.quiz;
    const Callout callout(frame, content::Block::Callout::important, strings.used_up);
    frame.column().gap = std::round(frame.px(4));
    paragraph(frame, strings.used_up_detail);
    for (const std::size_t page : state::quiz_door(module, *record).pages_to_read_again) {
        const IdScope scope(frame, page);
        if (link(frame, page_name(frame, module.pages[page]))) {
            frame.send(state::OpenPage{module.metadata.id, page});
        }
    }
}

void quiz_intro(const state::State& state, Frame& frame, const content::Module& module, std::size_t page,
                const Rect& view) {
    ScrollArea area(frame, module.pages[page].title, view, frame.px(32), frame.px(24));
    const Centred centred(frame, frame.px(600));
    page_title(state, frame, module, page);
    for (const PagePiece& piece : pieces(module.pages[page])) {
        if (!piece.is_text()) continue;
        // Written out as plain paragraphs: what introduces a quiz is a sentence or two.
        const IdScope scope(frame, piece.first_element);
        paragraph(frame, content::plain_text(piece.blocks));
    }
    const state::ModuleRecord* record = state::record_of(state, module.metadata.id);
    const state::QuizDoor door = record == nullptr ? state::QuizDoor{} : state::quiz_door(module, *record);
    const state::Attempt* last = record == nullptr ? nullptr : state::last_submitted(*record);
    facts(frame, module, page, door);
    if (door.kind == state::QuizDoor::Kind::used_up) {
        pages_to_read_again(state, frame, module);
    } else {
        door_button(frame, module, door, last != nullptr);
    }
    if (last != nullptr) last_result(frame, module, *last);
}

}  // namespace ui
