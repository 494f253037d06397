#include "content/definitions.h"

#include "content/keywords.h"

#include <fmt/format.h>

namespace content {
namespace {

struct Definition {
    std::string_view name;
    std::string_view address;
    std::string_view rest;  ///< the address and what follows it
};

/// What stands before a definition on its line: indentation, quote marks, list markers.
std::string_view without_markers(std::string_view line) {
    for (;;) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
        const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
        const bool is_bullet = line.size() > 1 && std::string_view("-+*").find(line[0]) != std::string_view::npos;
        const bool is_number = digits > 0 && line.size() > digits + 1 && (line[digits] == '.' || line[digits] == ')');
        const std::size_t marker = is_bullet ? 1 : is_number ? digits + 1 : 0;
        if (marker == 0 || line[marker] != ' ') return line;
        line.remove_prefix(marker + 1);
    }
}

/// What a line goes on with where it begins nothing of its own; empty where it does.
std::string_view continuation(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
    const bool begins_block = !line.empty() && std::string_view("`~#-+*_=|[").find(line.front()) != std::string_view::npos;
    return begins_block ? std::string_view() : trimmed(line);
}

/// The address may stand on the line after.
bool read_definition(std::string_view line, std::string_view next, Definition& out) {
    line = without_markers(line);
    const std::size_t close = line.find("]:");
    if (line.empty() || line.front() != '[' || close == std::string_view::npos) return false;
    out.name = trimmed(line.substr(1, close - 1));
    if (out.name.empty() || out.name.find_first_of("[]") != std::string_view::npos) return false;
    std::string_view rest = trimmed(line.substr(close + 2));
    if (rest.empty()) rest = continuation(next);
    if (rest.empty()) return false;
    out.rest = rest;
    const std::size_t space = rest.find_first_of(" \t");
    out.address = rest.substr(0, space);
    // Anything after the address must be a title, or the line is ordinary text.
    rest = space == std::string_view::npos ? std::string_view() : trimmed(rest.substr(space));
    return rest.empty() || (std::string_view("\"'(").find(rest.front()) != std::string_view::npos);
}

bool is_address(std::string_view text) {
    if (!text.empty() && text.front() == '<') text.remove_prefix(1);
    return text.find(':') != std::string_view::npos || text.find('/') != std::string_view::npos ||
           text.find('.') != std::string_view::npos || text.front() == '#';
}

}  // namespace

std::unordered_map<std::string, std::string> check_definitions(const Source& source, Findings& findings) {
    std::unordered_map<std::string, std::string> sound;
    std::vector<bool> is_code;
    const std::string& text = source.text();
    for (std::size_t at = text.find("]:"); at != std::string::npos; at = text.find("]:", at)) {
        const int number = source.line_at(at);
        const std::string_view line = source.line(number);
        at = static_cast<std::size_t>(line.data() - text.data()) + line.size();
        Definition definition;
        if (!read_definition(line, source.line(number + 1), definition)) continue;
        if (is_code.empty()) is_code = source.code_lines();
        if (is_code[static_cast<std::size_t>(number)]) continue;
        if (keyword(definition.name) == "x") {
            findings.add(number, "E219",
                         "this line defines a link named `x`, which turns every `[x]` into a link: "
                         "leave out the colon after `[x]`, or rename the link");
        } else if (!is_address(definition.address)) {
            findings.add(number, "E228",
                         fmt::format("`[{}]: …` is a link definition and would not be seen: leave out the "
                                     "brackets, or give it an http or https address",
                                     definition.name));
        } else {
            sound.emplace(keyword(definition.name), fmt::format("[{}]: {}", definition.name, definition.rest));
        }
    }
    return sound;
}

std::optional<std::string_view> swallowed_answer(const Source& source, int number) {
    Definition definition;
    if (!read_definition(source.line(number), source.line(number + 1), definition)) return std::nullopt;
    if (keyword(definition.name) != "x") return std::nullopt;
    return definition.rest;
}

std::string definitions_for(std::string_view text, const std::unordered_map<std::string, std::string>& definitions) {
    std::string out;
    if (definitions.empty()) return out;
    for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
        const std::size_t close = text.find_first_of("[]", open + 1);
        if (close == std::string_view::npos) break;
        const auto found = definitions.find(keyword(text.substr(open + 1, close - open - 1)));
        if (found != definitions.end()) out += found->second + "\n";
    }
    return out;
}

}  // namespace content
