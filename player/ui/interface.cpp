#include "player/ui/interface.h"

#include "player/ui/frame.h"
#include "player/ui/views.h"

#include <imgui.h>

#include <utility>

namespace ui {
namespace {

constexpr ImGuiWindowFlags page_flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                        ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                        ImGuiWindowFlags_NoScrollWithMouse;

bool is_typing(const Semantics& drawn, Id focused) {
    const Node* node = drawn.find(focused);
    return node != nullptr && (node->role == Role::text_field || node->role == Role::text_area);
}

}  // namespace

tl::expected<std::unique_ptr<Interface>, std::string> Interface::create(const FontPaths& paths, TextureDoor textures,
                                                                          ReadPicture read_picture) {
    auto fonts = Fonts::open(paths);
    if (!fonts) return tl::unexpected(fonts.error());
    return std::unique_ptr<Interface>(new Interface(std::move(*fonts), std::move(textures), std::move(read_picture)));
}

Interface::Interface(std::unique_ptr<Fonts> fonts, TextureDoor textures, ReadPicture read_picture)
    : fonts_(std::move(fonts)), textures_(std::move(textures), std::move(read_picture)) {
    ImGui::GetIO().IniFilename = nullptr;  // where things are is Mooring's to remember
}

void Interface::press(const KeyPress& key) { keys_.push(key); }

void Interface::type(char32_t character) {
    keys_.push({.key = character == U' ' ? Key::space : Key::character, .character = character});
}

void Interface::rebuild_fonts() { fonts_->rebuild(*ImGui::GetIO().Fonts); }

/// What was laid out stands for blocks by their address, and pictures by their path: of modules that are no more, they
/// could be taken for new ones.
void Interface::forget_other_modules(const state::State& state) {
    const state::Preview* preview = state.preview.made();
    const auto previewed = preview == nullptr ? nullptr : preview->rehearsal.pathway;
    if (pathway_ == state.pathway && previewed_ == previewed) return;
    ++edition_;
    previewed_ = previewed;  // its pages keep their places, so what is kept of it is told apart by the edition alone
    if (pathway_ == state.pathway) return;
    if (pathway_ != nullptr) {
        memory_.forget();
        textures_.clear();
    }
    pathway_ = state.pathway;
}

void Interface::reveal(Id id) { focus_.reveal(id); }

void Interface::draw(const state::State& state, float display_scale, std::vector<state::Message>& out) {
    draw(state, display_scale, screen_view, out);
}

void Interface::draw(const state::State& state, float display_scale, const View& view,
                     std::vector<state::Message>& out) {
    std::swap(semantics_, before_);
    semantics_.clear();
    forget_other_modules(state);
    memory_.begin_frame();
    fonts_->use_dyslexic(state.record.settings.has_dyslexic_font);
    way_.follow(state.screens, focus_);
    keys_.begin_frame(is_typing(before_, focus_.focused()));
    focus_.begin_frame(before_, keys_);

    const ImGuiIO& io = ImGui::GetIO();
    const Rect window{0, 0, io.DisplaySize.x, io.DisplaySize.y};
    Frame frame({*fonts_, textures_, semantics_, focus_, keys_, memory_, english}, state.record.settings, display_scale,
                window, utc_offset_, out);
    frame.edition = edition_;
    if (frame.scale != scale_) {
        scale_ = frame.scale;
        fonts_->forget_sizes();
    }

    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(io.DisplaySize);
    ImGui::Begin("page", nullptr, page_flags);
    frame.list().AddRectFilled({0, 0}, {window.width, window.height}, packed(frame.palette.paper));
    Node root;
    root.role = Role::window;
    root.name = frame.strings.common.app_name;
    root.rect = window;
    {
        const NodeScope scope(frame, std::move(root));
        view(state, frame);
    }
    take_shortcuts(state, frame);
    ImGui::End();
    ImGui::PopStyleVar(3);

    const bool has_moved = focus_.end_frame(semantics_);
    wants_frame_ = frame.wants_frame() || has_moved || keys_.has_more();
}

}  // namespace ui
