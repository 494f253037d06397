#include "tests/end_to_end/shown_frame.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace end_to_end {
namespace {

std::string unescaped(const std::string& field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field[i] != '\\' || i + 1 == field.size()) {
            text += field[i];
            continue;
        }
        const char next = field[++i];
        text += next == 't' ? '\t' : next == 'n' ? '\n' : next;
    }
    return text;
}

std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> all;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, '\t');) all.push_back(unescaped(field));
    return all;
}

const Shown* first(const Shown* begin, const Shown* end, std::string_view role, std::string_view name) {
    constexpr std::string_view open_end = "…";
    const bool is_beginning = name.ends_with(open_end);
    const std::string_view wanted = is_beginning ? name.substr(0, name.size() - open_end.size()) : name;
    const Shown* found = std::find_if(begin, end, [&](const Shown& node) {
        return node.role == role && (is_beginning ? node.name.starts_with(wanted) : node.name == wanted);
    });
    return found == end ? nullptr : found;
}

}  // namespace

bool Shown::is(std::string_view state) const {
    std::istringstream words(states);
    for (std::string word; words >> word;) {
        if (word == state) return true;
    }
    return false;
}

const Shown* ShownFrame::find(std::string_view role, std::string_view name) const {
    return first(nodes.data(), nodes.data() + nodes.size(), role, name);
}

const Shown* ShownFrame::find(const Wanted& wanted) const {
    if (wanted.group.empty()) return find(wanted.role, wanted.name);
    const Shown* group = find("group", wanted.group);
    return group == nullptr ? nullptr : first(group, nodes.data() + nodes.size(), wanted.role, wanted.name);
}

const Shown* ShownFrame::focused() const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [](const Shown& node) { return node.is("focused"); });
    return found == nodes.end() ? nullptr : &*found;
}

std::string ShownFrame::dump() const {
    std::string text = fmt::format("frame {}\n", serial);
    for (const Shown& node : nodes)
        text += fmt::format("  {} \"{}\" {} [{}]\n", node.role, node.name, node.value, node.states);
    return text;
}

std::optional<ShownFrame> read_frame(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    ShownFrame frame;
    std::string word, line;
    if (!(in >> word >> frame.serial) || word != "frame") return std::nullopt;
    std::getline(in, line);
    frame.is_at_rest = line == " at rest";
    while (std::getline(in, line)) {
        const auto parts = fields(line);
        if (parts.size() != 9) continue;
        frame.nodes.push_back({parts[0], parts[1], parts[2], parts[3], parts[4], std::stoi(parts[5]), std::stoi(parts[6]),
                               std::stoi(parts[7]), std::stoi(parts[8])});
    }
    return frame;
}

}  // namespace end_to_end
