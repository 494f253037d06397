/// Where things are on this computer: the record, the log, the modules, the learner's documents.
#pragma once

#include "player/app/arguments.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Reads an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// The variables of this process.
Environment process_environment();

struct Paths {
    std::filesystem::path data;       ///< the folder of the record; made when it is missing
    std::filesystem::path state;      ///< the folder of the log
    std::filesystem::path cache;      ///< what may be thrown away: pages written for the browser
    std::filesystem::path documents;  ///< where an exported journal goes
    std::filesystem::path home;
    std::filesystem::path downloads;           ///< home where there is no folder for them
    std::vector<std::filesystem::path> media;  ///< where desktops mount memory sticks; may not exist
    std::filesystem::path modules;         ///< a folder of modules, or one package; for a preview it may not exist
    std::filesystem::path own_modules;     ///< what the learner adds; made with the first
    std::filesystem::path icons;               ///< pictures of the window's icon; may not exist
    std::vector<std::filesystem::path> fonts;  ///< folders to look for typefaces in, best first
};

/// The folder that this program was started from.
std::filesystem::path program_folder();

/// The path from the root on. The error, where it was typed in a folder that is gone, is one sentence.
tl::expected<std::filesystem::path, std::string> whole_path(const std::filesystem::path& typed);

/// Follows the XDG Base Directory Specification 0.8 and looks beside `program` for what was installed or built with
/// it. The error is one sentence.
tl::expected<Paths, std::string> find_paths(const Arguments& arguments, const Environment& environment,
                                            const std::filesystem::path& program);

}  // namespace app
