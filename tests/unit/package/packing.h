/// A sound module to pack, and its package changed by hands that are not ours.
#pragma once

#include "content/package/package.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/content/sample.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <string>

namespace packing {

inline const std::string module_text =
    "---\ntitle: Ladders\nid: ladders\nversion: 3\nlanguage: en-GB\n---\n# Ladders\n## Page\n"
    "![A ladder](images/ladder.png)\n\n### Question 4 (choose one)\n\nHow steep?\n\n- [x] One in four\n- [ ] Upright\n";

inline package::Files files() {
    return {{"module.md", module_text}, {"images/ladder.png", sample::png(640, 480)}};
}

inline package::Package sample_package(const package::Files& files = packing::files()) {
    const auto package = package::gather(*content::memory_folder(files));
    if (!package) throw std::runtime_error(package.error());
    return *package;
}

/// Why these bytes are refused; "taken" when they are not.
inline std::string refusal(const std::string& bytes) {
    const auto package = package::from_bytes(bytes);
    return package ? "taken" : package.error();
}

inline std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

inline void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

/// The package's bytes after somebody has opened it with SQLite and done this.
inline std::string altered(const std::string& bytes, const std::function<void(SQLite::Database&)>& change) {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "a.sqlite";
    write(file, bytes);
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        change(database);
    }
    return read(file);
}

inline std::string altered(const std::string& bytes, const std::string& sql) {
    return altered(bytes, [&](SQLite::Database& database) { database.exec(sql); });
}

}  // namespace packing
