#include "content/document.h"

namespace content {
namespace {

void append(std::string& out, const Inlines& inlines) {
    for (const Inline& run : inlines) {
        switch (run.kind) {
            case Inline::Kind::soft_break:
            case Inline::Kind::hard_break: out += ' '; break;
            default: out += run.text; append(out, run.children);
        }
    }
}

void append(std::string& out, const Block& block) {
    std::string own = plain_text(block.inlines);
    if (block.kind == Block::Kind::figure) own = own.empty() ? block.alt : block.alt + " " + own;
    if (block.kind == Block::Kind::code) own = block.text;
    if (!own.empty()) {
        if (!out.empty() && out.back() != '\n') out += '\n';
        out += own;
    }
    for (const auto& row : block.rows) {
        std::string line;
        for (const Inlines& cell : row) line += (line.empty() ? "" : " ") + plain_text(cell);
        if (!out.empty() && out.back() != '\n') out += '\n';
        out += line;
    }
    for (const Block& child : block.children) append(out, child);
}

}  // namespace

std::string plain_text(const Inlines& inlines) {
    std::string out;
    append(out, inlines);
    return out;
}

std::string plain_text(const Blocks& blocks) {
    std::string out;
    for (const Block& block : blocks) append(out, block);
    return out;
}

}  // namespace content
