/// Loading the five modules, beside cmark's bare parse of the same bytes.

#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/source_path.h"

#include <cmark.h>
#include <fmt/format.h>

#include <string>
#include <vector>

int main() {
    const std::string modules = tests::source_path("modules");
    const auto folder = content::disk_folder(modules);
    const content::Pathway pathway = content::load_pathway(*folder, modules);
    std::vector<std::string> texts;
    std::size_t bytes = 0;
    for (const content::LoadedModule& loaded : pathway.modules) {
        texts.push_back(loaded.module.source);
        bytes += loaded.module.source.size();
    }
    if (texts.empty()) {
        fmt::print(stderr, "{} holds no module\n", modules);
        return 1;
    }
    std::size_t loaded = 0;
    const auto whole = [&] { loaded += content::load_pathway(*folder, modules).modules.size(); };
    const auto memory = content::memory_folder({});
    const auto parse = [&] {
        for (const std::string& text : texts) loaded += content::parse_module(text, "module.md", *memory).module.pages.size();
    };
    const auto bare = [&] {
        for (const std::string& text : texts) {
            cmark_node_free(cmark_parse_document(text.data(), text.size(), CMARK_OPT_SOURCEPOS));
        }
    };
    constexpr int pairs = 200;
    const bench::Comparison load = bench::side_by_side(pairs, whole, bare);
    const bench::Comparison parsed = bench::side_by_side(pairs, parse, bare);
    fmt::print("loading {} modules ({} bytes) / cmark's bare parse: {:.2f} (aim <= 2.0; {:.2f} ms / {:.2f} ms)\n",
               texts.size(), bytes, load.ratio, load.first_ns / 1e6, load.second_ns / 1e6);
    fmt::print("  of it without reading files and pictures: {:.2f}\n", parsed.ratio);
    return loaded == 0 ? 1 : 0;
}
