/// Writes a file where the person finds it, beside all that are there.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// Why there is no new file, for a sentence to be made of it.
struct NewFileFault {
    std::filesystem::path path;
    std::string why;  ///< the system's words
};

/// Writes `text` to "NAME.EXTENSION" in `folder`, or "NAME (2).EXTENSION" and so on; never over one that is there. Returns
/// its path.
tl::expected<std::filesystem::path, NewFileFault> write_new_file(const std::filesystem::path& folder, std::string_view name,
                                                                 std::string_view extension, std::string_view text);

}  // namespace app
