#include "tests/architecture/checks.h"

#include "tests/architecture/rooms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace architecture {
namespace {

/// Headers of the standard library through which a clock, the disk, chance or another thread would come in.
constexpr std::array<std::string_view, 10> worldly = {
    "filesystem", "fstream", "iostream", "thread", "mutex",
    "future",     "random",  "ctime",    "cstdio", "condition_variable"};

struct Include {
    std::string header;
    bool is_ours = false;  ///< written in quotes
};

std::optional<Include> include_in(const std::string& line) {
    std::istringstream words(line);
    std::string directive, rest;
    words >> directive;
    if (directive == "#") {
        words >> rest;
        directive += rest;
    }
    if (!directive.starts_with("#include")) return std::nullopt;
    const std::size_t begin = line.find_first_of("<\"");
    if (begin == std::string::npos) return std::nullopt;
    const bool is_ours = line[begin] == '"';
    const std::size_t end = line.find(is_ours ? '"' : '>', begin + 1);
    if (end == std::string::npos) return std::nullopt;
    return Include{line.substr(begin + 1, end - begin - 1), is_ours};
}

std::optional<std::string> complaint(const Room& room, const Include& include) {
    if (include.is_ours) {
        const Room* other = room_of(include.header);
        if (other == nullptr) return fmt::format("\"{}\" does not start with the name of a room", include.header);
        if (reaches(room, *other)) return std::nullopt;
        return fmt::format("\"{}\" is of {}, to which no arrow leads from {}", include.header, other->folder,
                           room.folder);
    }
    const std::string_view library = library_of(include.header);
    if (library.empty()) {
        if (!room.is_pure || std::find(worldly.begin(), worldly.end(), include.header) == worldly.end())
            return std::nullopt;
        return fmt::format("<{}> lets the world in, and {} is pure", include.header, room.folder);
    }
    if (library == "fmt" || library == "tl::expected") return std::nullopt;
    if (library == "unknown") return fmt::format("<{}> is of no library that the table knows", include.header);
    const auto& brackets = room.libraries;
    if (std::find(brackets.begin(), brackets.end(), library) != brackets.end()) return std::nullopt;
    return fmt::format("<{}> is of {}, which is not in the brackets of {}", include.header, library, room.folder);
}

}  // namespace

std::vector<std::string> forbidden_includes(std::string_view path, std::string_view text) {
    std::vector<std::string> complaints;
    const Room* room = room_of(path);
    if (room == nullptr) return complaints;
    std::istringstream lines{std::string(text)};
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const auto include = include_in(line);
        if (!include) continue;
        if (const auto why = complaint(*room, *include))
            complaints.push_back(fmt::format("{}:{}: {}.", path, number, *why));
    }
    return complaints;
}

std::vector<std::string> overlong(std::string_view path, std::string_view text) {
    const auto lines = std::count(text.begin(), text.end(), '\n');
    if (lines <= most_lines) return {};
    return {fmt::format("{} has {} lines; split it by noun, no file has more than {}.", path, lines, most_lines)};
}

std::vector<std::string> unrunnable_names(std::string_view path, std::string_view text) {
    constexpr std::string_view opening = "TEST_CASE(\"";
    std::vector<std::string> complaints;
    for (std::size_t at = text.find(opening); at != std::string_view::npos; at = text.find(opening, at + 1)) {
        const std::size_t begin = at + opening.size();
        const std::string_view name = text.substr(begin, text.find('"', begin) - begin);
        if (!name.starts_with('-') && name.find(';') == std::string_view::npos) continue;
        const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
        complaints.push_back(fmt::format(
            "{}:{}: a test's name may not begin with '-' or hold ';', or it is never run: use a comma", path, line));
    }
    return complaints;
}

}  // namespace architecture
