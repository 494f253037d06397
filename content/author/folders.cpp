#include "content/author/folders.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
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

std::optional<std::string> write_file(const fs::path& file, std::string_view bytes) {
    std::error_code why;
    fs::create_directories(file.parent_path(), why);
    if (why) return fmt::format("could not make '{}': {}", file.parent_path().generic_string(), why.message());
    errno = 0;
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (stream) return std::nullopt;
    return fmt::format("could not write '{}': {}", file.generic_string(), std::system_category().message(errno));
}

}  // namespace author
