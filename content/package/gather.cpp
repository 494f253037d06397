#include "content/load.h"
#include "content/package/package.h"
#include "content/walk.h"

#include <set>

namespace package {
namespace {

/// The paths of all pictures that the module shows.
std::set<std::string> pictures_of(const content::Module& module) {
    std::set<std::string> paths;
    const auto visit = [&](const content::Block& block) {
        if (block.kind == content::Block::Kind::figure) paths.insert(block.figure->path);
    };
    for (const content::Page& page : module.pages) content::walk_page(page, visit, [](const content::Inlines&) {});
    return paths;
}

}  // namespace

tl::expected<Package, std::string> gather(const content::Folder& folder) {
    const content::LoadedModule shown = content::read_module(folder, "");
    if (shown.is_broken()) return tl::unexpected(std::string("it has errors, which `check` tells"));
    std::set<std::string> paths = pictures_of(shown.module);
    paths.insert("module.md");
    Package package;
    for (const std::string& path : paths) {
        auto bytes = folder.read(path);
        if (!bytes) return tl::unexpected(bytes.error());
        package.files.emplace(path, std::move(*bytes));
    }
    if (const auto objection = objection_to_files(package.files)) return tl::unexpected(*objection);

    // What is packed is what was read, not what an editor may have saved since: that is what must be sound.
    const content::LoadedModule packed = content::read_module(*content::memory_folder(package.files), "");
    std::optional<Label> label = label_of(package.files.at("module.md"));
    if (packed.is_broken() || !label) return tl::unexpected(std::string("it was changed while it was read: try again"));
    package.label = std::move(*label);
    package.answer_keys = answer_keys(packed.module);
    package.digest = contents_digest(package.files);
    return package;
}

}  // namespace package
