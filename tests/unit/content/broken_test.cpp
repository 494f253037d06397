/// Every mistake that the format names, as a folder on disk, with all that its author is told.
#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

using namespace content;
namespace fs = std::filesystem;

namespace {

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The folders inside a folder of tests/data, sorted.
std::vector<fs::path> folders_in(const std::string& name) {
    std::vector<fs::path> found;
    for (const fs::directory_entry& entry : fs::directory_iterator(tests::source_path("tests/data/" + name))) {
        if (entry.is_directory()) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    REQUIRE_FALSE(found.empty());
    return found;
}

/// A folder's files in memory, so that no problem names where the project stands on this disk.
std::unique_ptr<Folder> files_of(const fs::path& folder) {
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file())
            files.emplace(entry.path().lexically_relative(folder).generic_string(), bytes_of(entry.path()));
    }
    return memory_folder(std::move(files));
}

std::string to_lines(const Problems& problems) {
    std::string out;
    for (const Problem& problem : problems) out += to_string(problem) + "\n";
    return out;
}

/// Everything said of a module's folder; of a pathway's when folders with modules stand in it.
std::string problems_of(const fs::path& path) {
    const std::unique_ptr<Folder> folder = files_of(path);
    const std::vector<std::string> inside = folder->folders();
    const bool is_pathway = std::any_of(inside.begin(), inside.end(), [&](const std::string& name) {
        return folder->inside(name)->read("module.md").has_value();
    });
    if (!is_pathway) return to_lines(load_module(*folder, "").problems);
    const Pathway pathway = load_pathway(*folder, "");
    std::string out = to_lines(pathway.problems);
    for (const LoadedModule& loaded : pathway.modules) out += to_lines(loaded.problems);
    return out;
}

/// `E203` of the folder `E203-no-answers`.
std::string code_of(const fs::path& folder) {
    return folder.filename().string().substr(0, 4);
}

/// Of a number only what it accepts counts: the signs in it may be written in several ways.
bool is_same(const Answer& left, const Answer& right, QuestionKind kind) {
    return (kind == QuestionKind::number || left.text == right.text) && left.right == right.right &&
           left.is_right == right.is_right && left.range == right.range && left.feedback == right.feedback &&
           left.line == right.line;
}

bool is_same(const Element& left, const Element& right) {
    if (left.index() != right.index()) return false;
    if (const auto* block = std::get_if<Block>(&left)) return *block == std::get<Block>(right);
    if (const auto* reflection = std::get_if<Reflection>(&left))
        return reflection->prompt == std::get<Reflection>(right).prompt;
    const auto &one = std::get<Question>(left), &other = std::get<Question>(right);
    return one.number == other.number && one.kind == other.kind && one.points == other.points &&
           one.text == other.text && one.hint == other.hint && one.line == other.line &&
           std::equal(one.answers.begin(), one.answers.end(), other.answers.begin(), other.answers.end(),
                      [&](const Answer& a, const Answer& b) { return is_same(a, b, one.kind); });
}

bool is_same(const Page& left, const Page& right) {
    if (left.kind != right.kind || left.slug != right.slug || left.line != right.line) return false;
    // A glossary is compared by what it explains.
    return left.kind == Page::Kind::glossary ||
           std::equal(left.elements.begin(), left.elements.end(), right.elements.begin(), right.elements.end(),
                      [](const Element& a, const Element& b) { return is_same(a, b); });
}

/// True when a learner and the marking meet the same in both.
bool is_same(const Module& left, const Module& right) {
    return left.metadata.title == right.metadata.title && left.metadata.id == right.metadata.id &&
           left.metadata.version == right.metadata.version && left.title == right.title &&
           std::equal(left.pages.begin(), left.pages.end(), right.pages.begin(), right.pages.end(),
                      [](const Page& a, const Page& b) { return is_same(a, b); }) &&
           std::equal(left.glossary.begin(), left.glossary.end(), right.glossary.begin(), right.glossary.end(),
                      [](const GlossaryEntry& a, const GlossaryEntry& b) {
                          return a.term == b.term && a.meaning == b.meaning && a.line == b.line;
                      });
}

/// The codes that reading modules and pathways, and packing, can report, taken from the code that reports them.
std::set<std::string> reported_codes() {
    std::set<std::string> codes;
    const std::regex code("\"([EW][0-9]{3})\"");
    for (const std::string room : {"content", "content/package"}) {
        for (const fs::directory_entry& entry : fs::directory_iterator(tests::source_path(room))) {
            if (entry.path().extension() != ".cpp") continue;
            const std::string text = bytes_of(entry.path());
            for (auto match = std::sregex_iterator(text.begin(), text.end(), code); match != std::sregex_iterator();
                 ++match)
                codes.insert((*match)[1]);
        }
    }
    return codes;
}

/// What only a comparison with an older package can tell is told in the package's tests.
bool needs_older_package(const fs::path& folder) {
    return fs::exists(folder / "before.mooring");
}

}  // namespace

TEST_CASE("every broken module is answered with exactly its expected problems, word for word") {
    for (const fs::path& folder : folders_in("broken")) {
        const std::string expected = bytes_of(folder / "expected.txt");
        INFO(folder.filename().string());
        CHECK(problems_of(folder) == (needs_older_package(folder) ? "" : expected));
        CHECK(expected.find(": " + code_of(folder) + " ") != std::string::npos);
    }
}

TEST_CASE("every problem that an author can be told has a broken module that shows it") {
    std::set<std::string> shown;
    for (const fs::path& folder : folders_in("broken")) shown.insert(code_of(folder));
    const std::set<std::string> codes = reported_codes();
    CHECK(codes.size() == 46);  // the format's list
    CHECK(shown == codes);
}

TEST_CASE("what can only mean one thing is taken as meant, and nothing is said of it") {
    const fs::path model = tests::source_path("tests/data/forgiven/as-specified");
    const Module meant = load_module(*files_of(model), "").module;
    for (const fs::path& folder : folders_in("forgiven")) {
        INFO(folder.filename().string());
        CHECK((folder == model) == (bytes_of(folder / "module.md") == bytes_of(model / "module.md")));
        const LoadedModule loaded = load_module(*files_of(folder), "");
        CHECK(to_lines(loaded.problems).empty());
        CHECK(is_same(loaded.module, meant));
    }
}
