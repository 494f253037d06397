/// A module's page for the browser, as a file that only this person can read.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// Writes the page of this version of a module into `folder`, whole or not at all, and takes away those of its other
/// versions. Returns its path, or one sentence.
tl::expected<std::filesystem::path, std::string> write_browser_page(const std::filesystem::path& folder,
                                                                    std::string_view module, int version,
                                                                    std::string_view html);

/// A file's address (RFC 8089), with the name of a place in it.
std::string file_address(const std::filesystem::path& file, std::string_view place);

}  // namespace app
