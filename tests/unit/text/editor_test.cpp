#include "player/text/editor.h"

#include "tests/support/catch.h"
#include "tests/unit/text/pages.h"

using namespace text;
using Strings = std::vector<std::string>;

namespace {

const FakeMetrics metrics;

// Characters 10 px wide, lines 30 px high.
Layout laid_out(const Editor& editor, float width = 1000) {
    return editor.lay_out({width, {Face::regular, 20}, 1.5F, 0}, metrics);
}

void press(Editor& editor, Move move, bool is_selecting = false, float width = 1000) {
    editor.move(move, is_selecting, laid_out(editor, width), metrics, 60);
}

void type(Editor& editor, std::string_view keys) {
    for (const char key : keys) editor.insert(std::string_view(&key, 1));
}

}  // namespace

TEST_CASE("the caret moves over what people see as one character") {
    Editor editor("am\u0308\U0001F468\u0301z");  // m with two dots, a man with an accent
    CHECK(editor.caret() == 11);
    press(editor, Move::left);
    CHECK(editor.caret() == 10);
    press(editor, Move::left);
    CHECK(editor.caret() == 4);
    press(editor, Move::left);
    CHECK(editor.caret() == 1);
    press(editor, Move::right);
    CHECK(editor.caret() == 4);
    editor.erase_backwards(false);
    CHECK(editor.text() == "a\U0001F468\u0301z");
    editor.erase_forwards(false);
    CHECK(editor.text() == "az");
}

TEST_CASE("moving by words skips spaces, keeps apostrophes and stops at line ends") {
    Editor editor("We don’t know, yet.\nNext");
    press(editor, Move::start);
    Strings passed;
    for (std::size_t before = 0; before < editor.text().size(); before = editor.caret()) {
        press(editor, Move::word_right);
        passed.push_back(editor.text().substr(before, editor.caret() - before));
    }
    CHECK(passed == Strings{"We", " don’t", " know", ",", " yet", ".", "\n", "Next"});
    passed.clear();
    for (std::size_t before = editor.caret(); before > 0; before = editor.caret()) {
        press(editor, Move::word_left);
        passed.push_back(editor.text().substr(editor.caret(), before - editor.caret()));
    }
    CHECK(passed == Strings{"Next", "\n", ".", "yet", ", ", "know", "don’t ", "We "});
}

TEST_CASE("up and down keep the place across shorter lines") {
    Editor editor("a long line\nb\nanother line");
    editor.place_caret(7, false);
    press(editor, Move::down);
    CHECK(editor.caret() == 13);
    press(editor, Move::down);
    CHECK(editor.caret() == 21);
    press(editor, Move::up);
    press(editor, Move::up);
    CHECK(editor.caret() == 7);
    press(editor, Move::up);
    CHECK(editor.caret() == 0);
    press(editor, Move::page_down);  // two lines
    CHECK(editor.caret() == 21);
    press(editor, Move::down);
    CHECK(editor.caret() == 26);
}

TEST_CASE("up leaves a line whose word was broken at the edge") {
    Editor editor("abcdefghijkl");  // abcde fghij kl at 50 px
    CHECK(pages::lines(laid_out(editor, 50)) == Strings{"abcde", "fghij", "kl"});
    press(editor, Move::up, false, 50);
    CHECK(editor.caret() == 7);
    press(editor, Move::line_end, false, 50);
    CHECK(editor.caret() == 9);
    press(editor, Move::line_start, false, 50);
    CHECK(editor.caret() == 5);
}

TEST_CASE("a selection is replaced by what is typed, and left behind by a movement") {
    Editor editor("one two three");
    editor.select_word_at(5);
    CHECK(editor.selected() == "two");
    press(editor, Move::right);
    CHECK(editor.caret() == 7);
    CHECK(!editor.has_selection());
    editor.select_word_at(4);
    press(editor, Move::left);
    CHECK(editor.caret() == 4);
    press(editor, Move::word_right, true);
    CHECK(editor.selected() == "two");
    editor.insert("2");
    CHECK(editor.text() == "one 2 three");
    editor.select_all();
    editor.erase_backwards(false);
    CHECK(editor.text().empty());
}

TEST_CASE("a double click after a word selects that word") {
    Editor editor("one two");
    editor.select_word_at(7);
    CHECK(editor.selected() == "two");
    editor.select_word_at(3);
    CHECK(editor.selected() == "one");
}

TEST_CASE("undo takes back a word at a time, and redo brings it again") {
    Editor editor;
    type(editor, "hello big world");
    editor.undo();
    CHECK(editor.text() == "hello big");
    editor.undo();
    CHECK(editor.text() == "hello");
    editor.redo();
    CHECK(editor.text() == "hello big");
    CHECK(editor.caret() == 9);
    type(editor, "!");
    editor.redo();
    CHECK(editor.text() == "hello big!");
    editor.undo();
    CHECK(editor.text() == "hello big");
}

TEST_CASE("a movement, a paste and an erasing each start a new step of undo") {
    Editor editor;
    type(editor, "ab");
    press(editor, Move::left);
    type(editor, "c");
    editor.insert("pasted");
    editor.erase_backwards(false);
    editor.erase_backwards(false);
    CHECK(editor.text() == "acpastb");
    Strings steps;
    for (int step = 0; step < 5; ++step) {
        editor.undo();
        steps.push_back(editor.text());
    }
    CHECK(steps == Strings{"acpastedb", "acb", "ab", "", ""});
}

TEST_CASE("what is pasted is made plain") {
    Editor editor;
    editor.insert("one\r\ntwo\rthree\tfour\x01\x7F five\xFF w\u0302 \u200Bsix");
    CHECK(editor.text() == "one\ntwo\nthree four five\uFFFD ŵ six");
    Editor single({}, false);
    single.insert("one\r\ntwo\nthree");
    CHECK(single.text() == "one two three");
}

TEST_CASE("a combining mark typed after its letter leaves the caret behind both") {
    Editor editor("mz");
    editor.place_caret(1, false);
    editor.insert("\u0308");
    CHECK(editor.caret() == 3);
    editor.erase_backwards(false);
    CHECK(editor.text() == "z");
}

TEST_CASE("the same text set again changes nothing, another text clears undo") {
    Editor editor;
    type(editor, "kept");
    editor.set_text("kept");
    editor.undo();
    CHECK(editor.text().empty());
    editor.set_text("new");
    editor.undo();
    CHECK(editor.text() == "new");
}

TEST_CASE("a text being edited is laid out byte for byte, empty lines included") {
    Editor editor("one\n\ntwo  \n");
    const Layout layout = laid_out(editor);
    CHECK(layout.text == editor.text());
    CHECK(pages::lines(layout) == Strings{"one", "", "two  ", ""});
    CHECK(caret_at(layout, 10, metrics).x == 50);
    CHECK(caret_at(layout, 11, metrics).y == 90);
    CHECK(laid_out(Editor()).lines.size() == 1);
}

TEST_CASE("spaces at a wrapped line's end show as far as they fit") {
    const Layout layout = laid_out(Editor("one    two"), 50);
    CHECK(pages::lines(layout) == Strings{"one    ", "two"});
    CHECK(caret_at(layout, 5, metrics).x == 50);
    CHECK(caret_at(layout, 6, metrics).x == 50);
    CHECK(caret_at(layout, 7, metrics).y == 30);
}

TEST_CASE("a single line never wraps") {
    CHECK(laid_out(Editor("one two three", false), 50).lines.size() == 1);
}

TEST_CASE("a character from outside the fonts is kept in what the learner wrote") {
    Editor editor("ok \U0001F44D");
    CHECK(editor.text() == "ok \U0001F44D");
    CHECK(laid_out(editor).runs[0].width == 40);
}
