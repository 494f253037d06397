/// The player's diary for whoever helps when something went wrong: what happened, never what was answered.
#pragma once

#include <spdlog/logger.h>

#include <filesystem>
#include <memory>

namespace app {

/// A log in `folder`/mooring.log that starts a new file at 1 MiB and keeps two old ones. Where it cannot be written
/// it goes to stderr instead: no log is no reason not to learn.
std::shared_ptr<spdlog::logger> open_log(const std::filesystem::path& folder);

}  // namespace app
