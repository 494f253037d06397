#include "player/app/semantics_log.h"

#include <fmt/format.h>

#include <fstream>
#include <string_view>
#include <system_error>

namespace app {
namespace {

std::string escaped(std::string_view field) {
    std::string text;
    for (const char c : field) {
        switch (c) {
            case '\t':
                text += "\\t";
                break;
            case '\n':
                text += "\\n";
                break;
            case '\\':
                text += "\\\\";
                break;
            default:
                text += c;
        }
    }
    return text;
}

std::string states(const ui::Node& node) {
    std::string words;
    const auto add = [&words](bool holds, std::string_view word) {
        if (!holds) return;
        if (!words.empty()) words += ' ';
        words += word;
    };
    add(node.is_focused, "focused");
    add(node.is_disabled, "disabled");
    add(node.is_selected, "selected");
    add(node.is_checked == true, "checked");
    add(node.is_checked == false, "unchecked");
    add(node.is_expanded == true, "expanded");
    add(node.is_expanded == false, "collapsed");
    add(node.is_read_only, "read-only");
    add(ui::is_visible(node), "visible");
    return words;
}

}  // namespace

std::string semantics_text(const ui::Semantics& semantics, std::uint64_t serial, bool is_at_rest) {
    std::string text = fmt::format("frame {}{}\n", serial, is_at_rest ? " at rest" : "");
    for (const ui::Node& node : semantics.nodes()) {
        text += fmt::format("{}\t{}\t{}\t{}\t{}\t{:.0f}\t{:.0f}\t{:.0f}\t{:.0f}\n", ui::to_words(node.role),
                            escaped(node.name), escaped(node.value), escaped(node.description), states(node), node.rect.x,
                            node.rect.y, node.rect.width, node.rect.height);
    }
    return text;
}

void write_semantics(const std::filesystem::path& file, const std::string& text) {
    const std::filesystem::path unfinished = file.string() + ".new";
    std::ofstream(unfinished, std::ios::binary) << text;
    std::error_code ignored;  // then the reader keeps the frame before
    std::filesystem::rename(unfinished, file, ignored);
}

}  // namespace app
