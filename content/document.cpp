#include "content/document.h"

#include "content/addresses.h"

namespace content {
namespace {

enum class Addresses { left_out, shown };

void append(std::string& out, const Inlines& inlines, Addresses addresses) {
    for (const Inline& run : inlines) {
        switch (run.kind) {
            case Inline::Kind::soft_break:
            case Inline::Kind::hard_break: out += ' '; break;
            default: out += run.text; append(out, run.children, addresses);
        }
        if (addresses == Addresses::left_out || run.kind != Inline::Kind::link) continue;
        if (const std::string address = shown_address(run); !address.empty()) out += " (" + address + ")";
    }
}

std::string text_of(const Inlines& inlines, Addresses addresses) {
    std::string out;
    append(out, inlines, addresses);
    return out;
}

void append(std::string& out, const Block& block, Addresses addresses) {
    std::string own = text_of(block.inlines, addresses);
    if (block.kind == Block::Kind::figure) own = own.empty() ? block.figure->alt : block.figure->alt + " " + own;
    if (block.kind == Block::Kind::code) own = block.code->text;
    if (!own.empty()) {
        if (!out.empty() && out.back() != '\n') out += '\n';
        out += own;
    }
    for (const auto& row : block.table->rows) {
        std::string line;
        for (const Inlines& cell : row) line += (line.empty() ? "" : " ") + text_of(cell, addresses);
        if (!out.empty() && out.back() != '\n') out += '\n';
        out += line;
    }
    for (const Block& child : block.children) append(out, child, addresses);
}

std::string text_of(const Blocks& blocks, Addresses addresses) {
    std::string out;
    for (const Block& block : blocks) append(out, block, addresses);
    return out;
}

}  // namespace

std::string plain_text(const Inlines& inlines) { return text_of(inlines, Addresses::left_out); }

std::string plain_text(const Blocks& blocks) { return text_of(blocks, Addresses::left_out); }

std::string shown_text(const Blocks& blocks) { return text_of(blocks, Addresses::shown); }

}  // namespace content
