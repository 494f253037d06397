/// A module where it stands: in a folder of its own or in a package.
#pragma once

#include "content/folder.h"
#include "content/package/label.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace shelf {

struct ModuleStand {
    std::string name;                     ///< by which a pathway lists it: its folder's, or its package's without the ending
    std::filesystem::path path;
    bool is_package = false;
    bool is_own = false;                  ///< added by the learner, not installed
    std::optional<package::Label> label;  ///< nothing where it cannot be read or its metadata has errors
};

/// True when a file of this name is a package.
bool is_package(const std::filesystem::path& path);

/// The module of one folder or package.
ModuleStand module_stand(const std::filesystem::path& path, bool is_own);

/// Those in a folder, by name, hidden ones left out; none where there is no such folder.
std::vector<ModuleStand> module_stands(const std::filesystem::path& folder, bool is_own);

/// Its files. A package that cannot be opened is a folder that says why.
std::unique_ptr<content::Folder> opened(const ModuleStand& stand);

}  // namespace shelf
