#include "player/ui/overlay.h"

#include <imgui.h>

#include <fmt/format.h>

namespace ui {

Overlay::Overlay(Frame&, Id id, const Rect& rect) {
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                       ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;
    ImGui::SetNextWindowPos({rect.x, rect.y});
    ImGui::SetNextWindowSize({rect.width, rect.height});
    ImGui::Begin(fmt::format("overlay {}", id).c_str(), nullptr, flags);
}

Overlay::~Overlay() { ImGui::End(); }

}  // namespace ui
