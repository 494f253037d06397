/// The semantic tree of one frame: what is on the screen, in words and in reading order.
#pragma once

#include "player/text/layout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

using text::Rect;

/// Names a control from frame to frame. 0 is nobody.
using Id = std::uint32_t;

/// What a node is, in the words of assistive technology.
enum class Role : std::uint8_t {
    window, navigation, main, heading, paragraph, list, item, quote, code, table, row, cell, figure, separator,
    group, button, link, checkbox, radio, text_field, text_area, combo_box, option, progress, dialog,
    status, alert, scroll_area
};

/// The role in words, e.g. "text field".
std::string_view to_words(Role role);

/// One thing on the screen. Set what applies; a control's `is_focusable` makes it a stop of the Tab key.
struct Node {
    Id id = 0;
    Role role = Role::group;
    std::string name;
    std::string value;
    std::string description;
    Rect rect;               ///< in pixels of the window, also where it is scrolled out of view
    Rect clip;               ///< the part of the window it may show in
    std::int32_t parent = -1;
    std::uint32_t end = 0;   ///< index one past its last descendant
    int level = 0;           ///< headings
    Id group = 0;            ///< nodes of one group are moved through with the arrow keys
    bool is_one_stop = false;  ///< Tab stops once for the whole group, at the ticked or first one
    bool is_focusable = false;
    bool is_initial = false;   ///< takes the focus when its screen or dialog appears, if it is in view
    bool is_modal = false;     ///< dialogs: the focus stays inside
    bool is_focused = false;
    bool is_disabled = false;
    bool is_selected = false;
    bool is_read_only = false;
    std::optional<bool> is_checked;
    std::optional<bool> is_expanded;
};

/// True when some of the node can be seen.
bool is_visible(const Node& node);
/// True when all of it is.
bool is_wholly_visible(const Node& node);

/// Collects a frame's nodes, parents before children. Nodes are added under the one opened last.
class Semantics {
public:
    void clear();

    /// Adds a leaf and returns its index.
    std::size_t add(Node node);
    /// Adds a node that holds what follows until `close`.
    std::size_t open(Node node);
    void close();

    Node& at(std::size_t index) { return nodes_[index]; }
    const std::vector<Node>& nodes() const { return nodes_; }

    const Node* find(Id id) const;
    /// The first with this role and exactly this name.
    const Node* find(Role role, std::string_view name) const;
    std::vector<const Node*> all(Role role) const;

    /// True when the node `inner` stands inside `outer` (or is it).
    bool is_within(const Node& inner, const Node& outer) const;

    /// The tree as indented text, one node a line: for tests that fail, and for debugging.
    std::string dump() const;

private:
    std::vector<Node> nodes_;
    std::vector<std::size_t> open_;
};

}  // namespace ui
