#include "player/state/attempt_module.h"
#include "player/state/marking.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/state/shown.h"
#include "player/ui/question_map.h"
#include "player/ui/question_view.h"
#include "player/ui/step_bar.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

constexpr float narrow_px = 900;   // under this the map stands below the question
constexpr float rail_px = 312;
constexpr float widest_px = 680;

/// What the quiz keeps between frames.
struct QuizMemory {
    std::optional<std::uint64_t> serial;  ///< of the question that was entered last
};

/// One attempt being answered, during one frame.
class Quiz {
public:
    Quiz(const state::State& state, Frame& frame, const content::Module& module, const state::Attempt& attempt)
        : state_(state),
          frame_(frame),
          strings_(frame.strings.quiz),
          module_(module),
          attempt_(attempt),
          id_(module.metadata.id),
          is_alone_(!state.record.settings.is_quiz_on_one_page),
          order_(state::quiz_order(module, attempt.seed)),
          position_(order_.empty() ? 0 : std::min(state.quiz.position, order_.size() - 1)) {
        const std::vector<int> blanks = state::blanks(module, attempt.seed, state::shown_quiz_answers(state, id_));
        is_answered_.assign(order_.size(), true);
        for (const int blank : blanks) is_answered_[static_cast<std::size_t>(blank - 1)] = false;
        answered_ = order_.size() - blanks.size();
    }

    void run() {
        const IdScope scope(frame_, id_);
        QuizMemory& memory = frame_.memory.get<QuizMemory>(frame_.id("quiz"));
        is_entered_ = memory.serial != state_.quiz.serial;
        memory.serial = state_.quiz.serial;

        Rect room = frame_.viewport;
        const float bar = bar_height(frame_);
        const Rect foot{room.x, room.y + room.height - bar, room.width, bar};
        room.height -= bar;
        const bool is_narrow = frame_.viewport.width < frame_.px(narrow_px);
        if (is_narrow) {
            top_bar({room.x, room.y, room.width, bar});
            room.y += bar;
            room.height -= bar;
        } else {
            const float width = std::round(frame_.px(rail_px));
            rail({room.x, room.y, width, room.height});
            room.x += width;
            room.width -= width;
        }
        questions(room, is_narrow);
        footer(foot);
        if (frame_.keys.take_alt(Key::left)) go_to(position_, -1);
        if (frame_.keys.take_alt(Key::right)) go_to(position_, 1);
    }

private:
    void leave() { frame_.send(state::Back{}); }
    void submit() { frame_.send(state::SubmitQuiz{id_}); }

    void go_to(std::size_t from, int step) {
        const auto to = static_cast<std::ptrdiff_t>(from) + step;
        if (to < 0 || to >= static_cast<std::ptrdiff_t>(order_.size())) return;
        frame_.send(state::GoToQuestion{static_cast<std::size_t>(to)});
    }

    std::string title() const { return filled(strings_.title_of, module_.title); }

    void top_bar(const Rect& bar) {
        draw_bar(frame_, bar, true);
        const float side = bar_target_height(frame_), margin = frame_.px(12);
        const Rect button{bar.x + margin, std::round(bar.y + (bar.height - side) / 2), side, side};
        if (icon_button(frame_, button, Icon::chevron_left, strings_.leave, {.emphasis = Emphasis::quiet})) leave();
        const std::string words = title();
        const Rect rest{button.x + side + margin, bar.y, bar.width - side - 3 * margin, bar.height};
        draw_words(frame_, words, rest, Type::strong, frame_.palette.ink);
        text_node(frame_, words, rest);
    }

    void rail(const Rect& area) {
        const Palette& palette = frame_.palette;
        frame_.list().AddRectFilled({area.x, area.y}, {area.x + area.width, area.y + area.height},
                                    packed(palette.surface));
        const float edge = std::max(std::round(frame_.px(1)), 1.0F);
        frame_.list().AddRectFilled({area.x + area.width - edge, area.y}, {area.x + area.width, area.y + area.height},
                                    packed(palette.is_high_contrast ? palette.edge : palette.line));
        const ScrollArea inside(frame_, "overview", {area.x, area.y, area.width - edge, area.height}, frame_.px(12),
                                frame_.px(16), false);
        if (button(frame_, strings_.leave, {.emphasis = Emphasis::quiet, .icon = Icon::chevron_left})) leave();
        const Rect start = take(frame_, 0);
        const float side = frame_.px(12);
        const Place place(frame_, {start.x + side, start.y, frame_.column().width - side, 0}, frame_.px(16));
        paragraph(frame_, title(), Type::strong);
        overview();
    }

    /// The map, how many are answered, and how saving goes.
    void overview() {
        if (order_.size() > 1) {
            const std::optional<std::size_t> current = is_alone_ ? std::optional(position_) : std::nullopt;
            if (const auto pressed = question_map(frame_, is_answered_, current)) {
                frame_.send(state::GoToQuestion{*pressed});
            }
        }
        const std::string count = filled(strings_.answered_count, answered_, order_.size());
        paragraph(frame_, count, Type::small);
        if (state::has_failed_saves(state_)) return status_line(frame_, Icon::warning, strings_.not_saved);
        if (state::is_submitting(state_, id_)) return status_line(frame_, Icon::redo, strings_.submitting);
        if (!state_.pending.empty()) return status_line(frame_, Icon::redo, strings_.saving);
        const std::string_view kept = answered_ > 0 ? strings_.saved : strings_.saved_as_you_go;
        status_line(frame_, Icon::circle_tick, frame_.words_of_keeping(kept));
    }

    bool is_earlier_version() const {
        const content::Module* loaded = state::readable_module(state_, id_);
        return loaded != nullptr && loaded != &module_;
    }

    void questions(const Rect& room, bool is_narrow) {
        // Each question of its own remembers how far it is scrolled.
        const IdScope scope(frame_, is_alone_ && !order_.empty() ? static_cast<std::uint64_t>(order_[position_]) : 0);
        const float margin = frame_.px(is_narrow ? 16 : 32);
        ScrollArea area(frame_, strings_.title, room, margin, frame_.px(24));
        const Centred centred(frame_, frame_.px(widest_px));
        if (is_earlier_version()) status_line(frame_, Icon::info, strings_.earlier_version);
        if (is_alone_) {
            if (!order_.empty()) question(position_, area);
        } else {
            for (std::size_t position = 0; position < order_.size(); ++position) question(position, area);
        }
        if (is_narrow) overview();
    }

    void question(std::size_t position, ScrollArea& area) {
        const content::Question* asked = content::question(module_, order_[position]);
        if (asked == nullptr) return;
        const QuizPlace place{position, order_.size(), attempt_.seed, is_alone_, is_entered_ && position == position_};
        if (!quiz_question(state_, frame_, module_, *asked, place, area)) return;
        if (position + 1 < order_.size()) {
            go_to(position, 1);
        } else {
            submit();
        }
    }

    void footer(const Rect& rect) {
        const bool is_last = !is_alone_ || position_ + 1 >= order_.size();
        const bool is_complete = answered_ == order_.size();
        StepBar bar;
        if (is_alone_) {
            bar.where = filled(strings_.question_of, position_ + 1, order_.size());
            if (position_ > 0) bar.back = strings_.previous;
            bar.back_short = frame_.strings.lesson.previous;
        } else {
            bar.where = filled(strings_.answered_count, answered_, order_.size());
        }
        bar.on = is_last ? strings_.submit : strings_.next;
        bar.on_short = is_last ? strings_.submit_short : frame_.strings.lesson.next;
        bar.on_emphasis = is_last && !is_complete ? Emphasis::secondary : Emphasis::primary;
        if (is_last) bar.on_icon = Icon::none;
        const Step step = step_bar(frame_, rect, bar);
        if (step == Step::back) go_to(position_, -1);
        if (step == Step::on) is_last ? submit() : go_to(position_, 1);
    }

    const state::State& state_;
    Frame& frame_;
    const strings::Quiz& strings_;
    const content::Module& module_;
    const state::Attempt& attempt_;
    const std::string& id_;
    bool is_alone_;
    std::vector<int> order_;
    std::size_t position_;
    std::vector<bool> is_answered_;
    std::size_t answered_ = 0;
    bool is_entered_ = false;
};

/// Reached when the attempt has gone from under the screen, as when its module has.
void no_quiz(Frame& frame, const std::string& module) {
    const strings::Quiz& strings = frame.strings.quiz;
    ScrollArea area(frame, strings.title, frame.viewport, frame.px(32), frame.px(16));
    const Centred centred(frame, frame.px(widest_px));
    heading(frame, strings.not_open, 1);
    paragraph(frame, strings.not_open_detail);
    if (button(frame, strings.open_module, {.emphasis = Emphasis::primary})) frame.send(state::OpenModule{module});
}

}  // namespace

void quiz_view(const state::State& state, Frame& frame) {
    const std::string& id = state::screen(state).module;
    const state::ModuleRecord* record = state::record_of(state, id);
    const state::Attempt* attempt = record == nullptr ? nullptr : state::open_attempt(*record);
    const content::Module* module = attempt == nullptr ? nullptr : state::attempt_module(state, id, *attempt);
    if (module == nullptr) return no_quiz(frame, id);
    Quiz(state, frame, *module, *attempt).run();
}

}  // namespace ui
