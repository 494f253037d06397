#include "player/text/composer.h"

#include <fmt/format.h>

#include <algorithm>

namespace text {
namespace {

constexpr float marker_gap_ems = 0.45F;  // between a marker and its text
constexpr float bullet_ems = 0.33F;      // across
constexpr float bullet_rise_ems = 0.3F;  // of its centre above the baseline: the middle of small letters

std::string marker_text(const content::Block& list, std::size_t index) {
    if (!list.ordered) return "- ";
    return fmt::format("{}. ", static_cast<long long>(list.start) + static_cast<long long>(index));
}

}  // namespace

void Composer::set_list(const content::Block& block, const Measure& measure) {
    const std::uint32_t node = open(Node::Role::list, measure);
    const Measure text = inset(measure, marker_room(block), 0);
    if (!block.ordered) ++bullet_depth_;
    const float gap = block.tight ? style_.gap / 2 : style_.gap;
    for (std::size_t i = 0; i < block.children.size(); ++i) {
        if (i > 0) y_ += gap;
        set_item(block.children[i], marker_text(block, i), measure, text, gap);
    }
    if (!block.ordered) --bullet_depth_;
    close(node);
}

// The indent, or more where the widest number needs it.
float Composer::marker_room(const content::Block& list) const {
    float room = style_.indent;
    if (!list.ordered) return room;
    const Font font = body_style().type.font;
    for (std::size_t i = 0; i < list.children.size(); ++i) {
        std::string number = marker_text(list, i);
        number.pop_back();
        room = std::max(room, width_of(number, font, metrics_) + marker_gap_ems * style_.body_px);
    }
    return room;
}

void Composer::set_item(const content::Block& item, const std::string& marker, const Measure& list, const Measure& text,
                        float gap) {
    const std::uint32_t node = open(Node::Role::item, list);
    begin_text();
    Marker pending;
    pending.is_bullet = marker.front() == '-';
    pending.begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += marker;
    pending.end = static_cast<std::uint32_t>(out_.text.size());
    const float right = text.left - marker_gap_ems * style_.body_px;
    const std::string_view number = std::string_view(marker).substr(0, marker.size() - 1);
    pending.width =
        pending.is_bullet ? bullet_ems * style_.body_px : width_of(number, body_style().type.font, metrics_);
    pending.x = std::max(list.left, right - pending.width);
    pending.level = bullet_depth_ - 1;
    markers_.push_back(pending);
    is_text_fresh_ = true;
    set(item.children, text, gap);
    flush_markers(text);
    close(node);
}

// Numbers become runs of the line that is about to be set; the line begins with their text.
std::optional<LineStart> Composer::place_markers() {
    if (markers_.empty()) return std::nullopt;
    const LineStart start{markers_.front().begin, static_cast<std::uint32_t>(out_.runs.size())};
    for (const Marker& marker : markers_) {
        if (marker.is_bullet) continue;
        out_.runs.push_back({body_style().type.font, Ink::body, marker.x, marker.width, marker.begin, marker.end - 1});
    }
    return start;
}

void Composer::draw_bullets(std::size_t line) {
    const float size = bullet_ems * style_.body_px;
    for (const Marker& marker : markers_) {
        if (!marker.is_bullet) continue;
        const float centre = out_.lines[line].baseline - bullet_rise_ems * style_.body_px;
        add_decoration(Decoration::Kind::bullet, {marker.x, centre - size / 2, size, size});
        out_.decorations.back().level = marker.level;
    }
    markers_.clear();
}

// No text comes next: the markers stand on a line of their own.
bool Composer::flush_markers(const Measure& measure) {
    if (markers_.empty()) return false;
    const TextStyle look = body_style();
    shape_verbatim("", look.type, out_, shaped_);
    set_shaped(look, measure, static_cast<std::uint32_t>(open_node_));
    is_text_fresh_ = false;
    return true;
}

// A picture, a table or a rule cannot share a line with markers.
void Composer::begin_without_text(const Measure& measure) {
    if (flush_markers(measure)) y_ += style_.gap / 2;
}

}  // namespace text
