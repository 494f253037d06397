#include "content/titles.h"
#include "player/state/preview.h"
#include "player/state/progress.h"
#include "player/ui/combo_box.h"
#include "player/ui/contents_rail.h"
#include "player/ui/find_bar.h"
#include "player/ui/page_view.h"
#include "player/ui/preview_modules.h"
#include "player/ui/preview_problems.h"
#include "player/ui/quiz_intro.h"
#include "player/ui/step_bar.h"
#include "player/ui/views.h"
#include "player/ui/widgets.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace ui {
namespace {

using Kind = state::Screen::Kind;

constexpr float narrow_px = 900;  // under this the problems stand below the page
constexpr float low_px = 600;     // under this there is room for one of the two
constexpr float problems_px = 400;
constexpr float share_below = 0.45F;  // of the room, for problems below the page
constexpr float page_choice_px = 320;

/// A preview during one frame.
class Previewing {
public:
    Previewing(const state::State& state, Frame& frame, const state::Preview& preview)
        : state_(state),
          frame_(frame),
          strings_(frame.strings.preview),
          preview_(preview),
          rehearsal_(preview.rehearsal),
          module_(state::shown_module(preview)),
          has_page_(preview.has_been_read && preview.found.why_not.empty() && module_ != nullptr &&
                    !module_->pages.empty()),
          is_narrow_(frame.viewport.width < frame.px(narrow_px)),
          room_(frame.viewport) {}

    void run() {
        renew_pictures();
        header();
        const Rect problems = problems_area();
        if (room_.height > 0) content();
        if (problems.height > 0) {
            preview_problems(frame_, preview_, problems);
            edge_of(problems);
        }
        take_keys();
    }

private:
    bool has_problems_to_show() const { return preview_.has_been_read && preview_.found.why_not.empty(); }

    void renew_pictures() {
        std::uint64_t& seen = frame_.memory.keep<std::uint64_t>(frame_.id("pictures of edition"));
        if (std::exchange(seen, frame_.edition) != frame_.edition) frame_.textures.renew(preview_.found.pictures);
    }

    /// Takes the problems' part from the room.
    Rect problems_area() {
        Rect area = room_;
        if (!has_problems_to_show()) return {};
        if (!is_narrow_) {
            area.width = std::round(std::min(frame_.px(problems_px), room_.width * share_below));
            area.x += room_.width - area.width;
            room_.width -= area.width;
            return area;
        }
        if (!preview_.are_problems_open) return {};
        const bool is_low = room_.height < frame_.px(low_px);
        area.height = is_low ? room_.height : std::round(room_.height * share_below);
        area.y += room_.height - area.height;
        room_.height -= area.height;
        return area;
    }

    void edge_of(const Rect& problems) {
        const float edge = std::max(std::round(frame_.px(1)), 1.0F);
        const Colour line = frame_.palette.is_high_contrast ? frame_.palette.edge : frame_.palette.line;
        const Rect rect = is_narrow_ ? Rect{problems.x, problems.y, problems.width, edge}
                                     : Rect{problems.x, problems.y, edge, problems.height};
        frame_.list().AddRectFilled({rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}, packed(line));
    }

    std::vector<std::string> page_names() const {
        std::vector<std::string> names;
        for (const content::Page& page : module_->pages) names.push_back(page_name(frame_, page));
        return names;
    }

    /// The page that the chooser shows: the quiz's while it is answered.
    std::optional<std::size_t> current_page() const {
        const auto page = state::shown_page(preview_);
        return page ? page : content::quiz_page(*module_);
    }

    std::string title() const {
        if (module_ != nullptr) return filled(strings_.title_of, short_title(*module_));
        return filled(strings_.title_of, content::last_name(preview_.folder));
    }

    /// Where the way back leads, if anywhere.
    std::string_view back_label() const {
        if (preview_.found.is_pathway && !preview_.is_listing) return strings_.modules;
        if (state_.screens.size() < 2) return {};
        const bool leads_home = state_.screens[state_.screens.size() - 2].kind == Kind::home;
        return leads_home ? frame_.strings.common.home : frame_.strings.common.back;
    }

    void go_back() {
        if (preview_.found.is_pathway && !preview_.is_listing) {
            frame_.send(state::ListPreviewed{});
        } else {
            frame_.send(state::Back{});
        }
    }

    void header() {
        std::vector<std::string> names;
        std::optional<std::size_t> current;
        if (has_page_) {
            names = page_names();
            current = current_page();
        }
        const float margin = frame_.px(12), side = bar_target_height(frame_);
        const float choice = is_narrow_ ? room_.width : frame_.px(page_choice_px);
        float height = bar_height(frame_);
        if (current) height = std::max(height, combo_box_height(frame_, names[*current], choice) + frame_.px(12));
        const Rect bar{room_.x, room_.y, room_.width, std::round(height)};
        room_.y += bar.height;
        room_.height -= bar.height;
        draw_bar(frame_, bar, true);

        const float y = std::round(bar.y + (bar.height - side) / 2);
        float left = bar.x + margin, right = bar.x + bar.width - margin;
        if (const std::string_view label = back_label(); !label.empty()) {
            const ButtonOptions options{.emphasis = Emphasis::quiet, .icon = Icon::chevron_left, .id = "back"};
            const float width = is_narrow_ ? side : button_width(frame_, label, options);
            const Rect rect{left, y, width, side};
            const bool is_pressed = is_narrow_ ? icon_button(frame_, rect, Icon::chevron_left, label, options)
                                               : button_at(frame_, rect, label, options);
            if (is_pressed) go_back();
            left += width + frame_.px(8);
        }
        if (is_narrow_ && has_problems_to_show())
            right -= problems_button({left, y, right - left, side}) + frame_.px(8);
        if (current) {
            const float width = is_narrow_ ? right - left : std::min(choice, (right - left) / 2);
            const float own = combo_box_height(frame_, names[*current], width);
            const Place place(frame_, {right - width, std::round(bar.y + (bar.height - own) / 2), width, 0}, 0);
            const auto chosen = combo_box(frame_, strings_.page, names, current);
            if (chosen) frame_.send(state::OpenPreviewed{preview_.module, *chosen});
            right -= width + frame_.px(16);
        }
        if (is_narrow_ && current) return;
        const std::string words = title();
        const Rect rest{left + frame_.px(4), bar.y, right - left - frame_.px(4), bar.height};
        draw_words(frame_, words, rest, Type::strong, frame_.palette.ink);
        text_node(frame_, words, rest);
    }

    /// Opens and closes the problems, at the right end of `room`. Its width.
    float problems_button(const Rect& room) {
        const content::Problems& problems = state::shown_problems(preview_);
        const bool is_open = preview_.are_problems_open;
        const ButtonOptions options{.emphasis = is_open ? Emphasis::secondary : Emphasis::quiet,
                                    .icon = problem_sign(frame_, problems).icon,
                                    .id = "show problems",
                                    .description = strings_.show_problems,
                                    .is_expanded = is_open};
        const std::string count = problem_count(frame_, problems);
        const std::string brief = std::to_string(problems.size());
        const bool has_room = button_width(frame_, count, options) < room.width / 2;
        const std::string& label = has_room ? count : brief;
        const float width = button_width(frame_, label, options);
        if (button_at(frame_, {room.x + room.width - width, room.y, width, room.height}, label, options))
            frame_.send(state::ToggleProblems{});
        return width;
    }

    void content() {
        Node node;
        node.id = frame_.id("main");
        node.role = Role::main;
        node.name = strings_.title;
        node.rect = room_;
        const NodeScope scope(frame_, std::move(node));
        if (!has_page_) {
            const bool has_list = preview_.has_been_read && preview_.found.why_not.empty() && module_ == nullptr &&
                                  !preview_.found.pathway->modules.empty();
            return has_list ? preview_modules(frame_, preview_, room_) : preview_of_nothing(frame_, preview_, room_);
        }
        const IdScope ids(frame_, preview_.module);
        if (const auto page = state::shown_page(preview_)) return lesson(*page);
        const SentToPreview inside(frame_);
        const Rect all = std::exchange(frame_.viewport, room_);
        if (state::screen(rehearsal_).kind == Kind::quiz) {
            quiz_view(rehearsal_, frame_);
        } else {
            results_view(rehearsal_, frame_);
        }
        frame_.viewport = all;
    }

    void lesson(std::size_t page) {
        const float bar = bar_height(frame_);
        const Rect foot{room_.x, room_.y + room_.height - bar, room_.width, bar};
        room_.height -= bar;
        {
            const SentToPreview inside(frame_);
            find();
            const content::LoadedModule* loaded = state::module_named(rehearsal_, module_->metadata.id);
            if (loaded == nullptr) return;
            if (module_->pages[page].kind == content::Page::Kind::quiz) {
                const IdScope ids(frame_, module_->pages[page].slug);
                quiz_intro(rehearsal_, frame_, *module_, page, room_);
            } else {
                page_view(rehearsal_, frame_, *loaded, page, room_);
            }
        }
        steps(foot, page);
    }

    /// The bar over the page while somebody looks for words in it.
    void find() {
        if (rehearsal_.search.is_find_open) {
            const float height = find_bar_height(frame_);
            find_bar(rehearsal_, frame_, {room_.x, room_.y, room_.width, height});
            room_.y += height;
            room_.height -= height;
        }
        if (frame_.keys.take_ctrl(Key::f)) frame_.send(state::OpenFind{});
    }

    void turn_to(std::size_t page) { frame_.send(state::OpenPreviewed{preview_.module, page}); }

    void steps(const Rect& foot, std::size_t page) {
        const strings::Lesson& lesson = frame_.strings.lesson;
        const bool is_last = page + 1 >= module_->pages.size();
        StepBar bar;
        bar.where = place_among_pages(frame_, *module_, page);
        if (page > 0) bar.back = page_name(frame_, module_->pages[page - 1]);
        bar.back_short = lesson.previous;
        bar.back_description = lesson.previous_page;
        if (!is_last) bar.on = page_name(frame_, module_->pages[page + 1]);
        bar.on_short = lesson.next;
        bar.on_description = lesson.next_page;
        const Step step = step_bar(frame_, foot, bar);
        const bool is_back = frame_.keys.take_alt(Key::left), is_on = frame_.keys.take_alt(Key::right);
        if ((step == Step::back || is_back) && page > 0) turn_to(page - 1);
        if ((step == Step::on || is_on) && !is_last) turn_to(page + 1);
    }

    /// Esc leads out step by step: from the quiz to the page, over it from the problems, to the modules.
    void take_keys() {
        const Kind kind = state::screen(rehearsal_).kind;
        const bool is_in_quiz = has_page_ && (kind == Kind::quiz || kind == Kind::results);
        const bool is_in_pathway = preview_.found.is_pathway && !preview_.is_listing;
        const bool is_over_page = is_narrow_ && preview_.are_problems_open;
        if ((!is_in_quiz && !is_in_pathway && !is_over_page) || !frame_.keys.take(Key::escape)) return;
        if (is_over_page) {
            frame_.send(state::ToggleProblems{});
        } else if (is_in_quiz) {
            const SentToPreview inside(frame_);
            frame_.send(state::Back{});
        } else {
            frame_.send(state::ListPreviewed{});
        }
    }

    const state::State& state_;
    Frame& frame_;
    const strings::Preview& strings_;
    const state::Preview& preview_;
    const state::State& rehearsal_;
    const content::Module* module_;
    bool has_page_;
    bool is_narrow_;
    Rect room_;  ///< what is left
};

}  // namespace

void preview_view(const state::State& state, Frame& frame) {
    const state::Preview* preview = state.preview.made();
    if (preview == nullptr) return;
    if (preview->rehearsal.dialog.kind == state::Dialog::Kind::none) return Previewing(state, frame, *preview).run();
    {
        const Keys::Withheld keys(frame.keys);
        Previewing(state, frame, *preview).run();
    }
    const SentToPreview inside(frame);
    dialogs_view(preview->rehearsal, frame);
}

}  // namespace ui
