/// What the player's window showed in one frame, as it wrote it for us: the semantic tree, read back.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace end_to_end {

/// One node (player/app/semantics_log.h).
struct Shown {
    std::string role, name, value, description, states;
    int x = 0, y = 0, width = 0, height = 0;

    /// True when this word is one of its states, e.g. "focused".
    bool is(std::string_view state) const;
};

/// A control to look for. Two questions on a page have a "Check my answer" each: `group` says whose is meant.
struct Wanted {
    std::string role, name, group = {};
};

struct ShownFrame {
    std::uint64_t serial = 0;   ///< counts the frames drawn
    bool is_at_rest = false;    ///< nothing more is drawn until something happens
    std::vector<Shown> nodes;

    /// The first with this role whose name is `name`, or begins with it where `name` ends in "…".
    const Shown* find(std::string_view role, std::string_view name) const;
    /// The same among what comes after the group of that name, which need not be given.
    const Shown* find(const Wanted& wanted) const;
    /// The one that has the focus, or nullptr.
    const Shown* focused() const;

    /// Roles and names, a line each: for tests that fail.
    std::string dump() const;
};

/// Reads the file the player writes; nothing before its first frame.
std::optional<ShownFrame> read_frame(const std::filesystem::path& file);

}  // namespace end_to_end
