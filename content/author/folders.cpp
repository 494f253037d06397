#include "content/author/folders.h"

#include <fmt/format.h>

#include <system_error>

namespace author {

namespace fs = std::filesystem;

std::optional<std::string> objection_to_folder(const fs::path& folder) {
    std::error_code why;
    const fs::file_status status = fs::status(folder, why);
    if (status.type() == fs::file_type::not_found) return std::nullopt;
    if (why) return fmt::format("'{}' cannot be read: {}", folder.generic_string(), why.message());
    if (!fs::is_directory(status)) return fmt::format("'{}' is a file: name a new folder", folder.generic_string());
    const bool is_empty = fs::is_empty(folder, why);
    if (why) return fmt::format("'{}' cannot be read: {}", folder.generic_string(), why.message());
    if (!is_empty)
        return fmt::format("'{}' is not empty, and nothing in it shall be lost: name a new folder",
                           folder.generic_string());
    return std::nullopt;
}

}  // namespace author
