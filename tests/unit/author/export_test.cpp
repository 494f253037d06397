#include "content/export/gift.h"
#include "content/export/module_html.h"
#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"

#include <fmt/format.h>

namespace fs = std::filesystem;
using desk::Desk;
using desk::module_text;
using desk::Outcome;
using desk::run;

namespace {

const std::string quiz = "## Quiz\n### Question 1 (short answer)\n\nWhat?\n\n- [x] This\n";

void check_refused(const Outcome& outcome, int code, const std::string& sentence) {
    CHECK(outcome.code == code);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == sentence);
}

}  // namespace

TEST_CASE("a module is exported as one page named by its id, and its quiz as one file") {
    const Desk desk;
    desk.write("my ladders/module.md", module_text("ladders", "Climb.\n" + quiz));
    const Outcome outcome = run({"export", "my ladders", "--html", "out/pages", "--gift", "out/quiz.gift"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == "out/pages/ladders.html\nout/quiz.gift\n");
    CHECK(desk.read("out/pages/ladders.html").starts_with("<!DOCTYPE html>\n"));
    CHECK(desk.read("out/pages/ladders.html").find(exporting::page_mark) < 4096);
    CHECK(desk.read("out/quiz.gift").starts_with(fmt::format("{}\n$CATEGORY: Ladders\n", exporting::gift_mark)));
}

TEST_CASE("a pathway is exported module by module, and a module without a quiz is told") {
    const Desk desk;
    desk.write("way/pathway.md", "---\ntitle: Way\nid: way\nlanguage: en-GB\n---\n1. [B](b)\n2. [A](a)\n");
    desk.write("way/a/module.md", module_text("first"));
    desk.write("way/b/module.md", module_text("second", "Text.\n" + quiz));
    const Outcome outcome = run({"export", "way", "--html", "out", "--gift", "quiz.gift"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out == "out/second.html\nout/first.html\nout/index.html\nquiz.gift\n");
    CHECK(outcome.err == "mooring-author: the module 'Ladders' has no quiz, so quiz.gift has no questions of it\n");
}

TEST_CASE("an exported pathway begins at its index, and one module alone makes none") {
    const Desk desk;
    desk.write("way/pathway.md", "---\ntitle: Way\nid: way\nlanguage: en-GB\n---\n1. [B](b)\n2. [A](a)\n");
    desk.write("way/a/module.md", module_text("first"));
    desk.write("way/b/module.md", module_text("second"));
    REQUIRE(run({"export", "way", "--html", "out"}).code == 0);
    const std::string index = desk.read("out/index.html");
    CHECK(index.find("<h1>Way</h1>") != std::string::npos);
    CHECK(index.find("href=\"second.html\"") < index.find("href=\"first.html\""));
    REQUIRE(run({"export", "way", "--html", "out"}).code == 0);
    REQUIRE(run({"export", "way/a", "--html", "alone"}).code == 0);
    CHECK(!fs::exists("alone/index.html"));
}

// Where trainers named the folder they were in, by a dot, the course was called ".".
TEST_CASE("a pathway without a title is called as its folder is, also when that is named by a dot") {
    const Desk desk;
    desk.write("clean hands/a/module.md", module_text("first"));
    fs::current_path("clean hands");
    REQUIRE(run({"export", ".", "--html", "../out"}).code == 0);
    REQUIRE(run({"export", "../clean hands/", "--html", "../again"}).code == 0);
    CHECK(desk.read("out/index.html").find("<h1>clean hands</h1>") != std::string::npos);
    CHECK(desk.read("again/index.html") == desk.read("out/index.html"));
}

TEST_CASE("a module that would have the index's name is refused, as is an index that somebody else wrote") {
    const Desk desk;
    desk.write("way/a/module.md", module_text("index"));
    check_refused(run({"export", "way", "--html", "out"}), 1,
                  "mooring-author: the page of the module 'Ladders' would be index.html, as the pathway's is: export "
                  "the modules one by one\n");
    desk.write("other/a/module.md", module_text("first"));
    desk.write("out/index.html", "<html>Mine</html>");
    CHECK(run({"export", "other", "--html", "out"}).code == 1);
    CHECK(desk.read("out/index.html") == "<html>Mine</html>");
    CHECK(!fs::exists("out/first.html"));
}

TEST_CASE("an export can be made anew, the same bytes for the same module") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", quiz));
    const std::vector<std::string> words = {"export", "ladders", "--html", "out", "--gift", "quiz.gift"};
    CHECK(run(words).code == 0);
    const std::string page = desk.read("out/ladders.html");
    CHECK(run(words).code == 0);
    CHECK(desk.read("out/ladders.html") == page);
    CHECK(!fs::exists("out/ladders.html.part"));
}

TEST_CASE("what an export did not make it does not write over") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", quiz));
    desk.write("out/ladders.html", "<p>mine</p>");
    check_refused(
        run({"export", "ladders", "--html", "out", "--gift", "quiz.gift"}), 1,
        "mooring-author: 'out/ladders.html' was not made by this command, and nothing in it shall be lost: move "
        "it away first\n");
    CHECK(desk.read("out/ladders.html") == "<p>mine</p>");
    CHECK(!fs::exists("quiz.gift"));
    check_refused(run({"export", "ladders", "--gift", "ladders/module.md"}), 1,
                  "mooring-author: 'ladders/module.md' was not made by this command, and nothing in it shall be lost: "
                  "move it away first\n");
    check_refused(run({"export", "ladders", "--gift", "out"}), 1, "mooring-author: 'out' is a folder: name a file\n");
    check_refused(run({"export", "ladders", "--gift", "/dev/null"}), 1,
                  "mooring-author: '/dev/null' is not a file: name one\n");
}

TEST_CASE("nothing is exported while a module has errors") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "### Question 1 (choose one)\n\nWhich?\n"));
    check_refused(run({"export", "ladders", "--html", "out"}), 1,
                  "ladders/module.md:9: E203 question 1 has no answers: add a list of answers under it\n"
                  "mooring-author: nothing is exported while there are errors: 1 error and 0 warnings in 1 module.\n");
    CHECK(!fs::exists("out"));
}

TEST_CASE("an export without a wish, a folder or a quiz is told") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    check_refused(run({"export", "ladders"}), 2,
                  "mooring-author: say what to export: --html FOLDER, --gift FILE, or both\n");
    check_refused(run({"export", "snakes", "--html", "out"}), 2, "mooring-author: there is no folder 'snakes'\n");
    check_refused(run({"export", "ladders", "--gift", "quiz.gift"}), 1,
                  "mooring-author: the module 'Ladders' has no quiz\n");
}

TEST_CASE("a place that cannot be written is told") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    desk.write("out", "a file");
    const Outcome outcome = run({"export", "ladders", "--html", "out"});
    CHECK(outcome.code == 1);
    CHECK(outcome.err.find("mooring-author: ") == 0);
    CHECK(desk.read("out") == "a file");
}
