/// A folder on disk, for those who may touch it: content itself has no disk.
#pragma once

#include "content/folder.h"

#include <filesystem>
#include <memory>
#include <string>

namespace content {

std::unique_ptr<Folder> disk_folder(const std::string& path);

/// The folder meant by what was typed, which may be its module.md or pathway.md: editors pass on the file they have open.
std::filesystem::path typed_folder(const std::filesystem::path& typed);

}  // namespace content
