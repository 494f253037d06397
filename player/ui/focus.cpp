#include "player/ui/focus.h"

#include <algorithm>
#include <utility>

namespace ui {
namespace {

/// Index of the innermost modal dialog, or -1.
std::ptrdiff_t modal_index(const Semantics& tree) {
    const auto& nodes = tree.nodes();
    for (std::size_t index = nodes.size(); index-- > 0;) {
        if (nodes[index].is_modal) return static_cast<std::ptrdiff_t>(index);
    }
    return -1;
}

/// Controls that may have the focus now, in reading order. One that was disabled by its own press keeps it: were the
/// focus to move on, a second Enter would press something else.
std::vector<const Node*> focusable(const Semantics& tree, Id focused) {
    const auto& nodes = tree.nodes();
    const std::ptrdiff_t modal = modal_index(tree);
    const std::size_t begin = modal < 0 ? 0 : static_cast<std::size_t>(modal);
    const std::size_t end = modal < 0 ? nodes.size() : nodes[begin].end;
    std::vector<const Node*> found;
    for (std::size_t index = begin; index < end; ++index) {
        const Node& node = nodes[index];
        if (node.is_focusable && (!node.is_disabled || node.id == focused)) found.push_back(&node);
    }
    return found;
}

/// Where Tab enters a group that is one stop: at who has the focus, else at the ticked one, else at the first.
const Node* representative(const std::vector<const Node*>& nodes, Id group, Id focused) {
    const Node* best = nullptr;
    int best_rank = 0;
    for (const Node* node : nodes) {
        if (node->group != group) continue;
        const int rank = node->id == focused ? 3 : node->is_selected || node->is_checked.value_or(false) ? 2 : 1;
        if (rank > best_rank) {
            best = node;
            best_rank = rank;
        }
    }
    return best;
}

/// Keys by which people move about and press things, who then want to see where they are. Keys that scroll are none,
/// nor is what is typed into a text.
bool leads_on(const KeyPress& press, const Node* focused) {
    const bool is_writing = focused != nullptr && focused->role == Role::text_area;
    switch (press.key) {
        case Key::tab:
        case Key::escape:
        case Key::f1: return true;
        case Key::enter: return !is_writing || press.is_ctrl;
        case Key::space: return !is_writing;
        case Key::left:
        case Key::right:
        case Key::up:
        case Key::down: return press.is_alt;
        case Key::f:
        case Key::k: return press.is_ctrl;
        default: return false;
    }
}

/// The neighbour in a ring; the first or last when `current` is not among them.
const Node* neighbour(const std::vector<const Node*>& nodes, Id current, bool is_backwards) {
    if (nodes.empty()) return nullptr;
    const auto found =
        std::find_if(nodes.begin(), nodes.end(), [current](const Node* node) { return node->id == current; });
    if (found == nodes.end()) return is_backwards ? nodes.back() : nodes.front();
    const auto index = static_cast<std::size_t>(found - nodes.begin());
    const std::size_t step = is_backwards ? nodes.size() - 1 : 1;
    return nodes[(index + step) % nodes.size()];
}

}  // namespace

std::vector<const Node*> tab_stops(const Semantics& tree, Id focused) {
    const std::vector<const Node*> controls = focusable(tree, focused);
    std::vector<const Node*> stops;
    for (const Node* node : controls) {
        const bool is_shared = node->group != 0 && node->is_one_stop;
        if (!is_shared || node == representative(controls, node->group, focused)) stops.push_back(node);
    }
    return stops;
}

void Focus::begin_frame(const Semantics& drawn, Keys& keys) {
    wants_view_ = std::exchange(wants_view_next_, false);
    const auto press = keys.press();
    if (!press) return;
    if (leads_on(*press, drawn.find(focused_))) shows_ring_ = true;
    if (press->is_ctrl || press->is_alt) return;
    const Node* next = nullptr;
    if (press->key == Key::tab) {
        next = neighbour(tab_stops(drawn, focused_), focused_, press->is_shift);
        keys.take_press();
    } else if (press->key == Key::left || press->key == Key::right || press->key == Key::up ||
               press->key == Key::down) {
        const Node* current = drawn.find(focused_);
        if (current == nullptr || current->group == 0) return;
        std::vector<const Node*> group = focusable(drawn, focused_);
        std::erase_if(group, [current](const Node* node) { return node->group != current->group; });
        next = neighbour(group, focused_, press->key == Key::left || press->key == Key::up);
        keys.take_press();
    }
    if (next != nullptr) give(next->id, By::keyboard);
}

bool Focus::end_frame(const Semantics& drawn) {
    const Id before = focused_;
    const bool has_followed = follow_dialogs(drawn);
    const std::vector<const Node*> controls = focusable(drawn, focused_);
    const auto find = [&controls](auto is_it) { return std::find_if(controls.begin(), controls.end(), is_it); };
    if (wants_initial_) {
        wants_initial_ = false;
        // A screen opens at its top: a control further down waits there for Tab, and Enter presses nothing unseen.
        const bool is_in_dialog = !traps_.empty();
        const auto kept = find([this](const Node* node) { return node->id == returning_to_; });
        const auto initial = find([](const Node* node) { return node->is_initial; });
        if (kept != controls.end()) {
            focused_ = (*kept)->id;
        } else if (initial != controls.end() && (is_in_dialog || is_wholly_visible(**initial))) {
            focused_ = (*initial)->id;
        }
        returning_to_ = 0;
    }
    auto found = find([this](const Node* node) { return node->id == focused_; });
    if (focused_ != 0 && found == controls.end()) {
        // It vanished, as "Submit" does when it was pressed: whoever stands in its place now gets the focus.
        if (controls.empty()) {
            focused_ = 0;
        } else {
            found = controls.begin() + static_cast<std::ptrdiff_t>(std::min(ordinal_, controls.size() - 1));
            focused_ = (*found)->id;
        }
    }
    if (focused_ != 0 && found != controls.end()) ordinal_ = static_cast<std::size_t>(found - controls.begin());
    if (focused_ != before && focused_ != 0) reveal(focused_);
    return has_followed || focused_ != before || wants_view_next_;
}

bool Focus::follow_dialogs(const Semantics& drawn) {
    const std::ptrdiff_t modal = modal_index(drawn);
    const Id open = modal < 0 ? 0 : drawn.nodes()[static_cast<std::size_t>(modal)].id;
    if (open == (traps_.empty() ? 0 : traps_.back().dialog)) return false;
    const auto known = std::find_if(traps_.begin(), traps_.end(), [open](const Trap& trap) { return trap.dialog == open; });
    if (open != 0 && known == traps_.end()) {
        traps_.push_back({open, focused_});
        focused_ = 0;
        wants_initial_ = true;
        const std::vector<const Node*> controls = focusable(drawn, focused_);
        const auto initial =
            std::find_if(controls.begin(), controls.end(), [](const Node* node) { return node->is_initial; });
        if (initial == controls.end() && !controls.empty()) focused_ = controls.front()->id;
        return true;
    }
    // One or more dialogs closed: back to who had the focus before the outermost of them, unless the screen has given
    // it to somebody in this very frame.
    const std::vector<const Node*> controls = focusable(drawn, focused_);
    const bool is_given = std::any_of(controls.begin(), controls.end(),
                                      [this](const Node* node) { return node->id == focused_; });
    while (!traps_.empty() && traps_.back().dialog != open) {
        if (!is_given) focused_ = traps_.back().before;
        traps_.pop_back();
    }
    return true;
}

void Focus::give(Id id, By by) {
    focused_ = id;
    if (by == By::program) {  // a view knows better than what a screen begins with
        wants_initial_ = false;
        returning_to_ = 0;
    }
    if (by == By::pointer) shows_ring_ = false;
    if (by == By::keyboard) shows_ring_ = true;
    if (by != By::pointer) {
        wanted_ = id;
        wants_view_ = true;
    }
}

Id Focus::left_from() const { return traps_.empty() ? focused_ : traps_.front().before; }

void Focus::reveal(Id id) {
    wanted_ = id;
    wants_view_next_ = true;
}

void Focus::change_screen(Id returning_to) {
    focused_ = 0;
    returning_to_ = returning_to;
    ordinal_ = 0;
    wants_initial_ = true;
    traps_.clear();
}

}  // namespace ui
