#include "tests/support/guide.h"

#include "tests/support/source_path.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace support {
namespace {

namespace fs = std::filesystem;

constexpr const char* module_start = R"(---
title: Hand hygiene in the clinic
id: hand-hygiene
version: 1
language: en-GB
---

# Hand hygiene in the clinic

Clean hands are the cheapest medicine we have.

### Outcomes

- say when to clean your hands
- say how, and for how long

)";

constexpr const char* small_module = R"(---
title: {}
id: {}
version: 1
language: en-GB
minutes: 20
---

# {}

## Why it matters

Clean hands are the cheapest medicine we have.
)";

bool begins_page(const std::string& text) {
    return text.starts_with("## ") || text.find("\n## ") != std::string::npos;
}

std::string as_module(const std::string& text) {
    if (text.starts_with("---\n")) return text;
    return module_start + std::string(begins_page(text) ? "" : "## Why it matters\n\n") + text;
}

}  // namespace

std::vector<Example> examples(const std::string& guide) {
    std::vector<Example> found;
    std::istringstream lines(guide);
    const std::regex picture(R"(!\[[^\]]+\]\(\.\./assets/screens/guide/([a-z0-9-]+)\.png\))");
    const std::regex told(R"([a-z/.-]+:\d+: [EW]\d{3} )");
    Example* open = nullptr;
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        const bool is_fence = line.starts_with("```");
        std::smatch name;
        if (is_fence && open == nullptr) {
            open = &found.emplace_back(Example{line.substr(3), {}, number + 1, {}, {}});
        } else if (is_fence) {
            const bool is_told =
                open->info == "text" && std::regex_search(open->text, told, std::regex_constants::match_continuous);
            if (is_told && found.size() > 1) found[found.size() - 2].problems = open->text;
            open = nullptr;
        } else if (open != nullptr) {
            open->text += line + "\n";
        } else if (std::regex_search(line, name, picture) && !found.empty()) {
            found.back().picture = name[1];
        }
    }
    if (open != nullptr)
        throw std::runtime_error(fmt::format("the block at line {} of the guide is not closed", open->line));
    return found;
}

std::map<std::string, std::string> files_of(const Example& example,
                                            const std::map<std::string, std::string>& pictures) {
    std::map<std::string, std::string> files = pictures;
    if (!example.info.ends_with("pathway.md")) {
        files["module.md"] = as_module(example.text);
        return files;
    }
    files["pathway.md"] = example.text;
    const std::regex link(R"(\[([^\]]+)\]\(([a-z-]+)\))");
    for (auto at = std::sregex_iterator(example.text.begin(), example.text.end(), link); at != std::sregex_iterator();
         ++at) {
        const std::string title = (*at)[1], folder = (*at)[2];
        files[folder + "/module.md"] = fmt::format(fmt::runtime(small_module), title, folder, title);
    }
    return files;
}

std::map<std::string, std::string> guide_pictures() {
    std::map<std::string, std::string> pictures;
    const fs::path folder = tests::source_path("tests/data/modules/hand-hygiene/images");
    for (const auto& entry : fs::directory_iterator(folder))
        pictures["images/" + entry.path().filename().string()] = bytes_of(entry.path());
    return pictures;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw std::runtime_error(fmt::format("{} cannot be read.", file.string()));
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace support
