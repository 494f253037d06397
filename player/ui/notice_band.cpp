#include "player/ui/notice_band.h"

#include "player/ui/buttons.h"
#include "player/ui/labels.h"
#include "player/ui/panels.h"
#include "player/ui/sheet.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {
namespace {

constexpr std::size_t most_shown = 2;
constexpr float widest_px = 800;

/// Where a notice was first shown.
struct ShownOn {
    bool is_known = false;
    state::Screen screen;
};

bool is_over(Frame& frame, const state::Notice& notice, const state::Screen& screen) {
    ShownOn& shown = frame.memory.keep<ShownOn>(frame.id(notice.id));
    if (!shown.is_known) shown = {true, screen};
    return !notice.is_error && shown.screen != screen;
}

Node notice_node(const state::Notice& notice) {
    Node node;
    node.role = notice.is_error ? Role::alert : Role::status;
    node.name = notice.text;
    return node;
}

void draw_icon_cell(Frame& frame, Icon icon, Colour ink) {
    const Rect rect = take(frame, target_height(frame));
    draw_icon(frame.list(), icon, rect.x + rect.width / 2, rect.y + rect.height / 2, frame.px(22), ink);
}

/// One line stands in the middle of the button beside it.
void draw_text_cell(Frame& frame, std::string_view words) {
    const float height = laid_out(frame, words, Type::body, frame.column().width).height;
    take(frame, std::max((target_height(frame) - height) / 2, 0.0F));
    frame.column().is_empty = true;
    paragraph(frame, words);
}

void draw_notice(Frame& frame, const state::Notice& notice, bool has_module) {
    const IdScope scope(frame, notice.id);
    const NodeScope node(frame, notice_node(notice));
    const auto kind = notice.is_error ? content::Block::Callout::warning : content::Block::Callout::note;
    const auto index = static_cast<std::size_t>(kind);
    const Colour ink = frame.palette.callout_inks[index];
    const Card card(frame, {.ground = frame.palette.callouts[index], .edge = ink, .padding = frame.px(8)});
    Row row(frame, frame.px(8));
    const float side = target_height(frame);
    {
        const Row::Cell icon = row.cell(frame.px(32));
        draw_icon_cell(frame, icon_of(kind), ink);
    }
    {
        const Row::Cell words = row.rest(side);
        draw_text_cell(frame, notice.text);
        if (!notice.address.empty() && button(frame, frame.strings.common.copy_address, {.icon = Icon::copy})) {
            frame.send(state::CopyWords{notice.address});
            frame.send(state::DismissNotice{notice.id});
        }
        if (has_module && button(frame, frame.strings.common.open_module)) {
            frame.send(state::DismissNotice{notice.id});
            frame.send(state::OpenModule{notice.module});
        }
    }
    const Row::Cell close = row.cell(side);
    const Rect rect = take(frame, side);
    if (icon_button(frame, rect, Icon::cross, frame.strings.common.dismiss, {.emphasis = Emphasis::quiet})) {
        frame.send(state::DismissNotice{notice.id});
    }
}

}  // namespace

void notice_band(const state::State& state, Frame& frame) {
    std::vector<const state::Notice*> shown;
    for (const state::Notice& notice : state.notices) {
        if (is_over(frame, notice, state::screen(state))) {
            frame.send(state::DismissNotice{notice.id});
        } else {
            shown.push_back(&notice);
        }
    }
    if (shown.empty()) return;
    if (shown.size() > most_shown) shown.erase(shown.begin(), shown.end() - most_shown);

    const Rect& window = frame.window;
    const float margin = side_margin(frame);
    const float edge = frame.px(12), below = frame.px(8);
    float height = 0;
    {
        const Place place(frame, {window.x + margin, window.y + edge, window.width - 2 * margin, 0}, frame.px(8));
        const Centred centred(frame, frame.px(widest_px));
        for (const state::Notice* notice : shown) {
            const bool has_module = !notice->module.empty() && state::readable_module(state, notice->module) != nullptr;
            draw_notice(frame, *notice, has_module);
        }
        height = frame.column().y + below - window.y;
    }
    frame.viewport.y = std::round(window.y + height);
    frame.viewport.height = std::max(window.height - height, 0.0F);
}

}  // namespace ui
