/// `check --watch`: once more at every save, until somebody has had enough.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace author {

/// Calls `check` now and after every save in these folders. Ends with nothing at Ctrl+C or when `check` says that nobody
/// listens any more; with a sentence when the folders cannot be watched.
std::string check_at_every_save(const std::vector<std::filesystem::path>& folders,
                                const std::function<bool()>& check);

}  // namespace author
