/// A package as the folder that was packed, for those who read modules.
#pragma once

#include "content/folder.h"
#include "content/package/package.h"

#include <filesystem>
#include <memory>
#include <string>

namespace shelf {

/// The files of an opened package; its location is the package's.
std::unique_ptr<content::Folder> package_folder(package::Files files, const std::filesystem::path& package);

/// A folder that refuses every file for this reason: what is there instead of a package that cannot be opened.
std::unique_ptr<content::Folder> refused_folder(std::string why_not, const std::filesystem::path& package);

/// Opens a package, or the refusal of it.
std::unique_ptr<content::Folder> open_package_folder(const std::filesystem::path& package);

}  // namespace shelf
