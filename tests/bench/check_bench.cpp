/// `mooring-author check` on a thousand modules, beside cmark's bare parse of the same bytes; and the memory it takes
/// for a thousand, beside that for a hundred.

#include "content/author/program.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/child_process.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"

#include <cmark.h>
#include <fmt/format.h>
#include <sys/resource.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// Each copy has an id and a paragraph of its own; one in ten has three mistakes.
std::string altered(std::string text, int copy) {
    const auto replace = [&](std::string_view what, const std::string& by) {
        const std::size_t at = text.find(what);
        if (at == std::string::npos) throw std::runtime_error(fmt::format("a module without '{}'", what));
        text.replace(at, what.size(), by);
    };
    replace("\nid: ", fmt::format("\nid: c{}-", copy));
    replace("\n## ", fmt::format("\nThis is copy {} of {}.\n\n## ", copy, copy * 7919 % 104729));
    if (copy % 10 == 0) {
        replace("(choose one", "(chose one");
        replace("- [x] ", "- [] ");
        replace("](#", "](#no-such-");
    }
    return text;
}

std::string read_file(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// The modules of the project as so many folders, pictures and all.
void multiply(int count, const fs::path& folder) {
    std::vector<fs::path> originals;
    for (const fs::directory_entry& entry : fs::directory_iterator(tests::source_path("modules"))) {
        if (fs::exists(entry.path() / "module.md")) originals.push_back(entry.path());
    }
    if (originals.empty()) throw std::runtime_error("there are no modules to multiply");
    for (int copy = 0; copy < count; ++copy) {
        const fs::path& original = originals[static_cast<std::size_t>(copy) % originals.size()];
        const fs::path place = folder / fmt::format("module-{:04}", copy);
        fs::create_directory(place);
        if (fs::exists(original / "images")) fs::create_directory_symlink(original / "images", place / "images");
        std::ofstream(place / "module.md", std::ios::binary) << altered(read_file(original / "module.md"), copy);
    }
}

std::vector<std::string> texts_in(const fs::path& folder) {
    std::vector<std::string> texts;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        texts.push_back(read_file(entry.path() / "module.md"));
    return texts;
}

std::string check(const fs::path& folder) {
    std::istringstream nobody;
    std::ostringstream out, err;
    author::Console console{nobody, out, err};
    author::run({"check", folder.string()}, console);
    return out.str();
}

/// Kilobytes at the most, of this program and of those that ran before it. What begins as a copy of us has our memory
/// too, so this comes before there is much in it.
double peak_memory(const fs::path& folder) {
    const fs::path program = fs::read_symlink("/proc/self/exe").parent_path() / "mooring-author";
    support::ChildProcess checking({program.string(), "check", folder.string()}, {});
    if (!checking.wait(std::chrono::minutes(5))) throw std::runtime_error("checking does not end");
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    return static_cast<double>(used.ru_maxrss);
}

}  // namespace

int main() {
    const support::TemporaryFolder hundred, thousand;
    multiply(100, hundred.path());
    multiply(1000, thousand.path());
    const double memory_of_hundred = peak_memory(hundred.path()), memory_of_thousand = peak_memory(thousand.path());

    const std::vector<std::string> texts = texts_in(thousand.path());
    std::size_t bytes = 0, read = 0;
    for (const std::string& text : texts) bytes += text.size();
    const std::string told = check(thousand.path());
    const std::string last_line = told.substr(told.rfind('\n', told.size() - 2) + 1);
    const auto checking = [&] { read += check(thousand.path()).size(); };
    const auto bare = [&] {
        for (const std::string& text : texts)
            cmark_node_free(cmark_parse_document(text.data(), text.size(), CMARK_OPT_SOURCEPOS));
    };
    constexpr int pairs = 15;
    const bench::Comparison time = bench::side_by_side(pairs, checking, bare, &bench::processor_nanoseconds);
    fmt::print("`check` on {} modules ({:.1f} MB) / cmark's bare parse: {:.2f} (aim <= 3.0; {:.0f} ms / {:.0f} ms)\n",
               texts.size(), static_cast<double>(bytes) / 1e6, time.ratio, time.first_ns / 1e6, time.second_ns / 1e6);
    fmt::print("  it says: {}", last_line);
    fmt::print("  memory for 1,000 modules / for 100: {:.2f} (aim <= 1.2; {:.1f} MB / {:.1f} MB)\n",
               memory_of_thousand / memory_of_hundred, memory_of_thousand / 1024, memory_of_hundred / 1024);
    return read == 0 ? 1 : 0;
}
