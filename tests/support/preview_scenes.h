/// Previews of folders that exist in memory alone.
#pragma once

#include "player/state/state.h"

#include <map>
#include <string>

namespace support {

/// The folder that the previews are of.
inline const std::string previewed_folder = "/home/ada/first-aid";

/// These files, by path in the folder, as a preview would read them.
state::PreviewFound previewed_files(const std::map<std::string, std::string>& files);

/// The learner's window with a preview of them over home.
state::State previewing(state::State learner, const std::map<std::string, std::string>& files);

enum class PreviewedText { mistaken, sound, empty, pathway };

/// The same with a module that has errors and warnings, one that has none, one without a page, or a pathway of all.
state::State previewing(state::State learner, PreviewedText text);

}  // namespace support
