#include "player/ui/frame.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace ui {
namespace {

/// FNV-1a over these bytes, continued from a scope's id; never 0.
Id hashed(Id scope, const char* bytes, std::size_t count) {
    Id hash = scope ^ 2166136261U;
    for (std::size_t index = 0; index < count; ++index) {
        hash ^= static_cast<unsigned char>(bytes[index]);
        hash *= 16777619U;
    }
    return hash == 0 ? 1 : hash;
}

state::Message to_preview(state::Message message) {
    return state::InPreview{std::make_shared<const state::Message>(std::move(message))};
}

}  // namespace

Frame::Frame(Lasting lasting, const state::Settings& settings, float monitor_scale, Rect whole,
             std::chrono::minutes offset, std::vector<state::Message>& out)
    : palette(ui::palette(settings.theme)),
      fonts(lasting.fonts),
      textures(lasting.textures),
      semantics(lasting.semantics),
      focus(lasting.focus),
      keys(lasting.keys),
      memory(lasting.memory),
      strings(lasting.strings),
      display_scale(monitor_scale),
      scale(static_cast<float>(std::clamp(settings.text_percent, state::smallest_text_percent, state::largest_text_percent)) / 100.0F * monitor_scale),
      style(text::Style::at(scale)),
      window(whole),
      viewport(whole),
      is_motion_reduced(settings.is_motion_reduced),
      utc_offset(offset),
      out_(out),
      columns_{Column{whole.x, whole.y, whole.width, 0, whole.y, true}},
      scopes_{1} {}

text::Font Frame::font(Type type) const {
    switch (type) {
        case Type::small: return {text::Face::regular, style.small_px};
        case Type::body: return {text::Face::regular, style.body_px};
        case Type::strong: return {text::Face::bold, style.body_px};
        case Type::h3: return {text::Face::bold, style.h3_px};
        case Type::h2: return {text::Face::bold, style.h2_px};
        case Type::h1: return {text::Face::bold, style.h1_px};
        case Type::mono: return {text::Face::mono, style.mono_px};
    }
    return {text::Face::regular, style.body_px};
}

float Frame::line_height(Type type) const {
    const bool is_heading = type == Type::h1 || type == Type::h2 || type == Type::h3;
    return std::round(font(type).size_px * (is_heading ? style.heading_line_height : style.line_height));
}

void Frame::send(state::Message message) {
    out_.push_back(wrap_ == nullptr ? std::move(message) : wrap_(std::move(message)));
}

std::string_view Frame::words_of_keeping(std::string_view words) const {
    return wrap_ == nullptr ? words : strings.preview.not_recorded;
}

ImDrawList& Frame::list() const { return *ImGui::GetWindowDrawList(); }

bool Frame::is_in_view(const Rect& rect) const {
    const Rect clip = clip_rect();
    return rect.x < clip.x + clip.width && clip.x < rect.x + rect.width && rect.y < clip.y + clip.height &&
           clip.y < rect.y + rect.height;
}

Id Frame::id(std::string_view name) const { return hashed(scopes_.back(), name.data(), name.size()); }

Id Frame::id(std::uint64_t number) const {
    return hashed(scopes_.back(), reinterpret_cast<const char*>(&number), sizeof number);
}

SentToPreview::SentToPreview(Frame& frame) : frame_(frame), before_(frame.exchange_wrap(&to_preview)) {}

NodeScope::NodeScope(Frame& frame, Node node)
    : frame_(frame), index_(0), has_rect_(node.rect.height > 0), top_(frame.column().y) {
    node.clip = clip_rect();
    index_ = frame.semantics.open(std::move(node));
}

NodeScope::~NodeScope() {
    if (!has_rect_) {
        const Column& column = frame_.column();
        frame_.semantics.at(index_).rect = {column.x, top_, column.width, column.y - top_};
    }
    frame_.semantics.close();
}

Rect clip_rect() {
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 from = list.GetClipRectMin();
    const ImVec2 to = list.GetClipRectMax();
    return {from.x, from.y, std::max(to.x - from.x, 0.0F), std::max(to.y - from.y, 0.0F)};
}

}  // namespace ui
