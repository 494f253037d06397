/// Loading the five modules, beside cmark's bare parse of the same bytes.

#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/source_path.h"

#include <cmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

/// Adds this much to every question's and reflection's number.
std::string renumbered(std::string text, int by) {
    for (const std::string heading : {"\n### Question ", "\n### Reflection "}) {
        for (std::size_t at = text.find(heading); at != std::string::npos; at = text.find(heading, at)) {
            at += heading.size();
            const std::size_t length = text.find_first_not_of("0123456789", at) - at;
            text.replace(at, length, std::to_string(std::stoi(text.substr(at, length)) + by));
        }
    }
    return text;
}

/// The module with its lessons this many times over, sound like the one it is made from.
std::string grown(const std::string& text, int times) {
    const std::size_t lessons = text.find("\n## "), quiz = std::min(text.find("\n## Quiz"), text.size());
    std::string out = text.substr(0, lessons);
    for (int copy = 0; copy < times; ++copy) out += renumbered(text.substr(lessons, quiz - lessons), copy * 1000);
    return out + text.substr(quiz);
}

}  // namespace

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
    constexpr int times = 20;
    std::vector<std::string> long_texts;
    std::size_t long_bytes = 0;
    for (const std::string& text : texts) long_bytes += long_texts.emplace_back(grown(text, times)).size();
    const auto parse_long = [&] {
        for (const std::string& text : long_texts) {
            const content::LoadedModule module = content::parse_module(text, "module.md", *memory);
            loaded += module.module.pages.size();
        }
    };
    constexpr int pairs = 200;
    constexpr bench::Timer timer = &bench::processor_nanoseconds;  // the files are in memory: nothing waits for a disk
    const bench::Comparison growth = bench::side_by_side(pairs / times, parse_long, parse, timer);
    const bench::Comparison load = bench::side_by_side(pairs, whole, bare, timer);
    const bench::Comparison parsed = bench::side_by_side(pairs, parse, bare, timer);
    fmt::print("loading {} modules ({} bytes) / cmark's bare parse: {:.2f} (aim <= 2.0; {:.2f} ms / {:.2f} ms)\n",
               texts.size(), bytes, load.ratio, load.first_ns / 1e6, load.second_ns / 1e6);
    fmt::print("  of it without reading files and pictures: {:.2f}\n", parsed.ratio);
    fmt::print("  a byte of lessons {} times as long / a byte of them: {:.2f} (aim <= 1.3: linear)\n", times,
               growth.ratio * static_cast<double>(bytes) / static_cast<double>(long_bytes));
    return loaded == 0 ? 1 : 0;
}
