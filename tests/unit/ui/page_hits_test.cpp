#include "player/ui/page_hits.h"

#include "content/load.h"
#include "player/state/search.h"
#include "player/ui/page_pieces.h"
#include "tests/support/catch.h"
#include "tests/support/fake_metrics.h"

namespace {

/// A page with every kind of block.
constexpr std::string_view every_block = R"(---
title: Blocks
id: blocks
version: 1
language: en-GB
---

# Blocks

## Boat

A *boat* on water.  boat
and a boat\
boat again, with a [boat](#boat).

### Boat heading

- boat one
- two boats
  1. boat inside
  2. more

     a boat below

> A boat in a quote.

> [!NOTE]
> A boat noted. Note this.

```
boat = 1
  boat
```

| Boat | Note |
|------|------|
| boat | 1. two |
|      | boat |

![A red boat](images/boat.png "A boat's caption.")

---

End. 1. boat, as [others say](https://example.org/boat).
)";

/// How many hits each element has: by the search of the state, and by the find bar's.
std::vector<std::size_t> by_state(const content::Pathway& pathway, std::string_view words, std::size_t elements) {
    std::vector<std::size_t> counts(elements);
    for (const state::Hit& hit : state::SearchIndex(pathway).find_on_page(words, "blocks", 0, 200))
        if (!hit.is_in_title) ++counts.at(hit.element);
    return counts;
}

text::Rect a_picture(std::string_view) { return {0, 0, 100, 80}; }

std::vector<std::size_t> by_page(const content::Page& page, std::string_view words, const text::PictureSize& pictures) {
    const text::FakeMetrics metrics;
    std::vector<text::Layout> layouts;
    for (const ui::PagePiece& piece : ui::pieces(page))
        layouts.push_back(text::lay_out(piece.blocks, 300, text::Style::at(1), metrics, pictures));
    std::vector<const text::Layout*> texts;
    for (const text::Layout& layout : layouts) texts.push_back(&layout);
    ui::PageHits hits;
    hits.find(words, texts);
    std::vector<std::size_t> counts;
    for (std::size_t block = 0; block < page.elements.size(); ++block) counts.push_back(hits.count(0, block));
    return counts;
}

}  // namespace

// The find bar counted a callout's title and a list's numbers as words, did not trim what was typed, and never found
// the description of a picture; the search of everything did not, did, and did.
TEST_CASE("the find bar and the search find the same words in every kind of block") {
    content::Pathway pathway;
    pathway.modules.push_back({content::parse_module(every_block, "module.md", *content::memory_folder({})).module, {}});
    const content::Page& page = pathway.modules[0].module.pages.at(0);
    const std::size_t elements = page.elements.size();
    REQUIRE(elements == 10);
    for (const char* words : {"boat", " boat ", "boat and a boat", "boat boat", "note", "1.", "1. boat", "-", "red boat",
                              "boat a boat's", "boat one two", "boat note", "a boat boat again", "boat 1. two", "= 1", "BOAT  again", "others say.", "example", "\n", ""}) {
        INFO(words);
        const std::vector<std::size_t> expected = by_state(pathway, words, elements);
        CHECK(by_page(page, words, a_picture) == expected);
        CHECK(by_page(page, words, {}) == expected);
    }
    CHECK(by_page(page, "boat", a_picture) == std::vector<std::size_t>{5, 1, 4, 1, 1, 2, 3, 2, 0, 2});  // the last in an address
}

TEST_CASE("a hit in a picture's description marks the picture, one in its caption the words") {
    const content::Module module = content::parse_module(every_block, "module.md", *content::memory_folder({})).module;
    const text::FakeMetrics metrics;
    const text::Layout layout = text::lay_out(ui::pieces(module.pages.at(0)).at(0).blocks, 300, text::Style::at(1),
                                              metrics, a_picture);
    ui::PageHits hits;
    hits.find("boat", {&layout});
    constexpr std::size_t figure = 7;
    const auto described = hits.make_current(0, figure, 0);
    REQUIRE(described);
    REQUIRE(described->picture >= 0);
    CHECK(layout.nodes[static_cast<std::size_t>(described->picture)].description == "A red boat");
    const auto captioned = hits.make_current(0, figure, 1);
    REQUIRE(captioned);
    CHECK(captioned->picture == -1);
    CHECK(layout.text.substr(captioned->begin, captioned->end - captioned->begin) == "boat");
    CHECK_FALSE(hits.make_current(0, figure, 2));
}
