/// cmark, with every tree it makes in memory that is given back in one piece.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

struct cmark_node;

namespace content {

/// Parses texts; their trees live as long as the parser. Thousands of small pieces taken and given back one by one
/// would cost a third of the parsing.
class Parser {
public:
    Parser();
    ~Parser();
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// The document's node. Nobody frees it, nor anything cmark makes from it.
    cmark_node* parse(std::string_view text);

private:
    class Memory;
    std::unique_ptr<Memory> memory_;
    Memory* outer_;  ///< of the parser that was at work before this one
};

/// How many nodes stand directly inside this one.
std::size_t child_count(cmark_node* parent);

}  // namespace content
