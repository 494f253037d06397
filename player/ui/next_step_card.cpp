#include "player/ui/next_step_card.h"

#include "content/titles.h"
#include "player/state/attempt_module.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/state/shown.h"
#include "player/ui/contents_rail.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ui {
namespace {

using Kind = state::NextStep::Kind;

/// The card's words and its button, during one frame.
class NextStepCard {
public:
    NextStepCard(const state::State& state, Frame& frame, const NextModule& next)
        : state_(state),
          frame_(frame),
          strings_(frame.strings.home),
          next_(next),
          module_(next.module),
          step_(next.step),
          record_(state::record_of(state, next.module.metadata.id)) {}

    void run() {
        heading(frame_, title(), 2);
        const Card card(frame_, {.ground = frame_.palette.surface,
                                 .edge = frame_.palette.line,
                                 .padding = frame_.px(24),
                                 .bar_px = 6,
                                 .bar = frame_.palette.buoy});
        const ButtonOptions options{
            .emphasis = Emphasis::primary, .is_initial = true, .icon_after = Icon::arrow_right, .id = "continue"};
        const float width = button_width(frame_, label(), options);
        const bool is_side_by_side = frame_.column().width > width + frame_.px(280);
        bool is_pressed = false;
        {
            Row row(frame_, frame_.px(24));
            float words_height = 0;
            {
                const Row::Cell cell = row.rest(is_side_by_side ? width : 0);
                frame_.column().gap = frame_.px(4);
                heading(frame_, fmt::format("{} · {}", next_.number, short_title(module_)), 3);
                words();
                words_height = frame_.column().y - frame_.column().top;
            }
            if (is_side_by_side) {
                const Row::Cell action = row.cell(width);
                frame_.column().y += std::max((words_height - target_height(frame_)) / 2, 0.0F);
                is_pressed = button(frame_, label(), options);
            }
        }
        if (!is_side_by_side) is_pressed = button(frame_, label(), options);
        explaining_pages();
        if (is_pressed) go_on();
    }

private:
    std::string_view title() const {
        if (step_.kind == Kind::start) return strings_.start_heading;
        const bool has_failed = step_.kind == Kind::try_quiz_again || step_.kind == Kind::read_again;
        return has_failed ? strings_.next_heading : strings_.continue_heading;
    }

    std::string_view label() const {
        switch (step_.kind) {
            case Kind::start: return strings_.start_button;
            case Kind::take_quiz:
            case Kind::try_quiz_again: return strings_.go_to_quiz;
            case Kind::read_again: return strings_.read_again_button;
            case Kind::read:
            case Kind::read_on:
            case Kind::go_on_with_quiz:
            case Kind::nothing: break;
        }
        return strings_.continue_button;
    }

    void go_on() {
        const std::string& id = module_.metadata.id;
        switch (step_.kind) {
            case Kind::take_quiz:
            case Kind::go_on_with_quiz:
            case Kind::try_quiz_again:
            case Kind::read_again: return frame_.send(state::OpenPage{id, step_.page});
            case Kind::start:
            case Kind::read:
            case Kind::read_on:
            case Kind::nothing: return frame_.send(state::OpenModule{id});
        }
    }

    std::string page_title(std::size_t page) const { return page_name(frame_, module_.pages[page]); }

    void words() {
        switch (step_.kind) {
            case Kind::start:
                paragraph(frame_, counted(frame_.strings.common.minutes, step_.minutes), Type::body,
                          frame_.palette.muted);
                return;
            case Kind::read:
                paragraph(frame_, page_title(step_.page));
                paragraph(frame_, counted(strings_.minutes_left_on_page, step_.minutes), Type::small);
                return;
            case Kind::read_on:
                paragraph(frame_, page_title(place()));
                paragraph(frame_, filled(strings_.page_done, page_title(step_.page)), Type::small);
                return;
            case Kind::take_quiz:
                paragraph(frame_, page_title(step_.page));
                paragraph(frame_, step_.minutes == 0 ? strings_.quiz_next : strings_.quiz_early, Type::small);
                return;
            case Kind::go_on_with_quiz:
                paragraph(frame_, page_title(step_.page));
                paragraph(frame_, answered(), Type::small);
                return;
            case Kind::try_quiz_again:
                last_score();
                paragraph(frame_,
                          step_.attempts_left ? counted(frame_.strings.quiz.try_again, *step_.attempts_left)
                                              : std::string(frame_.strings.quiz.try_again_unlimited),
                          Type::small);
                return;
            case Kind::read_again: {
                last_score();
                paragraph(frame_, strings_.read_again, Type::small);
                const Count& left = strings_.pages_again;
                paragraph(frame_, filled(step_.pages.size() == 1 ? left.one : left.other, step_.pages.size(),
                                         counted(frame_.strings.common.minutes_left, step_.minutes)),
                          Type::small);
                return;
            }
            case Kind::nothing: return;
        }
    }

    std::size_t place() const {
        const auto page = std::find_if(module_.pages.begin(), module_.pages.end(), [this](const content::Page& one) {
            return record_ != nullptr && one.slug == record_->place.page;
        });
        return page == module_.pages.end() ? 0 : static_cast<std::size_t>(page - module_.pages.begin());
    }

    void last_score() {
        const state::Attempt* last = record_ == nullptr ? nullptr : state::last_submitted(*record_);
        const auto quiz = content::quiz_page(module_);
        if (last == nullptr || !quiz) return;
        paragraph(frame_, filled(strings_.quiz_failed, state::to_percent(last->score),
                                 state::to_percent(state::pass_mark(module_.pages[*quiz].quiz))));
    }

    std::string answered() const {
        const std::string& id = module_.metadata.id;
        const state::Attempt* open = record_ == nullptr ? nullptr : state::open_attempt(*record_);
        const content::Module* asked = open == nullptr ? nullptr : state::attempt_module(state_, id, *open);
        if (asked == nullptr) return {};
        const std::size_t all = state::quiz_questions(*asked).size();
        const std::size_t left = state::blanks(*asked, open->seed, state::shown_quiz_answers(state_, id)).size();
        return filled(strings_.quiz_under_way, all - left, all);
    }

    void explaining_pages() {
        if (step_.kind != Kind::try_quiz_again || step_.pages.empty()) return;
        const GapScope gap(frame_, 0);
        space(frame_, 1);
        paragraph(frame_, strings_.explained_on, Type::small);
        WrappedRow row(frame_, frame_.px(24));
        for (const std::size_t page : step_.pages) {
            const std::string name = page_title(page);
            const Row::Cell cell = row.cell(words_width(frame_, name, Type::body) + frame_.px(2));
            const IdScope scope(frame_, page);
            if (link(frame_, name)) frame_.send(state::OpenPlace{module_.metadata.id, page, 0});
        }
    }

    const state::State& state_;
    Frame& frame_;
    const strings::Home& strings_;
    const NextModule& next_;
    const content::Module& module_;
    const state::NextStep& step_;
    const state::ModuleRecord* record_;
};

}  // namespace

void next_step_card(const state::State& state, Frame& frame, const NextModule& next) {
    NextStepCard(state, frame, next).run();
}

}  // namespace ui
