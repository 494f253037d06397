#include "content/titles.h"
#include "player/state/attempt_module.h"
#include "player/state/dates.h"
#include "player/state/marking.h"
#include "player/state/progress.h"
#include "player/state/quiz.h"
#include "player/ui/contents_rail.h"
#include "player/ui/question_parts.h"
#include "player/ui/question_view.h"
#include "player/ui/quiz_intro.h"
#include "player/ui/sheet.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"
#include "player/ui/wrapped_row.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

constexpr float widest_px = 720;

/// Whether a question of the review is unfolded: wrong ones are from the start.
struct Unfolded {
    std::optional<bool> is_open;
};

/// One submitted attempt being looked at, during one frame.
class Results {
public:
    Results(const state::State& state, Frame& frame, const content::Module& module, const state::ModuleRecord& record,
            const state::Attempt& attempt)
        : state_(state),
          frame_(frame),
          strings_(frame.strings.results),
          module_(module),
          record_(record),
          attempt_(attempt),
          id_(module.metadata.id) {}

    void run() {
        const IdScope scope(frame_, id_);
        const float margin = frame_.px(frame_.viewport.width > frame_.px(700) ? 32 : 16);
        ScrollArea area(frame_, strings_.title, frame_.viewport, margin, frame_.px(24));
        const Centred centred(frame_, frame_.px(widest_px));
        if (way_back(frame_, strings_.module)) frame_.send(state::OpenModule{id_});
        {
            const GapScope gap(frame_, 8);
            paragraph(frame_, filled(strings_.title_of, module_.title), Type::small);
            heading(frame_, attempt_.is_passed ? strings_.passed : strings_.not_passed, 1);
        }
        score();
        what_next();
        review(area);
    }

private:
    const content::QuizRules& rules() const { return module_.pages[*content::quiz_page(module_)].quiz; }

    void score() {
        const Palette& palette = frame_.palette;
        const std::string percent = state::to_percent(attempt_.score);
        const std::string mark = state::to_percent(state::pass_mark(rules()));
        const Card card(frame_);
        Row row(frame_, frame_.px(24));
        {
            const Row::Cell cell = row.cell(frame_.px(96));
            const Rect square = take(frame_, frame_.px(96));
            const auto share = static_cast<float>(attempt_.score.as_double());
            draw_progress_ring(frame_, square, std::min(share, attempt_.is_passed ? 1.0F : 0.99F),
                               attempt_.is_passed ? palette.right : palette.harbour);
        }
        const Row::Cell words = row.rest();
        frame_.column().gap = std::round(frame_.px(4));
        paragraph(frame_, strings_.score, Type::small);
        heading(frame_, percent, 1);
        paragraph(frame_, filled(strings_.needed, mark));
        paragraph(frame_, right_words(), Type::small);
        if (!attempt_.is_passed && record_.pass) {
            paragraph(frame_, filled(strings_.stays_passed, state::to_percent(record_.pass->score),
                                     state::short_date(record_.pass->at, frame_.utc_offset)));
        }
    }

    void what_next() {
        const content::Module* loaded = state::readable_module(state_, id_);
        if (loaded == nullptr) return;
        const state::QuizDoor door = state::quiz_door(*loaded, record_);
        const bool has_quiz = content::quiz_page(*loaded).has_value();
        const bool is_passed = record_.pass.has_value();
        if (!is_passed && door.kind == state::QuizDoor::Kind::used_up) {
            pages_to_read_again(state_, frame_, *loaded);
        } else if (is_passed) {
            unread_pages(*loaded);
        }
        const bool can_go_on = !attempt_.is_passed && has_quiz && door.kind != state::QuizDoor::Kind::used_up;
        if (can_go_on) paragraph(frame_, tries(door));
        buttons(can_go_on ? quiz_label(door) : std::string_view(), !is_passed);
    }

    /// Whether and how often the quiz can still be taken.
    std::string tries(const state::QuizDoor& door) const {
        const strings::Quiz& strings = frame_.strings.quiz;
        if (door.kind == state::QuizDoor::Kind::under_way) return std::string(strings_.under_way);
        return door.attempts_left ? counted(strings.try_again, *door.attempts_left)
                                  : std::string(strings.try_again_unlimited);
    }

    std::string_view quiz_label(const state::QuizDoor& door) const {
        return door.kind == state::QuizDoor::Kind::under_way ? frame_.strings.quiz.go_on : strings_.retry;
    }

    /// The way on and the way home, side by side where there is room; the quiz once more for who passed it before.
    void buttons(std::string_view quiz, bool is_quiz_first) {
        const content::Module* next = is_quiz_first ? nullptr : next_module();
        const ButtonOptions quiz_options{.emphasis = is_quiz_first ? Emphasis::primary : Emphasis::secondary,
                                         .is_initial = is_quiz_first,
                                         .icon = Icon::redo};
        const ButtonOptions next_options{.emphasis = Emphasis::primary,
                                         .is_initial = true,
                                         .icon_after = Icon::arrow_right,
                                         .id = "next module"};
        const std::string next_label = next == nullptr ? std::string() : filled(strings_.next_module, short_title(*next));
        const GapScope between(frame_, 12);
        WrappedRow row(frame_, frame_.px(12));
        const auto put = [&](std::string_view label, const ButtonOptions& options) {
            const Row::Cell cell = row.cell(button_width(frame_, label, options));
            return button(frame_, label, options);
        };
        if (next != nullptr && put(next_label, next_options)) frame_.send(state::OpenModule{next->metadata.id});
        if (!quiz.empty() && put(quiz, quiz_options)) frame_.send(state::StartQuiz{id_});
        if (put(strings_.pathway, {})) frame_.send(state::Open{{.kind = state::Screen::Kind::home}});
    }

    /// Passed, but a module is complete when its pages are read as well.
    void unread_pages(const content::Module& module) {
        std::vector<std::size_t> unread;
        for (const std::size_t page : state::counted_pages(module)) {
            if (!state::is_page_read(module, record_, page)) unread.push_back(page);
        }
        if (unread.empty()) return;
        const Callout callout(frame_, content::Block::Callout::note, strings_.pages_left_title);
        frame_.column().gap = std::round(frame_.px(4));
        paragraph(frame_, strings_.pages_left);
        for (const std::size_t page : unread) {
            const IdScope scope(frame_, page);
            if (link(frame_, page_name(frame_, module.pages[page]))) frame_.send(state::OpenPage{id_, page});
        }
    }

    /// The first module after this one that is not passed, or nullptr.
    const content::Module* next_module() const {
        if (state_.pathway == nullptr) return nullptr;
        const auto& modules = state_.pathway->modules;
        const auto here = std::find_if(modules.begin(), modules.end(), [this](const content::LoadedModule& one) {
            return one.module.metadata.id == id_;
        });
        if (here == modules.end()) return nullptr;
        const auto next = std::find_if(here + 1, modules.end(), [this](const content::LoadedModule& one) {
            const state::ModuleRecord* record = state::record_of(state_, one.module.metadata.id);
            return !one.is_broken() && (record == nullptr || !record->pass);
        });
        return next == modules.end() ? nullptr : &next->module;
    }

    std::string right_words() const {
        std::size_t right = 0, partly = 0;
        for (const auto& [number, score] : attempt_.scores) {
            if (score.earned == state::Fraction(score.points, 1)) {
                ++right;
            } else if (score.earned > state::Fraction()) {
                ++partly;
            }
        }
        const std::size_t all = attempt_.scores.size();
        return partly == 0 ? filled(strings_.right_count, right, all)
                           : filled(strings_.right_and_partly_count, right, all, partly);
    }

    void review(ScrollArea& area) {
        const std::vector<int> order = state::quiz_order(module_, attempt_.seed);
        space(frame_, 1);
        heading(frame_, strings_.answers, 2);
        const GapScope gap(frame_, 16);
        for (std::size_t position = 0; position < order.size(); ++position) {
            const content::Question* question = content::question(module_, order[position]);
            if (question != nullptr) reviewed(*question, position, area);
        }
    }

    /// One question: what became of it, and unfolded its text, the answer, what was right and why.
    void reviewed(const content::Question& question, std::size_t position, ScrollArea& area) {
        const IdScope scope(frame_, static_cast<std::uint64_t>(question.number));
        const auto found = attempt_.responses.find(question.number);
        const state::Response response = found == attempt_.responses.end() ? state::Response{} : found->second;
        const state::Mark mark = state::mark(question, response);
        Unfolded& unfolded = frame_.memory.keep<Unfolded>(frame_.id("review") ^ static_cast<Id>(attempt_.number));
        const bool is_open = unfolded.is_open.value_or(!mark.is_right);

        Node node;
        node.role = Role::group;
        node.name = question_name(frame_, question, filled(frame_.strings.question.number, position + 1));
        const NodeScope group(frame_, std::move(node));
        const Card card(frame_, {.ground = frame_.palette.surface, .edge = frame_.palette.line});
        if (head(question, position, outcome(question, response, mark), is_open)) unfolded.is_open = !is_open;
        if (!is_open) return;
        const float margin = frame_.px(24);
        const Rect start = take(frame_, 0);
        float height = 0;
        {
            const Place place(frame_, {start.x + margin, start.y, start.width - 2 * margin, 0}, frame_.px(16));
            reviewed_question(frame_, module_, question, response, attempt_.seed, area);
            height = place.height();
        }
        frame_.column().y = start.y + height + frame_.px(24);
    }

    /// The line that folds and unfolds a question, with the question's beginning while it is folded. True when pressed.
    bool head(const content::Question& question, std::size_t position, Outcome reached, bool is_open) {
        const Palette& palette = frame_.palette;
        const OutcomeLook look = look_of(frame_, reached);
        const float title_line = frame_.line_height(Type::body);
        const float text_line = is_open ? 0 : frame_.line_height(Type::small);
        const Rect rect = take(frame_, title_line + text_line + frame_.px(24));
        Node node;
        node.id = frame_.id("fold");
        node.role = Role::button;
        node.name = filled(is_open ? strings_.hide : strings_.show, position + 1);
        node.value = look.words;
        node.rect = rect;
        node.is_expanded = is_open;
        const Control found = control(frame_, std::move(node));
        const Rect inner = inset(rect, std::round(frame_.px(4)));
        if (found.is_hovered || found.is_held) {
            draw_box(frame_, inner, fill_colour(palette.plain, found, false), faded(palette.edge, 0), frame_.px(6));
        }
        const float middle = rect.y + rect.height / 2;
        draw_icon(frame_.list(), look.icon, rect.x + frame_.px(36), middle, frame_.px(24), look.ink);
        const float left = rect.x + frame_.px(64), width = rect.width - frame_.px(64 + 56);
        const float top = std::round(middle - (title_line + text_line) / 2);
        const std::string points = points_words(question);
        const std::string title =
            fmt::format("{} · {}", filled(frame_.strings.question.number, position + 1), look.words);
        const float points_width = words_width(frame_, points, Type::small);
        const bool has_room = points_width + words_width(frame_, title, Type::strong) + frame_.px(16) < width;
        draw_words(frame_, title, {left, top, width, title_line}, Type::strong, look.ink);
        if (has_room) {
            draw_words(frame_, points, {left + width - points_width, top, points_width, title_line}, Type::small,
                       palette.muted, Align::right);
        }
        if (!is_open) {
            std::string text = content::plain_text(question.text);
            std::replace(text.begin(), text.end(), '\n', ' ');
            draw_words(frame_, text, {left, top + title_line, width, text_line}, Type::small, palette.muted);
        }
        draw_icon(frame_.list(), is_open ? Icon::chevron_up : Icon::chevron_down, rect.x + rect.width - frame_.px(28),
                  middle, frame_.px(16), palette.muted);
        Control ring = found;
        ring.rect = inner;
        draw_ring(frame_, ring, frame_.px(6));
        return found.is_pressed;
    }

    /// "1.5 of 2 points"
    std::string points_words(const content::Question& question) const {
        const auto score = attempt_.scores.find(question.number);
        const state::Fraction earned = score == attempt_.scores.end() ? state::Fraction() : score->second.earned;
        const double shown = std::floor(earned.as_double() * 10) / 10;
        return filled(strings_.points, fmt::format("{:g}", shown),
                      counted(frame_.strings.question.points, question.points));
    }

    const state::State& state_;
    Frame& frame_;
    const strings::Results& strings_;
    const content::Module& module_;
    const state::ModuleRecord& record_;
    const state::Attempt& attempt_;
    const std::string& id_;
};

void no_results(Frame& frame, const std::string& module) {
    const strings::Results& strings = frame.strings.results;
    ScrollArea area(frame, strings.title, frame.viewport, frame.px(32), frame.px(16));
    const Centred centred(frame, frame.px(widest_px));
    heading(frame, strings.none, 1);
    paragraph(frame, strings.none_detail);
    if (button(frame, strings.module, {.emphasis = Emphasis::primary})) frame.send(state::OpenModule{module});
}

}  // namespace

void results_view(const state::State& state, Frame& frame) {
    const std::string& id = state::screen(state).module;
    const state::ModuleRecord* record = state::record_of(state, id);
    const state::Attempt* attempt = record == nullptr ? nullptr : state::last_submitted(*record);
    const content::Module* module = attempt == nullptr ? nullptr : state::attempt_module(state, id, *attempt);
    if (module == nullptr || !content::quiz_page(*module)) return no_results(frame, id);
    Results(state, frame, *module, *record, *attempt).run();
}

}  // namespace ui
