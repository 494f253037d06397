#include "player/text/editor_layout.h"

#include "tests/support/catch.h"
#include "tests/unit/text/random_pages.h"

#include <algorithm>
#include <tuple>

using namespace text;

namespace {

const FakeMetrics metrics;
constexpr EditorLook look{180, {Face::regular, 20}, 1.5F, 0};

/// Counts what is measured.
class CountingMetrics final : public FakeMetrics {
public:
    float advance(const Font& font, char32_t character) const override {
        ++measured;
        return FakeMetrics::advance(font, character);
    }

    mutable std::size_t measured = 0;
};

auto parts(const Line& line) {
    return std::tuple(line.top, line.height, line.baseline, line.first_run, line.run_count, line.node, line.begin, line.end);
}
auto parts(const Run& run) { return std::tuple(run.x, run.width, run.begin, run.end); }

template <typename Thing>
bool are_same(const std::vector<Thing>& some, const std::vector<Thing>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const Thing& one, const Thing& other) { return parts(one) == parts(other); });
}

void check_same(const Layout& kept, const Layout& fresh) {
    CHECK(kept.text == fresh.text);
    CHECK(kept.height == fresh.height);
    CHECK(are_same(kept.lines, fresh.lines));
    CHECK(are_same(kept.runs, fresh.runs));
    CHECK(kept.reading_order == fresh.reading_order);
    CHECK(kept.node_reach == fresh.node_reach);
    REQUIRE(kept.nodes.size() == 1);
    CHECK(kept.nodes[0].end == fresh.nodes[0].end);
    CHECK(kept.nodes[0].rect.height == fresh.nodes[0].rect.height);
}

/// Some words, some of them on lines of their own.
std::string passage(pages::RandomPages& random) {
    std::string out;
    for (std::uint32_t line = random.below(4); line > 0; --line) {
        out += random.words_of(random.below(12));
        if (random.below(3) > 0) out += '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("however a text is edited, its lines stand as if it had been laid out anew") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        pages::RandomPages random(seed);
        Editor editor(passage(random));
        EditorLayout kept;
        for (int edit = 0; edit < 40; ++edit) {
            INFO("seed " << seed << ", edit " << edit << ", text: " << editor.text());
            const auto length = static_cast<std::uint32_t>(editor.text().size()) + 1;
            editor.place_caret(random.below(length), false);
            if (random.below(3) == 0) editor.place_caret(random.below(length), true);
            switch (random.below(6)) {
                case 0: editor.insert(passage(random)); break;
                case 1: editor.insert("\n"); break;
                case 2: editor.erase_backwards(random.below(2) == 0); break;
                case 3: editor.erase_forwards(random.below(2) == 0); break;
                case 4: editor.undo(); break;
                default: editor.insert("x"); break;
            }
            check_same(kept.update(editor, look, metrics), editor.lay_out(look, metrics));
        }
    }
}

TEST_CASE("another width, size or family sets the whole text again") {
    Editor editor("one two three four five six seven");
    EditorLayout kept;
    kept.update(editor, look, metrics);
    EditorLook other = look;
    other.width = 90;
    check_same(kept.update(editor, other, metrics), editor.lay_out(other, metrics));
    other.font.size_px = 30;
    check_same(kept.update(editor, other, metrics), editor.lay_out(other, metrics));
    const CountingMetrics counting;
    other.metrics = 1;
    kept.update(editor, other, counting);
    CHECK(counting.measured >= editor.text().size());
}

TEST_CASE("a key in a long text measures its paragraph and not the others") {
    std::string text;
    for (int paragraph = 0; paragraph < 500; ++paragraph) text += "Twenty characters or so.\n";
    Editor editor(text);
    EditorLayout kept;
    const CountingMetrics counting;
    kept.update(editor, look, counting);
    CHECK(counting.measured >= 500 * 24);
    counting.measured = 0;
    kept.update(editor, look, counting);
    CHECK(counting.measured == 0);
    editor.place_caret(text.size() / 2, false);
    editor.insert("x");
    kept.update(editor, look, counting);
    CHECK(counting.measured > 0);
    CHECK(counting.measured < 200);
}
