/// Pages that nobody would write, the same ones for the same seed.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "tests/unit/text/pages.h"

namespace text::pages {

class RandomPages {
public:
    explicit RandomPages(std::uint32_t seed) : state_(seed * 2654435761U + 1) {}

    Blocks blocks(int depth = 0) {
        Blocks out;
        const std::uint32_t count = 1 + below(6);
        for (std::uint32_t i = 0; i < count; ++i) out.push_back(block(depth));
        return out;
    }

    std::uint32_t below(std::uint32_t limit) {
        state_ = state_ * 1664525U + 1013904223U;
        return (state_ >> 8U) % limit;
    }

    std::string words_of(std::uint32_t count) {
        constexpr std::array pieces = {
            "a",          "of", "water",  "Ŵŷ",   "mm\u0308m", "incomprehensibilities", "don’t", "and/or", "\U0001F600",
            "10\u00A0km", "—",  "re-use", "(so)", "漢字文",    "left\u200Bright",       "e\xFF", "x",      "£1,000"};
        std::string out;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (below(8) != 0) out += ' ';
            out += pieces[below(static_cast<std::uint32_t>(pieces.size()))];
        }
        return out;
    }

private:
    Inlines inlines() {
        constexpr std::array kinds = {Inline::Kind::text,     Inline::Kind::text,       Inline::Kind::code,
                                      Inline::Kind::emphasis, Inline::Kind::strong,     Inline::Kind::link,
                                      Inline::Kind::term,     Inline::Kind::soft_break, Inline::Kind::hard_break};
        Inlines out;
        const std::uint32_t count = 1 + below(5);
        for (std::uint32_t i = 0; i < count; ++i) {
            const Inline::Kind kind = kinds[below(static_cast<std::uint32_t>(kinds.size()))];
            const bool holds =
                kind == Inline::Kind::emphasis || kind == Inline::Kind::strong || kind == Inline::Kind::link;
            const bool is_break = kind == Inline::Kind::soft_break || kind == Inline::Kind::hard_break;
            if (holds) {
                out.push_back(around(kind, {words(words_of(below(9)))}, "#x"));
            } else {
                out.push_back(run(kind, is_break ? "" : words_of(below(12)), "x"));
            }
        }
        return out;
    }

    Block block(int depth) {
        const bool is_deep = depth >= 3;
        switch (below(is_deep ? 6 : 10)) {
            case 0:
                return heading(3 + static_cast<int>(below(4)), words_of(3));
            case 1:
                return code(words_of(7) + "\n\n\tx " + words_of(2) + "\n");
            case 2:
                return table_of_words();
            case 3:
                return figure("p.png", words_of(4), words_of(below(5)));
            case 4:
            case 5:
                return paragraph(inlines());
            case 6:
                return quote(blocks(depth + 1));
            case 7:
                return callout(Block::Callout::warning, blocks(depth + 1));
            default:
                break;
        }
        Blocks items;
        const std::uint32_t count = 1 + below(4);
        for (std::uint32_t i = 0; i < count; ++i) items.push_back(item(below(9) == 0 ? Blocks{} : blocks(depth + 1)));
        return below(2) == 0 ? bullets(std::move(items)) : numbers(std::move(items), static_cast<int>(below(2000)));
    }

    Block table_of_words() {
        std::vector<std::vector<std::string>> rows(1 + below(4));
        const std::uint32_t columns = 1 + below(4);
        for (auto& row : rows) {
            for (std::uint32_t i = 0; i < columns; ++i) row.push_back(words_of(below(6)));
        }
        return table(rows);
    }

    std::uint32_t state_;
};

}  // namespace text::pages
