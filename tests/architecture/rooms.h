/// The rooms of the program: what each may include of the others, and which outside libraries stand in its brackets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace architecture {

struct Room {
    std::string_view folder;                  ///< from the root
    std::vector<std::string_view> arrows;     ///< folders of the rooms it points to
    std::vector<std::string_view> libraries;  ///< its brackets
    bool is_pure = false;                     ///< no clock, disk, network or threads
};

/// The table of README.md.
const std::vector<Room>& rooms();

/// The room that a path from the root belongs to, or nullptr.
const Room* room_of(std::string_view path);

/// True when arrows lead from one room to the other, or they are the same.
bool reaches(const Room& from, const Room& to);

/// The library that a header in angle brackets belongs to: "" for the standard library, "unknown" for a header that
/// no library of ours has.
std::string_view library_of(std::string_view header);

}  // namespace architecture
