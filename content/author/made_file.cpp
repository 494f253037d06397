#include "content/author/made_file.h"

#include "content/package/file.h"

#include <fmt/format.h>

#include <fstream>
#include <system_error>

namespace author {
namespace {

namespace fs = std::filesystem;

/// A mark stands within this many bytes.
constexpr std::size_t beginning = 4096;

}  // namespace

std::optional<std::string> objection_to(const fs::path& file, std::string_view mark) {
    std::error_code why;
    const fs::file_status status = fs::status(file, why);
    if (status.type() == fs::file_type::not_found) return std::nullopt;
    if (why) return fmt::format("'{}' cannot be read: {}", file.generic_string(), why.message());
    if (fs::is_directory(status)) return fmt::format("'{}' is a folder: name a file", file.generic_string());
    if (!fs::is_regular_file(status)) return fmt::format("'{}' is not a file: name one", file.generic_string());
    std::ifstream stream(file, std::ios::binary);
    std::string start(beginning, '\0');
    stream.read(start.data(), static_cast<std::streamsize>(start.size()));
    start.resize(static_cast<std::size_t>(stream.gcount()));
    if (start.find(mark) != std::string::npos) return std::nullopt;
    return fmt::format("'{}' was not made by this command, and nothing in it shall be lost: move it away first",
                       file.generic_string());
}

std::optional<std::string> make_file(const fs::path& file, std::string_view bytes) {
    std::error_code why;
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), why);
    if (why) return fmt::format("could not make '{}': {}", file.parent_path().generic_string(), why.message());
    why = package::replace_file(file, bytes);
    if (!why) return std::nullopt;
    return fmt::format("could not write '{}': {}", file.generic_string(), why.message());
}

}  // namespace author
