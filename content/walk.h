/// Visits everything that stands on a page, questions included, in one order.
#pragma once

#include "content/module.h"

#include <variant>

namespace content {

/// Calls `visit(block)` for each block and what is inside it, outside first.
template <class AnyBlocks, class Visit>
void walk_blocks(AnyBlocks& blocks, const Visit& visit) {
    for (auto& block : blocks) {
        visit(block);
        walk_blocks(block.children, visit);
    }
}

/// Calls `visit(run)` for each inline and what is inside it, outside first.
template <class AnyInlines, class Visit>
void walk_inlines(AnyInlines& inlines, const Visit& visit) {
    for (auto& run : inlines) {
        visit(run);
        walk_inlines(run.children, visit);
    }
}

/// Calls `visit(blocks)` for each list of blocks and `visit(inlines)` for each line of an answer, in source order as
/// far as the parts of a question have one.
template <class AnyQuestion, class Visit>
void walk_question(AnyQuestion& question, const Visit& visit) {
    visit(question.text);
    for (auto& answer : question.answers) {
        visit(answer.text);
        visit(answer.right);
        visit(answer.feedback);
    }
    visit(question.hint);
    visit(question.explanation);
    visit(question.when_right);
    visit(question.when_wrong);
}

/// Calls `on_block(block)` for each block and `on_inlines(inlines)` for each line of text anywhere in the element.
template <class AnyElement, class OnBlock, class OnInlines>
void walk_element(AnyElement& element, const OnBlock& on_block, const OnInlines& on_inlines) {
    const auto visit_block = [&](auto& block) {
        on_block(block);
        on_inlines(block.inlines);
        auto* table = block.table.made();
        if (table == nullptr) return;
        for (auto& row : table->rows) {
            for (auto& cell : row) on_inlines(cell);
        }
    };
    const auto visit_part = [&](auto& part) {
        if constexpr (requires { part.front().level; }) {
            walk_blocks(part, visit_block);
        } else {
            on_inlines(part);
        }
    };
    if (auto* block = std::get_if<Block>(&element)) {
        visit_block(*block);
        walk_blocks(block->children, visit_block);
    } else if (auto* asked = std::get_if<Question>(&element)) {
        walk_question(*asked, visit_part);
    } else {
        walk_blocks(std::get<Reflection>(element).prompt, visit_block);
    }
}

/// The same for all that stands on the page.
template <class AnyPage, class OnBlock, class OnInlines>
void walk_page(AnyPage& page, const OnBlock& on_block, const OnInlines& on_inlines) {
    for (auto& element : page.elements) walk_element(element, on_block, on_inlines);
}

}  // namespace content
