#include "player/shelf/module_stand.h"

#include "content/disk/disk_folder.h"
#include "content/package/package.h"
#include "player/shelf/package_folder.h"

namespace shelf {
namespace {

namespace fs = std::filesystem;

/// Pictures that pathway.md shows; content/load.h has it that this is never a module.
constexpr const char* pictures = "images";

}  // namespace

bool is_package(const fs::path& path) {
    std::error_code unknown;
    return path.extension() == package::name_ending && !fs::is_directory(path, unknown);
}

ModuleStand module_stand(const fs::path& path, bool is_own) {
    ModuleStand stand;
    stand.path = path;
    stand.is_package = is_package(path);
    stand.is_own = is_own;
    stand.name = (stand.is_package ? path.stem() : path.filename()).generic_string();
    if (stand.is_package && stand.name == pictures) stand.name += package::name_ending;  // no pathway reads that folder
    const auto text = content::read_text(*opened(stand), "module.md");
    if (text) stand.label = package::label_of(*text);
    return stand;
}

std::vector<ModuleStand> module_stands(const fs::path& folder, bool is_own) {
    const auto listed = content::disk_folder(folder.generic_string());
    std::vector<ModuleStand> stands;
    for (const std::string& name : listed->folders()) {
        if (name != pictures && !name.starts_with('.')) stands.push_back(module_stand(folder / name, is_own));
    }
    for (const std::string& name : listed->files()) {
        if (is_package(folder / name) && !name.starts_with('.')) stands.push_back(module_stand(folder / name, is_own));
    }
    return stands;
}

std::unique_ptr<content::Folder> opened(const ModuleStand& stand) {
    return stand.is_package ? open_package_folder(stand.path) : content::disk_folder(stand.path.generic_string());
}

}  // namespace shelf
