#include "player/ui/icons.h"

#include "tests/support/catch.h"

#include <imgui.h>

#include <algorithm>

namespace {

/// An ImGui context for as long as a test draws.
struct Context {
    Context() {
        ImGui::SetCurrentContext(context);
        ImGui::GetIO().IniFilename = nullptr;
        ImGui::GetIO().DisplaySize = {1000, 1000};
        ImGui::GetIO().Fonts->AddFontDefault();
        ImGui::GetIO().Fonts->Build();
        ImGui::NewFrame();
    }
    ~Context() {
        ImGui::EndFrame();
        ImGui::DestroyContext(context);
    }
    ImGuiContext* context = ImGui::CreateContext();
};

/// Where the corners of an icon centred at (500, 500) lie.
struct Drawn {
    int corners = 0;
    float left = 1000, top = 1000, right = 0, bottom = 0;
};

Drawn drawn(ui::Icon icon, float size) {
    const Context context;
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushClipRectFullScreen();
    list.PushTextureID(ImTextureID{});
    ui::draw_icon(list, icon, 500, 500, size, ui::rgb(0x000000));
    Drawn result;
    result.corners = list.VtxBuffer.Size;
    for (const ImDrawVert& corner : list.VtxBuffer) {
        result.left = std::min(result.left, corner.pos.x);
        result.top = std::min(result.top, corner.pos.y);
        result.right = std::max(result.right, corner.pos.x);
        result.bottom = std::max(result.bottom, corner.pos.y);
    }
    return result;
}

}  // namespace

TEST_CASE("every icon draws something, and stays within its square") {
    for (int number = 1; number <= static_cast<int>(ui::Icon::copy); ++number) {
        const Drawn shape = drawn(static_cast<ui::Icon>(number), 96);
        CAPTURE(number);
        CHECK(shape.corners > 0);
        CHECK(shape.left >= 500 - 48);
        CHECK(shape.top >= 500 - 48);
        CHECK(shape.right <= 500 + 48);
        CHECK(shape.bottom <= 500 + 48);
    }
}

TEST_CASE("no icon draws nothing") { CHECK(drawn(ui::Icon::none, 96).corners == 0); }

TEST_CASE("an icon twice as large fills twice the room") {
    const Drawn small = drawn(ui::Icon::tick, 48);
    const Drawn large = drawn(ui::Icon::tick, 96);
    CHECK(large.right - large.left == Approx(2 * (small.right - small.left)).epsilon(0.05));
}

TEST_CASE("each callout has an icon of its own") {
    using Kind = content::Block::Callout;
    CHECK(ui::icon_of(Kind::note) == ui::Icon::info);
    CHECK(ui::icon_of(Kind::tip) == ui::Icon::tip);
    CHECK(ui::icon_of(Kind::important) == ui::Icon::important);
    CHECK(ui::icon_of(Kind::warning) == ui::Icon::warning);
    CHECK(ui::icon_of(Kind::caution) == ui::Icon::caution);
}
