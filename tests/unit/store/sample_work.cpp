#include "tests/unit/store/sample_work.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tests {

store::ProgressStore opened(const std::filesystem::path& folder) {
    auto store = store::ProgressStore::open(folder, store::Mode::writable, "actor");
    INFO((store ? "" : store.error().sentence));
    REQUIRE(store);
    return std::move(*store);
}

state::Record remembered(const std::filesystem::path& folder) {
    const auto record = opened(folder).load();
    REQUIRE(record);
    return *record;
}

state::Changes page_read(const std::string& page) {
    return {state::ModuleStarted{"anchors", "registration", noon}, state::PageRead{"anchors", page, 0, noon}};
}

std::vector<std::string> pages(const state::Record& record) {
    std::vector<std::string> found;
    const auto module = record.modules.find("anchors");
    if (module == record.modules.end()) return found;
    for (const auto& [round, page] : module->second.pages_read) found.push_back(page);
    return found;
}

std::filesystem::path progress_file(const std::filesystem::path& folder) {
    return folder / "progress.sqlite";
}

std::string bytes(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream stream(file, std::ios::binary);
    REQUIRE(stream << bytes);
}

void overwrite(const std::filesystem::path& file, std::size_t offset, std::string_view bytes) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(offset));
    REQUIRE(stream << bytes);
}

std::vector<std::string> names(const std::filesystem::path& folder, std::string_view beginning) {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (const std::string name = entry.path().filename().string(); name.starts_with(beginning))
            found.push_back(name);
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace tests
