#include "player/shelf/library.h"

#include "content/disk/disk_folder.h"
#include "content/glossary.h"
#include "player/shelf/module_stand.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace shelf {
namespace {

namespace fs = std::filesystem;
using Stands = std::vector<ModuleStand>;

/// The modules that were chosen, as if they were folders in the installed one.
class ShelfFolder : public content::Folder {
public:
    ShelfFolder(const Stands& stands, const fs::path& installed)
        : stands_(stands), installed_(content::disk_folder(installed.generic_string())) {}

    tl::expected<std::string, std::string> read(const std::string& path) const override {
        return installed_->read(path);
    }
    tl::expected<content::FileStart, std::string> read_start(const std::string& path, std::size_t count) const override {
        return installed_->read_start(path, count);
    }
    std::vector<std::string> folders() const override {
        std::vector<std::string> names;
        for (const ModuleStand& stand : stands_) names.push_back(stand.name);
        return names;
    }
    std::unique_ptr<content::Folder> inside(const std::string& name) const override {
        for (const ModuleStand& stand : stands_) {
            if (stand.name == name) return opened(stand);
        }
        return installed_->inside(name);
    }
    std::string location() const override { return installed_->location(); }

private:
    const Stands& stands_;
    std::unique_ptr<content::Folder> installed_;
};

bool is_sound(const ModuleStand& stand) { return !content::read_module(*opened(stand), stand.name).is_broken(); }

/// The one to be taken of several with one id.
std::size_t best_of(const Stands& stands, const std::vector<std::size_t>& rivals) {
    const auto rank = [&](std::size_t index) {
        const ModuleStand& stand = stands[index];
        return std::make_tuple(is_sound(stand), stand.label->version, !stand.is_own);
    };
    std::size_t best = rivals.front();
    auto highest = rank(best);
    for (const std::size_t rival : rivals) {
        if (const auto its = rank(rival); its > highest) {
            highest = its;
            best = rival;
        }
    }
    return best;
}

bool are_installed_folders(const Stands& stands, const std::vector<std::size_t>& rivals) {
    return std::all_of(rivals.begin(), rivals.end(), [&](std::size_t index) {
        return !stands[index].is_own && !stands[index].is_package;
    });
}

/// Each id once, as far as that is for us to say.
Stands without_rivals(Stands stands) {
    std::map<std::string, std::vector<std::size_t>> by_id;
    for (std::size_t index = 0; index < stands.size(); ++index) {
        if (stands[index].label) by_id[stands[index].label->id].push_back(index);
    }
    std::vector<bool> is_left_out(stands.size());
    for (const auto& [id, rivals] : by_id) {
        if (rivals.size() < 2 || are_installed_folders(stands, rivals)) continue;
        ModuleStand taken = stands[best_of(stands, rivals)];
        taken.name = stands[rivals.front()].name;  // by which the pathway lists it
        for (const std::size_t rival : rivals) is_left_out[rival] = true;
        is_left_out[rivals.front()] = false;
        stands[rivals.front()] = std::move(taken);
    }
    Stands kept;
    for (std::size_t index = 0; index < stands.size(); ++index) {
        if (!is_left_out[index]) kept.push_back(std::move(stands[index]));
    }
    return kept;
}

/// A name for each that no other has.
void part_names(Stands& stands) {
    for (std::size_t index = 0; index < stands.size(); ++index) {
        const auto is_taken = [&] {
            return std::any_of(stands.begin(), stands.begin() + static_cast<std::ptrdiff_t>(index),
                               [&](const ModuleStand& before) { return before.name == stands[index].name; });
        };
        while (is_taken()) stands[index].name += "+";
    }
}

/// Where a problem's file really is.
void name_files(content::LoadedModule& loaded, const ModuleStand& stand) {
    const std::string file = stand.path.generic_string() + (stand.is_package && !stand.label ? "" : "/module.md");
    for (content::Problem& problem : loaded.problems) problem.file = file;
}

Stands all_stands(const Places& places) {
    Stands stands;
    if (is_package(places.installed)) {
        stands.push_back(module_stand(places.installed, false));
    } else {
        stands = module_stands(places.installed, false);
    }
    Stands own = module_stands(places.own, true);
    std::move(own.begin(), own.end(), std::back_inserter(stands));
    return stands;
}

}  // namespace

Library load_library(const Places& places) {
    Stands stands = without_rivals(all_stands(places));
    part_names(stands);
    Library library;
    std::vector<content::LoadedModule> modules;
    const auto take = [&](const std::string& name, content::LoadedModule loaded) {
        const auto stand = std::find_if(stands.begin(), stands.end(),
                                        [&](const ModuleStand& one) { return one.name == name; });
        content::mark_terms(loaded.module);
        name_files(loaded, *stand);
        if (stand->is_own && stand->is_package) library.added[loaded.module.metadata.id] = stand->path;
        modules.push_back(std::move(loaded));
    };
    library.pathway = content::load_pathway(ShelfFolder(stands, places.installed), places.installed.generic_string(), take);
    library.pathway.modules = std::move(modules);
    if (is_package(places.installed) && !library.pathway.modules.empty())
        library.pathway.title = library.pathway.modules.front().module.metadata.title;
    return library;
}

}  // namespace shelf
