#include "content/author/diagnostics.h"

#include "content/author/addresses.h"
#include "content/source.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>

namespace author {
namespace {

using Json = nlohmann::ordered_json;

constexpr int lsp_error = 1, lsp_warning = 2;

/// The text that the lines of the problems count in. An unreadable file, whose problem says so, has no lines.
content::Source lines_of(const CheckedFile& file) {
    if (file.problems.empty()) return content::Source("");
    std::ifstream stream(file.path, std::ios::binary);
    return content::Source(std::string(std::istreambuf_iterator<char>(stream), {}));
}

/// UTF-16 counts a character beyond the Basic Multilingual Plane, four bytes in UTF-8, as two.
int utf16_length(std::string_view text) {
    int units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) ++units;
        if (byte >= 0xF0) ++units;
    }
    return units;
}

Json to_json(const content::Problem& problem, const content::Source& lines) {
    const int line = problem.line - 1;
    return {{"range",
             {{"start", {{"line", line}, {"character", 0}}},
              {"end", {{"line", line}, {"character", utf16_length(lines.line(problem.line))}}}}},
            {"severity", problem.severity == content::Severity::error ? lsp_error : lsp_warning},
            {"code", problem.code},
            {"source", "mooring"},
            {"message", problem.message}};
}

}  // namespace

std::string to_diagnostics(const Report& report, bool is_on_one_line) {
    Json files = Json::array();
    for (const CheckedFile& file : report.files) {
        const content::Source lines = lines_of(file);
        Json diagnostics = Json::array();
        for (const content::Problem& problem : file.problems) diagnostics.push_back(to_json(problem, lines));
        files.push_back({{"uri", file_uri(file.path)}, {"diagnostics", std::move(diagnostics)}});
    }
    return files.dump(is_on_one_line ? -1 : 2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace author
