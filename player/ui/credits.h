/// What Mooring stands on: names, purposes and licences, to be shown in Settings.
#pragma once

#include <array>
#include <string_view>

namespace ui {

struct Credit {
    std::string_view name;
    std::string_view for_what;
    std::string_view licence;
};

/// Everything that the installed player is made with; licences as Debian's packages state them.
inline constexpr std::array<Credit, 16> credits{{
    {"Inter", "typeface by the Inter Project Authors", "SIL Open Font License 1.1"},
    {"OpenDyslexic", "typeface by Abelardo Gonzalez", "CC BY 3.0, Bitstream Vera licence"},
    {"DejaVu", "typefaces", "Bitstream Vera licence"},
    {"Dear ImGui", "interface", "MIT licence"},
    {"GLFW", "window and input", "zlib licence"},
    {"cmark", "Markdown", "BSD 2-clause licence"},
    {"SQLite", "storage", "public domain"},
    {"SQLiteCpp", "storage", "MIT licence"},
    {"libunibreak", "line breaks", "zlib licence"},
    {"utf8proc", "letters of every alphabet", "MIT licence"},
    {"UTF8-CPP", "letters of every alphabet", "Boost Software License 1.0"},
    {"stb", "pictures and typefaces", "public domain or MIT licence"},
    {"fmt", "words with values", "MIT licence"},
    {"tl::expected", "errors as values", "CC0 1.0"},
    {"spdlog", "log file", "MIT licence"},
    {"CLI11", "command line", "BSD 3-clause licence"},
}};

}  // namespace ui
