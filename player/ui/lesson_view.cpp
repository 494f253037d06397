#include "player/state/progress.h"
#include "player/ui/contents_rail.h"
#include "player/ui/find_bar.h"
#include "player/ui/page_view.h"
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

constexpr float narrow_px = 900;  // under this the contents open over the page
constexpr float rail_px = 288;

/// One module being read, during one frame.
class Lesson {
public:
    Lesson(const state::State& state, Frame& frame, const content::LoadedModule& loaded, std::size_t page)
        : state_(state), frame_(frame), loaded_(loaded), module_(loaded.module), page_(page), room_(frame.viewport) {}

    void run() {
        const IdScope scope(frame_, module_.metadata.id);
        const bool is_narrow = frame_.viewport.width < frame_.px(narrow_px);
        const float bar = bar_height(frame_);
        Rect foot = room_;
        foot.y += foot.height - bar;
        foot.height = bar;
        room_.height -= bar;
        if (is_narrow) {
            top_bar();
        } else {
            const float width = std::round(frame_.px(rail_px));
            contents_rail(state_, frame_, module_, page_, {room_.x, room_.y, width, room_.height}, false);
            room_.x += width;
            room_.width -= width;
        }
        if (state_.search.is_find_open) {
            const float height = find_bar_height(frame_);
            find_bar(state_, frame_, {room_.x, room_.y, room_.width, height});
            room_.y += height;
            room_.height -= height;
        }
        main();
        footer(foot);
        if (is_narrow && state_.is_rail_open) contents_over_page(state_, frame_, module_, page_);
        take_keys();
    }

private:
    const content::Page& page() const { return module_.pages[page_]; }

    void main() {
        Node node;
        node.id = frame_.id("main");
        node.role = Role::main;
        node.name = page_name(frame_, page());
        node.rect = room_;
        const NodeScope scope(frame_, std::move(node));
        if (page().kind == content::Page::Kind::quiz) {
            const IdScope ids(frame_, page().slug);
            quiz_intro(state_, frame_, module_, page_, room_);
        } else {
            page_view(state_, frame_, loaded_, page_, room_);
        }
    }

    void top_bar() {
        const float height = bar_height(frame_);
        const Rect bar{room_.x, room_.y, room_.width, height};
        room_.y += height;
        room_.height -= height;
        draw_bar(frame_, bar, true);
        const float side = bar_target_height(frame_);
        const float y = std::round(bar.y + (height - side) / 2);
        const float margin = frame_.px(12);
        const Rect contents{bar.x + margin, y, side, side};
        const ButtonOptions quiet{.emphasis = Emphasis::quiet};
        if (icon_button(frame_, contents, Icon::menu, frame_.strings.lesson.contents, quiet)) {
            frame_.send(state::ToggleRail{});
        }
        const Rect find{bar.x + bar.width - margin - side, y, side, side};
        const Rect title{contents.x + side + frame_.px(8), bar.y, find.x - contents.x - side - frame_.px(16), height};
        draw_words(frame_, module_.title, title, Type::strong, frame_.palette.ink);
        text_node(frame_, module_.title, title);
        if (icon_button(frame_, find, Icon::search, frame_.strings.lesson.find, quiet)) {
            if (state_.search.is_find_open) {
                frame_.send(state::CloseFind{});
            } else {
                frame_.send(state::OpenFind{});
            }
        }
    }

    void footer(const Rect& rect) {
        const strings::Lesson& strings = frame_.strings.lesson;
        const bool is_last = page_ + 1 >= module_.pages.size();
        const state::ModuleRecord* record = state::record_of(state_, module_.metadata.id);
        const bool is_read = record != nullptr && state::is_page_read(module_, *record, page_);
        StepBar bar;
        bar.where = place_among_pages(frame_, module_, page_);
        if (page_ > 0) bar.back = page_name(frame_, module_.pages[page_ - 1]);
        bar.back_short = strings.previous;
        bar.back_description = strings.previous_page;
        bar.on = is_last ? std::string(strings.finish) : page_name(frame_, module_.pages[page_ + 1]);
        bar.on_short = is_last ? frame_.strings.common.home : strings.next;
        if (!is_last) bar.on_description = strings.next_page;
        // What is next stands out once this page is done.
        bar.on_emphasis = is_read ? Emphasis::primary : Emphasis::secondary;
        if (is_last) bar.on_icon = Icon::none;
        const Step step = step_bar(frame_, rect, bar);
        if (step == Step::back) frame_.send(state::PreviousPage{});
        if (step == Step::on) frame_.send(state::NextPage{});  // on the last page too: it marks it read
        if (step == Step::on && is_last) frame_.send(state::Open{{.kind = state::Screen::Kind::home}});
    }

    void take_keys() {
        if (frame_.keys.take_alt(Key::left) && page_ > 0) frame_.send(state::PreviousPage{});
        if (frame_.keys.take_alt(Key::right) && page_ + 1 < module_.pages.size()) frame_.send(state::NextPage{});
    }

    const state::State& state_;
    Frame& frame_;
    const content::LoadedModule& loaded_;
    const content::Module& module_;
    std::size_t page_;
    Rect room_;  ///< what is left for the page
};

}  // namespace

void lesson_view(const state::State& state, Frame& frame) {
    const state::Screen& screen = state::screen(state);
    const content::LoadedModule* loaded = state::module_named(state, screen.module);
    if (loaded == nullptr || loaded->is_broken() || screen.page >= loaded->module.pages.size()) return;
    Lesson(state, frame, *loaded, screen.page).run();
}

}  // namespace ui
