#include "tests/support/ui_driver.h"

#include "content/disk/disk_folder.h"
#include "tests/support/fonts.h"

#include <imgui.h>

#include <fmt/format.h>

#include <stdexcept>
#include <utility>

namespace support {
namespace {

constexpr int most_frames = 400;  // six seconds: whatever still moves then never stops

ui::TextureDoor pretended_textures() {
    return {[](const unsigned char*, int, int) { return reinterpret_cast<ImTextureID>(std::uintptr_t{2}); },
            [](ImTextureID) {}};
}

tl::expected<content::FileStart, std::string> read_from_disk(const std::string& folder, const std::string& path,
                                                             std::size_t count) {
    return content::disk_folder(folder)->read_start(path, count);
}

}  // namespace

UiDriver::UiDriver(state::State state, UiOptions options) : options_(std::move(options)), state_(std::move(state)) {
    context_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {options_.width, options_.height};
    io.DeltaTime = 1.0F / 60.0F;
    io.MousePos = {-1, -1};
    if (!options_.textures.upload) options_.textures = pretended_textures();
    if (!options_.pictures) options_.pictures = read_from_disk;
    auto made = ui::Interface::create(fonts(), options_.textures, options_.pictures);
    if (!made) throw std::runtime_error(made.error());
    interface_ = std::move(*made);
}

UiDriver::~UiDriver() {
    ImGui::SetCurrentContext(context_);
    interface_.reset();
    ImGui::DestroyContext(context_);
}

void UiDriver::draw() {
    ImGui::SetCurrentContext(context_);
    // A frame that met new characters or sizes is drawn again, as the player does before it shows one.
    for (int attempt = 0; attempt < 5; ++attempt) {
        if (interface_->fonts_need_rebuild()) {
            interface_->rebuild_fonts();
            ImGui::GetIO().Fonts->SetTexID(reinterpret_cast<ImTextureID>(std::uintptr_t{1}));
            if (options_.fonts_changed) options_.fonts_changed();
        }
        ImGui::NewFrame();
        if (options_.view) {
            interface_->draw(state_, options_.display_scale, options_.view, answers_);
        } else {
            interface_->draw(state_, options_.display_scale, answers_);
        }
        ImGui::Render();
        ImGui::GetIO().MouseWheel = 0;
        if (!interface_->fonts_need_rebuild()) return;
    }
    throw std::runtime_error("The fonts need rebuilding after every frame.");
}

void UiDriver::step() {
    draw();
    while (!answers_.empty()) {
        for (const state::Message& message : std::exchange(answers_, {})) apply(message);
    }
}

void UiDriver::settle() {
    for (int frame = 0; frame < most_frames; ++frame) {
        const std::size_t before = messages_.size();
        step();
        if (!interface_->wants_frame_soon() && messages_.size() == before) return;
    }
    throw std::runtime_error("The interface never comes to rest.");
}

int UiDriver::frames_when_idle() {
    settle();
    int frames = 0;
    while (interface_->wants_frame_soon() && frames < most_frames) {
        step();
        ++frames;
    }
    return frames;
}

void UiDriver::send(const state::Message& message) {
    apply(message);
    settle();
}

void UiDriver::apply(const state::Message& message) {
    messages_.push_back(message);
    now += std::chrono::seconds{1};
    const state::Moment moment{now, {random_++, 7}};
    for (const state::Effect& effect : state::update(state_, message, moment)) perform(effect);
}

void UiDriver::perform(const state::Effect& effect) {
    effects_.push_back(effect);
    if (const auto* save = std::get_if<state::Save>(&effect)) {
        if (why_broken_.empty()) {
            answers_.push_back(state::Saved{save->ticket, save->changes});
        } else {
            answers_.push_back(state::SaveFailed{save->ticket, why_broken_});
        }
    }
}

bool UiDriver::has(ui::Role role, std::string_view name) const {
    return interface_->semantics().find(role, name) != nullptr;
}

const ui::Node& UiDriver::node(ui::Role role, std::string_view name) const {
    const ui::Node* found = interface_->semantics().find(role, name);
    if (found != nullptr) return *found;
    throw std::runtime_error(
        fmt::format("There is no {} \"{}\" in\n{}", to_words(role), name, interface_->semantics().dump()));
}

const ui::Node& UiDriver::focused() const {
    const ui::Node* found = interface_->semantics().find(interface_->focus().focused());
    if (found != nullptr) return *found;
    throw std::runtime_error(fmt::format("Nothing has the focus in\n{}", interface_->semantics().dump()));
}

void UiDriver::move_to(float x, float y) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().MousePos = {x, y};
    step();
}

void UiDriver::hover(ui::Role role, std::string_view name) {
    interface_->reveal(node(role, name).id);
    settle();
    const ui::Rect rect = node(role, name).rect;
    const ui::Rect clip = node(role, name).clip;
    if (!is_visible(node(role, name))) {
        throw std::runtime_error(fmt::format("The {} \"{}\" cannot be scrolled into view.", to_words(role), name));
    }
    const float top = std::max(rect.y, clip.y);
    const float bottom = std::min(rect.y + rect.height, clip.y + clip.height);
    move_to(rect.x + rect.width / 2, (top + bottom) / 2);
}

void UiDriver::click(ui::Role role, std::string_view name) {
    if (node(role, name).is_disabled) {
        throw std::runtime_error(fmt::format("The {} \"{}\" is disabled.", to_words(role), name));
    }
    hover(role, name);
    const ImVec2 at = ImGui::GetIO().MousePos;
    click_at(at.x, at.y);
}

void UiDriver::press_pointer(ui::Role role, std::string_view name) {
    hover(role, name);
    ImGui::GetIO().MouseDown[0] = true;
    step();
}

void UiDriver::release_pointer_at(float x, float y) {
    move_to(x, y);
    ImGui::GetIO().MouseDown[0] = false;
    settle();
}

void UiDriver::click_at(float x, float y) {
    move_to(x, y);
    ImGui::GetIO().MouseDown[0] = true;
    step();
    release_pointer_at(x, y);
}

void UiDriver::drag(float from_x, float from_y, float to_x, float to_y) {
    constexpr int steps = 4;
    move_to(from_x, from_y);
    ImGui::GetIO().MouseDown[0] = true;
    step();
    for (int moved = 1; moved <= steps; ++moved) {
        const float share = static_cast<float>(moved) / steps;
        move_to(from_x + (to_x - from_x) * share, from_y + (to_y - from_y) * share);
    }
    step();
    ImGui::GetIO().MouseDown[0] = false;
    settle();
}

void UiDriver::wheel(float notches) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().MouseWheel = notches;
    settle();
}

void UiDriver::press(ui::Key key) { press(ui::KeyPress{.key = key}); }

void UiDriver::press(const ui::KeyPress& key) {
    if (key.key == ui::Key::space) {
        interface_->type(U' ');
    } else {
        interface_->press(key);
    }
    settle();
}

void UiDriver::type(std::string_view ascii) {
    for (const char character : ascii) interface_->type(static_cast<unsigned char>(character));
    settle();
}

void UiDriver::tab_to(ui::Role role, std::string_view name) {
    for (int presses = 0; presses < 100; ++presses) {
        const ui::Node& wanted = node(role, name);
        if (interface_->focus().has(wanted.id)) return;
        press(ui::Key::tab);
    }
    throw std::runtime_error(fmt::format("Tab does not reach the {} \"{}\" in\n{}", to_words(role), name,
                                         interface_->semantics().dump()));
}

void UiDriver::resize(float width, float height) {
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().DisplaySize = {width, height};
    settle();
}

}  // namespace support
