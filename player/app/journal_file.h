/// Writes the exported journal where the learner finds it.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// Writes `text` to a new file "Mooring journal DATE.md" in `folder`; never over one that is there. Returns its path,
/// or one sentence.
tl::expected<std::filesystem::path, std::string> write_journal(const std::filesystem::path& folder,
                                                               std::string_view date, const std::string& text);

}  // namespace app
