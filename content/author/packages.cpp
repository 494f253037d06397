#include "content/author/packages.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace author {

std::optional<package::Package> open_typed(const std::string& typed, Console& console, int& code) {
    std::error_code why;
    if (std::filesystem::status(typed, why).type() == std::filesystem::file_type::not_found) {
        code = refuse(console, fmt::format("there is no file '{}'", typed), usage);
        return std::nullopt;
    }
    auto package = package::open_package(typed);
    if (package) return std::move(*package);
    code = refuse(console, package.error(), problems);
    return std::nullopt;
}

std::string described(const package::Package& package) {
    const std::size_t files = package.files.size();
    return fmt::format("version {} of '{}': {} {}", package.label.version, package.label.id, files,
                       files == 1 ? "file" : "files");
}

}  // namespace author
