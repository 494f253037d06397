/// Setting text in lines: how fast, and whether looking into a long page costs more than looking into a short one.

#include "player/text/editor_layout.h"
#include "player/text/layout.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/fake_metrics.h"

#include <fmt/format.h>

#include <string>

namespace {

using content::Block;
using content::Inline;

constexpr float page_width = 600, screen_height = 800;

Inline inline_of(Inline::Kind kind, std::string text) {
    Inline made;
    made.kind = kind;
    made.text = std::move(text);
    return made;
}

Block paragraph() {
    Block block;
    block.inlines = {
        inline_of(Inline::Kind::text, "An employer that is rooted in its place buys, hires and builds there. What it "),
        inline_of(Inline::Kind::term, "commissions"),
        inline_of(Inline::Kind::text,
                  " locally stays longer – in wages, in rent, in the shop on the corner – than what "
                  "it orders from far away; that’s the idea, and "),
        inline_of(Inline::Kind::code, "share = local / all"),
        inline_of(Inline::Kind::text, " measures it. Gŵyl y Banc is a day off in Wales, too.")};
    return block;
}

Block table() {
    Block block;
    block.kind = Block::Kind::table;
    for (int row = 0; row < 4; ++row) {
        block.table.make().rows.push_back({{inline_of(Inline::Kind::text, "Spending with local firms")},
                              {inline_of(Inline::Kind::text, "£1,200,000 a year, give or take")},
                              {inline_of(Inline::Kind::text, "12%")}});
    }
    return block;
}

Block list() {
    Block block, item;
    item.kind = Block::Kind::item;
    item.children = {paragraph()};
    block.kind = Block::Kind::list;
    block.children = {item, item, item};
    return block;
}

// Paragraphs, lists and tables whose text is at least this long.
content::Blocks page_of(std::size_t bytes) {
    const content::Blocks piece = {paragraph(), paragraph(), list(), paragraph(), table()};
    const std::size_t piece_bytes = content::plain_text(piece).size();
    content::Blocks page;
    for (std::size_t length = 0; length < bytes; length += piece_bytes)
        page.insert(page.end(), piece.begin(), piece.end());
    return page;
}

text::Layout laid_out(const content::Blocks& page) {
    return text::lay_out(page, page_width, text::Style(), text::FakeMetrics(), {});
}

// What a frame asks of a layout, at places all over it.
std::size_t look_around(const text::Layout& layout) {
    constexpr int places = 1000;
    const text::FakeMetrics metrics;
    std::size_t seen = 0;
    for (int place = 0; place < places; ++place) {
        const float top = layout.height * static_cast<float>(place) / places;
        seen += visible_lines(layout, top, top + screen_height).last;
        seen += visible_decorations(layout, top, top + screen_height).size();
        seen += visible_nodes(layout, top, top + screen_height).size();
        seen += offset_at(layout, page_width / 2, top, metrics);
    }
    return seen;
}

}  // namespace

int main() {
    const content::Blocks long_page = page_of(1'000'000), short_page = page_of(10'000);
    const text::Layout long_layout = laid_out(long_page), short_layout = laid_out(short_page);
    std::size_t seen = 0;

    constexpr int pairs = 30;
    const auto set_long = [&] { seen += laid_out(long_page).lines.size(); };
    const auto set_short = [&] {
        for (int time = 0; time < 100; ++time) seen += laid_out(short_page).lines.size();
    };
    const bench::Comparison setting = bench::side_by_side(pairs, set_long, set_short);
    const auto megabytes = static_cast<double>(long_layout.text.size()) / 1e6;
    fmt::print("setting a page of 1 MB / 100 pages of 10 KB: {:.2f} (aim <= 1.5; {:.1f} MB/s)\n", setting.ratio,
               megabytes / (setting.first_ns / 1e9));

    const bench::Comparison looking = bench::side_by_side(
        pairs, [&] { seen += look_around(long_layout); }, [&] { seen += look_around(short_layout); });
    fmt::print("finding what is on screen in 1 MB / in 10 KB: {:.2f} (aim <= 3; {:.2f} µs a look)\n", looking.ratio,
               looking.first_ns / 1e6);

    const text::FakeMetrics metrics;
    text::Editor long_text(std::string(long_layout.text, 0, 100'000)), short_text(std::string(long_layout.text, 0, 1'000));
    text::EditorLayout long_kept, short_kept;
    const auto press_key = [&](text::Editor& editor, text::EditorLayout& kept) {
        editor.insert("x");
        const text::Layout& layout = kept.update(editor, {page_width, {}, 1.5F, 0}, metrics);
        seen += static_cast<std::size_t>(caret_at(layout, editor.caret(), metrics).y);
    };
    long_text.place_caret(50'000, false);
    short_text.place_caret(500, false);
    const bench::Comparison typing = bench::side_by_side(
        pairs, [&] { press_key(long_text, long_kept); }, [&] { press_key(short_text, short_kept); });
    fmt::print("a key typed in the middle of 100 KB / of 1 KB: {:.1f} ({:.0f} us / {:.0f} us)\n", typing.ratio,
               typing.first_ns / 1e3, typing.second_ns / 1e3);
    return seen == 0 ? 1 : 0;
}
