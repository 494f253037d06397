#include "player/ui/popover.h"

#include "player/ui/control.h"
#include "player/ui/labels.h"

#include <imgui.h>

#include <algorithm>

namespace ui {

void popover(Frame& frame, const Rect& anchor, std::string_view words) {
    const float padding = frame.px(16), away = frame.px(8);
    const float widest = std::min(frame.px(360), frame.viewport.width - 4 * away);
    const text::Layout& layout = laid_out(frame, words, Type::body, widest - 2 * padding);
    float reach = 0;  // a short meaning gets a narrow card
    for (const text::Run& run : layout.runs) reach = std::max(reach, run.x + run.width);
    Rect card{anchor.x, anchor.y + anchor.height + away, reach + 2 * padding, layout.height + 2 * padding};
    const float right = frame.viewport.x + frame.viewport.width - away;
    const float bottom = frame.viewport.y + frame.viewport.height - away;
    card.x = std::max(frame.viewport.x + away, std::min(card.x, right - card.width));
    if (card.y + card.height > bottom) card.y = anchor.y - away - card.height;

    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoFocusOnAppearing |
                                       ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;
    ImGui::SetNextWindowPos({card.x - away, card.y - away});
    ImGui::SetNextWindowSize({card.width + 2 * away, card.height + 2 * away});
    ImGui::Begin("popover", nullptr, flags);
    draw_box(frame, {card.x, card.y + frame.px(3), card.width, card.height}, faded(frame.palette.scrim, 0.15F), {},
             corner(frame), 0);
    draw_box(frame, card, frame.palette.surface, frame.palette.edge, corner(frame));
    paint(frame, layout, card.x + padding, card.y + padding, inks(frame.palette.ink));
    Node node;
    node.role = Role::status;
    node.name = words;
    node.rect = card;
    node.clip = clip_rect();
    frame.semantics.add(std::move(node));
    ImGui::End();
}

}  // namespace ui
