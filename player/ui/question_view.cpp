#include "player/ui/question_view.h"

#include "player/state/marking.h"
#include "player/state/order.h"
#include "player/state/shown.h"
#include "player/ui/question_parts.h"
#include "player/ui/widgets.h"

#include <cmath>
#include <string>
#include <utility>

namespace ui {
namespace {

using content::Module;
using content::Question;

/// What a question keeps between frames.
struct QuestionMemory {
    Rect rect;                ///< of its card, as drawn last
    bool is_known = false;
    bool was_marked = false;
    bool had_focus = false;
};

Node question_node(const Frame& frame, const Question& question, std::string_view title) {
    Node node;
    node.id = frame.id("question");
    node.role = Role::group;
    node.name = question_name(frame, question, title);
    return node;
}

DocumentOptions document_of(const Module& module, Finding* finding = nullptr) {
    return {module.metadata.id, module.folder, {}, finding};
}

/// How saving goes, where that is worth a word.
void saving_line(const state::State& state, Frame& frame, const std::string& module, int question) {
    const strings::Question& strings = frame.strings.question;
    if (state::is_saving(state, module, question, state::Saves::failed)) {
        status_line(frame, Icon::warning, strings.not_saved);
        if (button(frame, strings.save_now, {.icon = Icon::redo})) frame.send(state::RetrySaves{});
    } else if (state::is_saving(state, module, question)) {
        status_line(frame, Icon::redo, strings.saving);
    }
}

/// Text, controls, hint and, once marked, what marking said.
Edit question_body(Frame& frame, const Asked& asked, ScrollArea& area) {
    question_text(frame, asked);
    Edit edit = answer_controls(frame, asked, area);
    question_hint(frame, asked);
    marking(frame, asked);
    return edit;
}

/// Gives the focus to a question: to its ticked option, else to its first control.
void enter_question(Frame& frame, std::size_t first_node) {
    const auto& nodes = frame.semantics.nodes();
    const Node* entry = nullptr;
    for (std::size_t index = first_node; index < nodes.size(); ++index) {
        const Node& node = nodes[index];
        if (!node.is_focusable || node.is_disabled) continue;
        const bool is_ticked = node.role == Role::radio && node.is_checked.value_or(false);
        if (entry == nullptr || is_ticked) entry = &node;
    }
    if (entry != nullptr) frame.focus.give(entry->id, Focus::By::program);
    frame.request_frame();
}

/// A practice question during one frame.
class Practice {
public:
    Practice(const state::State& state, Frame& frame, const Module& module, const Question& question, Finding* finding)
        : state_(state),
          frame_(frame),
          module_(module),
          question_(question),
          finding_(finding),
          id_(module.metadata.id),
          memory_(frame.memory.keep<QuestionMemory>(frame.id("practice"))),
          response_(state::shown_answer(state, id_, question.number)),
          answer_(state::shown_practice(state, id_, question.number)) {
        if (answer_ != nullptr) mark_ = state::mark(question, answer_->response);
    }

    void run(ScrollArea& area) {
        const NodeScope node(frame_, question_node(frame_, question_, frame_.strings.question.practice));
        const std::size_t first = frame_.semantics.nodes().size();
        const float top = frame_.column().y;
        {
            const Card card(frame_);
            frame_.column().gap = std::round(frame_.px(16));
            question_head(frame_, frame_.strings.question.practice, Icon::question, question_, false);
            draw(area);
        }
        memory_.rect = {frame_.column().x, top, frame_.column().width, frame_.column().y - top};
        follow_focus(first);
    }

private:
    void draw(ScrollArea& area) {
        const Id id = frame_.id("practice");
        const state::ModuleRecord* record = state::record_of(state_, id_);
        const std::uint64_t seed = record == nullptr ? 0 : state::practice_seed(record->registration);
        const bool is_marked = answer_ != nullptr;
        const Asked asked{question_,
                          response_,
                          seed,
                          is_marked ? &mark_ : nullptr,
                          document_of(module_, finding_),
                          !is_marked && takes_digits(frame_, id, memory_.rect)};
        const std::size_t first = frame_.semantics.nodes().size();
        const Edit edit = question_body(frame_, asked, area);
        controls_ = edit.first_node;
        if (edit.response) frame_.send(state::EditAnswer{id_, question_.number, *edit.response});
        if (is_marked) {
            try_again();
            return;
        }
        const bool is_entered = has_focus_since(frame_, first) && frame_.keys.take(Key::enter);
        submit(edit.is_submitted || is_entered);
        saving_line(state_, frame_, id_, question_.number);
    }

    void submit(bool is_asked) {
        const strings::Question& strings = frame_.strings.question;
        const bool can_submit = state::is_answered(question_, response_);
        const ButtonOptions options{.emphasis = Emphasis::primary,
                                    .is_disabled = !can_submit,
                                    .id = "submit",
                                    .description = can_submit ? std::string_view() : strings.check_needs_answer};
        const bool is_pressed = button(frame_, strings.check, options);
        if (can_submit && (is_pressed || is_asked)) frame_.send(state::SubmitAnswer{id_, question_.number});
    }

    void try_again() {
        const strings::Question& strings = frame_.strings.question;
        const float width = button_width(frame_, strings.try_again, {.icon = Icon::redo});
        const Rect row = take(frame_, target_height(frame_));
        if (button_at(frame_, {row.x, row.y, width, row.height}, strings.try_again,
                      {.icon = Icon::redo, .id = "try again"})) {
            frame_.send(state::TryAgain{id_, question_.number});
        }
        if (answer_->tries < 2) return;
        const std::string tries = counted(strings.tries, answer_->tries);
        const Rect words{row.x + width + frame_.px(16), row.y, row.width - width - frame_.px(16), row.height};
        draw_words(frame_, tries, words, Type::small, frame_.palette.muted);
        text_node(frame_, tries, words);
    }

    /// The focus goes on inside the question when its controls change: to "Try again", and back to the answers.
    void follow_focus(std::size_t first) {
        const bool is_marked = answer_ != nullptr;
        const bool has_turned = memory_.is_known && memory_.was_marked != is_marked;
        bool has_focus = has_focus_since(frame_, first);
        if (has_turned && memory_.had_focus) {
            if (is_marked) {
                frame_.focus.give(frame_.id("try again"), Focus::By::program);
                frame_.request_frame();
            } else {
                enter_question(frame_, controls_);
            }
            has_focus = true;
        }
        memory_.is_known = true;
        memory_.was_marked = is_marked;
        memory_.had_focus = has_focus;
        tell_focus(frame_, frame_.id("practice"), has_focus);
    }

    const state::State& state_;
    Frame& frame_;
    const Module& module_;
    const Question& question_;
    Finding* finding_;
    const std::string& id_;
    QuestionMemory& memory_;
    state::Response response_;
    const state::PracticeAnswer* answer_;
    state::Mark mark_;
    std::size_t controls_ = 0;  ///< where they begin in the tree
};

}  // namespace

void practice_question(const state::State& state, Frame& frame, const Module& module, const Question& question,
                       ScrollArea& area, Finding* finding) {
    const IdScope scope(frame, static_cast<std::uint64_t>(question.number));
    Practice(state, frame, module, question, finding).run(area);
}

bool quiz_question(const state::State& state, Frame& frame, const Module& module, const Question& question,
                   const QuizPlace& place, ScrollArea& area) {
    const std::string& id = module.metadata.id;
    const IdScope scope(frame, static_cast<std::uint64_t>(question.number));
    const Id name = frame.id("quiz");
    QuestionMemory& memory = frame.memory.keep<QuestionMemory>(name);
    const state::Response response = state::shown_quiz_answer(state, id, question.number);
    const std::string numbered = filled(frame.strings.question.number, place.position + 1);
    const NodeScope node(frame, question_node(frame, question, numbered));
    const std::size_t first = frame.semantics.nodes().size();
    const float top = frame.column().y;
    Edit edit;
    {
        const Card card(frame);
        frame.column().gap = std::round(frame.px(16));
        const std::string title = place.is_alone
                                      ? filled(frame.strings.quiz.question_of, place.position + 1, place.count)
                                      : numbered;
        question_head(frame, title, Icon::question, question, true);
        const bool has_digits = place.is_alone || takes_digits(frame, name, memory.rect);
        const Asked asked{question, response, place.seed, nullptr, document_of(module), has_digits};
        edit = question_body(frame, asked, area);
    }
    memory.rect = {frame.column().x, top, frame.column().width, frame.column().y - top};
    if (edit.response) frame.send(state::AnswerQuiz{id, question.number, *edit.response, edit.is_typing});

    if (place.is_entered) enter_question(frame, edit.first_node);
    const bool has_focus = has_focus_since(frame, first);
    tell_focus(frame, name, has_focus);
    const bool is_entered = has_focus && frame.keys.take(Key::enter);
    return edit.is_submitted || is_entered;
}

void reviewed_question(Frame& frame, const Module& module, const Question& question, const state::Response& response,
                       std::uint64_t seed, ScrollArea& area) {
    const IdScope scope(frame, static_cast<std::uint64_t>(question.number));
    const state::Mark mark = state::mark(question, response);
    const Asked asked{question, response, seed, &mark, document_of(module), false, true};
    question_body(frame, asked, area);
}

}  // namespace ui
