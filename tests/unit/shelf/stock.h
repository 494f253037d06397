/// Modules in folders and packages, installed and the learner's own, on a real disk.
#pragma once

#include "content/package/package.h"
#include "player/shelf/library.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/content/sample.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace stock {

namespace fs = std::filesystem;

inline std::string module_text(const std::string& id, int version, const std::string& body = "Words.") {
    return fmt::format("---\ntitle: The {0}\nid: {0}\nversion: {1}\nlanguage: en-GB\n---\n# {0}\n## Page\n{2}\n", id,
                       version, body);
}

inline const std::string with_picture = "![A ladder](images/ladder.png)";

inline void write(const fs::path& file, const std::string& bytes) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
}

inline std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline package::Package packed(const std::string& text) {
    const auto gathered = package::gather(
        *content::memory_folder({{"module.md", text}, {"images/ladder.png", sample::png(640, 480)}}));
    if (!gathered) throw std::runtime_error(gathered.error());
    return *gathered;
}

inline void pack(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    if (const auto saved = package::save_package(packed(text), file); !saved) throw std::runtime_error(saved.error());
}

/// A laptop's two places for modules, empty at first.
struct Laptop {
    support::TemporaryFolder folder;
    shelf::Places places{folder.path() / "installed", folder.path() / "own"};

    Laptop() { fs::create_directories(places.installed); }
    void installs(const std::string& name, const std::string& text) const { write(places.installed / name / "module.md", text); }
    shelf::Library library() const { return shelf::load_library(places); }
};

/// Ids and versions in order; a broken one has a ! instead.
inline std::vector<std::string> modules(const shelf::Library& library) {
    std::vector<std::string> all;
    for (const content::LoadedModule& loaded : library.pathway.modules) {
        const content::Metadata& metadata = loaded.module.metadata;
        all.push_back(metadata.id + (loaded.is_broken() ? " !" : fmt::format(" {}", metadata.version)));
    }
    return all;
}

}  // namespace stock
