#include "content/markup/html_writer.h"

#include <algorithm>
#include <array>

namespace markup {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

/// After these a line ends, so that the source can be read. None of them minds white space around it.
constexpr std::array<std::string_view, 32> blocks = {
    "html", "head",    "body",   "header", "nav",     "main",     "footer",   "section", "article", "div",   "p",
    "ul",   "ol",      "li",     "dl",     "dt",      "dd",       "figure",   "table",   "thead",   "tbody", "tr",
    "form", "details", "select", "option", "summary", "fieldset", "template", "title",   "pre",     "blockquote"};

bool is_block(std::string_view name) {
    const bool is_heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return is_heading || std::find(blocks.begin(), blocks.end(), name) != blocks.end();
}

/// Length of what HTML forbids at the start of this UTF-8, or 0.
std::size_t forbidden_length(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    if ((byte(0) < 0x20 && byte(0) != '\t' && byte(0) != '\n') || byte(0) == 0x7F) return 1;
    if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;                     // U+0080 to U+009F
    if (byte(0) == 0xEF && byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF) return 3;  // U+FDD0 to U+FDEF
    if (byte(0) == 0xEF && byte(1) == 0xBF && byte(2) >= 0xBE) return 3;                     // U+FFFE, U+FFFF
    const bool ends_plane = byte(0) >= 0xF0 && (byte(1) & 0x0F) == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE;
    return ends_plane ? 4 : 0;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t length = forbidden_length(text.substr(at)); length > 0) {
            out += replacement;
            at += length;
            continue;
        }
        switch (text[at]) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += text[at];
        }
        ++at;
    }
    return out;
}

HtmlWriter::Element::~Element() {
    html_.html_.append("</").append(name_).append(is_block(name_) ? ">\n" : ">");
}

HtmlWriter::Element HtmlWriter::in(std::string_view name, const Attributes& attributes) {
    start_tag(name, attributes);
    return {*this, name};
}

void HtmlWriter::single(std::string_view name, const Attributes& attributes) {
    start_tag(name, attributes);
}

void HtmlWriter::text(std::string_view text) {
    html_ += escaped(text);
}

void HtmlWriter::own(std::string_view name, std::string_view code) {
    html_.append("<").append(name).append(">").append(code).append("</").append(name).append(">\n");
}

void HtmlWriter::doctype() {
    html_ += "<!DOCTYPE html>\n";
}

void HtmlWriter::start_tag(std::string_view name, const Attributes& attributes) {
    html_.append("<").append(name);
    for (const Attribute& attribute : attributes) {
        html_.append(" ").append(attribute.name);
        if (attribute.has_value) html_.append("=\"").append(escaped(attribute.value)).append("\"");
    }
    html_ += '>';
}

}  // namespace markup
