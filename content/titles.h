/// What a module is called where there is little room.
#pragma once

#include "content/module.h"

#include <string_view>

namespace content {

/// What a folder is called where it stands.
inline std::string_view last_name(std::string_view path) {
    while (path.size() > 1 && (path.back() == '/' || path.back() == '\\')) path.remove_suffix(1);
    return path.substr(path.find_last_of("/\\") + 1);
}

/// The title in its metadata, which authors keep short; its `# Title`, id or folder where that could not be read.
inline std::string_view short_title(const Module& module) {
    if (!module.metadata.title.empty()) return module.metadata.title;
    if (!module.title.empty()) return module.title;
    const std::string_view id = last_name(module.metadata.id);  // a made-up one ends with a slash (content/load.h)
    return id.empty() ? last_name(module.folder) : id;
}

}  // namespace content
