/// A sound little module to put Markdown into, and its problems as text.
#pragma once

#include "content/load.h"

#include <fmt/format.h>

#include <string>
#include <vector>

namespace sample {

/// Metadata, title and one page; what is under test follows from line 10 on.
inline const std::string start =
    "---\ntitle: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n---\n# Ladders\n## Page\nText.\n";

/// `line: code message` for each problem.
inline std::vector<std::string> lines(const content::Problems& problems) {
    std::vector<std::string> out;
    for (const content::Problem& problem : problems) {
        out.push_back(fmt::format("{}: {} {}", problem.line, problem.code, problem.message));
    }
    return out;
}

/// A module of exactly this text, with these files beside it.
inline content::LoadedModule load(const std::string& text, std::map<std::string, std::string> files = {}) {
    return content::parse_module(text, "module.md", *content::memory_folder(std::move(files)));
}

/// The sound module with this Markdown on its page, whose first line is line 10.
inline content::LoadedModule page(const std::string& markdown, std::map<std::string, std::string> files = {}) {
    return load(start + markdown, std::move(files));
}

/// The problems of that.
inline std::vector<std::string> problems(const std::string& markdown, std::map<std::string, std::string> files = {}) {
    return lines(page(markdown, std::move(files)).problems);
}

/// What stands on the page after its first paragraph.
inline std::vector<content::Element> elements(const std::string& markdown,
                                              std::map<std::string, std::string> files = {}) {
    std::vector<content::Element> all = page(markdown, std::move(files)).module.pages.back().elements;
    all.erase(all.begin());
    return all;
}

/// The one block after the page's first paragraph.
inline content::Block block(const std::string& markdown, std::map<std::string, std::string> files = {}) {
    return std::get<content::Block>(elements(markdown, std::move(files)).at(0));
}

/// The one question after the page's first paragraph.
inline content::Question question(const std::string& markdown) {
    return std::get<content::Question>(elements(markdown).at(0));
}

/// The first bytes of a PNG of this size, which is all that is looked at.
inline std::string png(unsigned width, unsigned height) {
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
    for (const unsigned side : {width, height}) {
        for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(side >> shift & 0xFF);
    }
    return bytes;
}

using Lines = std::vector<std::string>;

}  // namespace sample
