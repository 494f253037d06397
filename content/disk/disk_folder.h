/// A folder on disk, for those who may touch it: content itself has no disk.
#pragma once

#include "content/folder.h"

#include <memory>
#include <string>

namespace content {

std::unique_ptr<Folder> disk_folder(const std::string& path);

}  // namespace content
