#include "player/ui/semantics.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace ui {

std::string_view to_words(Role role) {
    switch (role) {
        case Role::window: return "window";
        case Role::navigation: return "navigation";
        case Role::main: return "main";
        case Role::heading: return "heading";
        case Role::paragraph: return "paragraph";
        case Role::list: return "list";
        case Role::item: return "item";
        case Role::quote: return "quote";
        case Role::code: return "code";
        case Role::table: return "table";
        case Role::row: return "row";
        case Role::cell: return "cell";
        case Role::figure: return "figure";
        case Role::separator: return "separator";
        case Role::group: return "group";
        case Role::button: return "button";
        case Role::link: return "link";
        case Role::checkbox: return "checkbox";
        case Role::radio: return "radio";
        case Role::text_field: return "text field";
        case Role::text_area: return "text area";
        case Role::combo_box: return "combo box";
        case Role::option: return "option";
        case Role::progress: return "progress";
        case Role::dialog: return "dialog";
        case Role::status: return "status";
        case Role::alert: return "alert";
        case Role::scroll_area: return "scroll area";
    }
    return "";
}

bool is_visible(const Node& node) {
    const float left = std::max(node.rect.x, node.clip.x);
    const float top = std::max(node.rect.y, node.clip.y);
    const float right = std::min(node.rect.x + node.rect.width, node.clip.x + node.clip.width);
    const float bottom = std::min(node.rect.y + node.rect.height, node.clip.y + node.clip.height);
    return left < right && top < bottom;
}

bool is_wholly_visible(const Node& node) {
    return node.rect.x >= node.clip.x && node.rect.y >= node.clip.y &&
           node.rect.x + node.rect.width <= node.clip.x + node.clip.width &&
           node.rect.y + node.rect.height <= node.clip.y + node.clip.height;
}

void Semantics::clear() {
    nodes_.clear();
    open_.clear();
}

std::size_t Semantics::add(Node node) {
    const std::size_t index = nodes_.size();
    node.parent = open_.empty() ? -1 : static_cast<std::int32_t>(open_.back());
    node.end = static_cast<std::uint32_t>(index + 1);
    nodes_.push_back(std::move(node));
    return index;
}

std::size_t Semantics::open(Node node) {
    const std::size_t index = add(std::move(node));
    open_.push_back(index);
    return index;
}

void Semantics::close() {
    nodes_[open_.back()].end = static_cast<std::uint32_t>(nodes_.size());
    open_.pop_back();
}

const Node* Semantics::find(Id id) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(), [id](const Node& node) { return node.id == id; });
    return id == 0 || found == nodes_.end() ? nullptr : &*found;
}

const Node* Semantics::find(Role role, std::string_view name) const {
    const auto found = std::find_if(nodes_.begin(), nodes_.end(),
                                    [&](const Node& node) { return node.role == role && node.name == name; });
    return found == nodes_.end() ? nullptr : &*found;
}

std::vector<const Node*> Semantics::all(Role role) const {
    std::vector<const Node*> found;
    for (const Node& node : nodes_) {
        if (node.role == role) found.push_back(&node);
    }
    return found;
}

bool Semantics::is_within(const Node& inner, const Node& outer) const {
    const auto begin = static_cast<std::uint32_t>(&outer - nodes_.data());
    const auto index = static_cast<std::uint32_t>(&inner - nodes_.data());
    // A node still open has no end yet: everything after it is inside.
    const bool is_open = std::find(open_.begin(), open_.end(), begin) != open_.end();
    return index >= begin && (is_open || index < outer.end);
}

std::string Semantics::dump() const {
    std::string out;
    std::vector<int> depths;
    for (const Node& node : nodes_) {
        const int depth = node.parent < 0 ? 0 : depths[static_cast<std::size_t>(node.parent)] + 1;
        depths.push_back(depth);
        out += fmt::format("{:{}}{} \"{}\"", "", depth * 2, to_words(node.role), node.name);
        if (!node.value.empty()) out += fmt::format(" = \"{}\"", node.value);
        if (!node.description.empty()) out += fmt::format(" ({})", node.description);
        if (node.level > 0) out += fmt::format(" level {}", node.level);
        if (node.is_checked) out += *node.is_checked ? " checked" : " unchecked";
        if (node.is_expanded) out += *node.is_expanded ? " expanded" : " collapsed";
        if (node.is_selected) out += " selected";
        if (node.is_disabled) out += " disabled";
        if (node.is_read_only) out += " read-only";
        if (node.is_focused) out += " focused";
        out += fmt::format(" [{:.0f},{:.0f} {:.0f}x{:.0f}]\n", node.rect.x, node.rect.y, node.rect.width,
                           node.rect.height);
    }
    return out;
}

}  // namespace ui
