/// What a module is called where there is little room.
#pragma once

#include "content/module.h"

#include <string_view>

namespace ui {

/// The title in its metadata, which authors keep short; its `# Title`, id or folder where that could not be read.
inline std::string_view short_title(const content::Module& module) {
    if (!module.metadata.title.empty()) return module.metadata.title;
    if (!module.title.empty()) return module.title;
    if (!module.metadata.id.empty()) return module.metadata.id;
    const std::string_view folder = module.folder;
    return folder.substr(folder.find_last_of("/\\") + 1);
}

}  // namespace ui
