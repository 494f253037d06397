#include "player/ui/document_controls.h"

#include "player/ui/control.h"
#include "player/ui/popover.h"

#include <imgui.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ui {
namespace {

Role role_of(text::Node::Role role) {
    using From = text::Node::Role;
    switch (role) {
        case From::paragraph:
        case From::caption: return Role::paragraph;
        case From::heading: return Role::heading;
        case From::list: return Role::list;
        case From::item: return Role::item;
        case From::quote: return Role::quote;
        case From::callout: return Role::group;
        case From::code: return Role::code;
        case From::table: return Role::table;
        case From::row: return Role::row;
        case From::cell:
        case From::header_cell: return Role::cell;
        case From::figure: return Role::figure;
        case From::rule: return Role::separator;
    }
    return Role::paragraph;
}

/// Something in the text that can be used: a link or a glossary term.
struct Stop {
    std::uint32_t begin = 0, end = 0;
    const text::Link* link = nullptr;
    const text::Term* term = nullptr;
};

Stop of(const text::Link& link) { return {link.begin, link.end, &link, nullptr}; }
Stop of(const text::Term& term) { return {term.begin, term.end, nullptr, &term}; }

/// The first of these entries, which stand in reading order, that begins at this byte or later.
template <typename Entries>
auto first_from(const Entries& entries, std::uint32_t byte) {
    return std::lower_bound(entries.begin(), entries.end(), byte,
                            [](const auto& entry, std::uint32_t from) { return entry.begin < from; });
}

/// The term whose meaning is shown, kept between frames; 0 for none.
struct OpenTerm {
    Id id = 0;
};

/// One document being registered.
class Registrar {
public:
    Registrar(Frame& frame, Id id, const text::Layout& layout, float x, float y, std::string_view module)
        : frame_(frame), scope_(frame, id), layout_(layout), x_(x), y_(y), module_(module) {}

    void run() {
        const Rect clip = clip_rect();
        const auto visible = text::visible_nodes(layout_, clip.y - y_, clip.y + clip.height - y_);
        if (visible.empty()) {
            // Out of view: still a way in for Tab from either side.
            const auto first = stop_from(0), last = stop_before(std::numeric_limits<std::uint32_t>::max());
            if (first) stop(*first);
            if (last && last->begin != first->begin) stop(*last);
            return;
        }
        if (const auto before = stop_before(layout_.nodes[visible.front()].begin)) stop(*before);
        std::uint32_t end = 0;
        for (const std::uint32_t index : visible) {
            open(index);
            end = std::max(end, layout_.nodes[index].end);
        }
        while (!open_.empty()) close();
        if (const auto after = stop_from(end)) stop(*after);
    }

private:
    /// The first stop that begins at this byte or later. Links and terms each stand in reading order.
    std::optional<Stop> stop_from(std::uint32_t byte) const {
        const auto link = first_from(layout_.links, byte);
        const auto term = first_from(layout_.terms, byte);
        if (link == layout_.links.end() && term == layout_.terms.end()) return {};
        if (term == layout_.terms.end() || (link != layout_.links.end() && link->begin < term->begin)) return of(*link);
        return of(*term);
    }

    std::optional<Stop> stop_before(std::uint32_t byte) const {
        const auto link = first_from(layout_.links, byte);
        const auto term = first_from(layout_.terms, byte);
        if (link == layout_.links.begin() && term == layout_.terms.begin()) return {};
        if (term == layout_.terms.begin()) return of(*std::prev(link));
        if (link == layout_.links.begin()) return of(*std::prev(term));
        return std::prev(link)->begin > std::prev(term)->begin ? of(*std::prev(link)) : of(*std::prev(term));
    }

    void open(std::uint32_t index) {
        const text::Node& from = layout_.nodes[index];
        while (!open_.empty() && static_cast<std::int32_t>(open_.back()) != from.parent) close();
        Node node;
        node.role = role_of(from.role);
        node.level = from.level;
        node.rect = {from.rect.x + x_, from.rect.y + y_, from.rect.width, from.rect.height};
        node.clip = clip_rect();
        const bool holds_others = node.role == Role::list || node.role == Role::item || node.role == Role::quote ||
                                  node.role == Role::table || node.role == Role::row || node.role == Role::group;
        node.name = from.role == text::Node::Role::figure || node.role == Role::group
                        ? from.description
                        : (holds_others ? std::string() : layout_.text.substr(from.begin, from.end - from.begin));
        frame_.semantics.open(std::move(node));
        open_.push_back(index);
        if (holds_others) return;
        for (auto next = stop_from(from.begin); next && next->begin < from.end; next = stop_from(next->end)) {
            stop(*next);
        }
    }

    void close() {
        frame_.semantics.close();
        open_.pop_back();
    }

    std::vector<Rect> rects_of(const Stop& stop) const {
        const Rect first = text::caret_at(layout_, stop.begin, frame_.fonts);
        const Rect last = text::caret_at(layout_, stop.end, frame_.fonts);
        const auto lines = text::visible_lines(layout_, first.y, last.y + last.height);
        std::vector<Rect> rects = text::selection_rects(layout_, stop.begin, stop.end, lines, frame_.fonts);
        for (Rect& rect : rects) {
            rect.x += x_;
            rect.y += y_;
        }
        return rects;
    }

    void stop(const Stop& stop) {
        const std::vector<Rect> rects = rects_of(stop);
        if (rects.empty()) return;
        const Id id = frame_.id(std::uint64_t{stop.begin});
        OpenTerm& open_term = frame_.memory.keep<OpenTerm>(frame_.id("open term"));
        Node node;
        node.id = id;
        node.role = stop.link != nullptr ? Role::link : Role::button;
        node.name = layout_.text.substr(stop.begin, stop.end - stop.begin);
        node.rect = rects.front();
        if (stop.link != nullptr) {
            if (!stop.link->target.starts_with('#')) node.description = stop.link->target;
        } else {
            node.description = stop.term->meaning;
            node.is_expanded = open_term.id == id;
        }
        Control found = control(frame_, std::move(node));
        // A link that wraps can be used on its other lines too.
        for (std::size_t i = 1; i < rects.size(); ++i) {
            ImGui::PushID(static_cast<int>(id + i));
            ImGui::SetCursorScreenPos({rects[i].x, rects[i].y});
            found.is_pressed |= ImGui::InvisibleButton("line", {rects[i].width, rects[i].height});
            found.is_hovered |= ImGui::IsItemHovered();
            ImGui::PopID();
        }
        if (found.is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        draw_ring(frame_, found, frame_.px(4));
        if (stop.link != nullptr) {
            if (found.is_pressed) follow(*stop.link);
        } else {
            term(*stop.term, found, open_term);
        }
    }

    void follow(const text::Link& link) {
        if (link.target.starts_with('#')) {
            frame_.send(state::OpenSlug{std::string(module_), link.target.substr(1)});
        } else {
            frame_.send(state::OpenLink{link.target});
        }
    }

    void term(const text::Term& term, const Control& found, OpenTerm& open_term) {
        const bool was_open = open_term.id == found.id;
        if (found.is_pressed) open_term.id = was_open ? 0 : found.id;
        if (was_open && !found.is_pressed) {
            const bool is_clicked_elsewhere = ImGui::GetIO().MouseClicked[0] && !found.is_hovered;
            if (is_clicked_elsewhere || (!found.is_focused && frame_.focus.shows_ring()) ||
                (found.is_focused && frame_.keys.take(Key::escape))) {
                open_term.id = 0;
            }
        }
        if (found.is_pressed || (was_open && open_term.id == 0)) frame_.request_frame();
        if (open_term.id == found.id || found.is_hovered) popover(frame_, found.rect, term.meaning);
    }

    Frame& frame_;
    IdScope scope_;
    const text::Layout& layout_;
    float x_, y_;
    std::string_view module_;
    std::vector<std::uint32_t> open_;
};

}  // namespace

void document_controls(Frame& frame, Id id, const text::Layout& layout, float x, float y, std::string_view module) {
    Registrar(frame, id, layout, x, y, module).run();
}

}  // namespace ui
