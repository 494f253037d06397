#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/unit/author/desk.h"

namespace fs = std::filesystem;
using desk::Desk;
using desk::module_text;
using desk::Outcome;
using desk::run;

namespace {

/// A page with an error between two warnings, from line 9 on.
const std::string troubled =
    "<b>Bold</b>\n### Question 1 (chose one)\n\nWhich?\n\n- [ ] No\n- [x] Yes\n\n## Empty\n";

void check_refused(const std::vector<std::string>& words, const std::string& sentence) {
    const Outcome outcome = run(words);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == sentence);
}

}  // namespace

TEST_CASE("a sound module has no problems") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    const Outcome outcome = run({"check", "ladders"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out == "No problems in 1 module.\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("every problem is told, in file order, and errors and warnings are counted apart") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", troubled));
    const Outcome outcome = run({"check", "ladders/"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "ladders/module.md:9: W302 `<b>` is HTML, which the player ignores: write it in Markdown\n"
          "ladders/module.md:10: E202 unknown kind 'chose one': did you mean 'choose one'?\n"
          "ladders/module.md:17: W301 the page 'Empty' is empty\n"
          "1 error and 2 warnings in 1 module.\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("warnings alone are no failure, unless they are to count") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "## Empty\n"));
    CHECK(run({"check", "ladders"}).code == 0);
    const Outcome strict = run({"check", "--strict", "ladders"});
    CHECK(strict.code == 1);
    CHECK(strict.out ==
          "ladders/module.md:8: W301 the page 'Page' is empty\n"
          "ladders/module.md:9: W301 the page 'Empty' is empty\n"
          "0 errors and 2 warnings in 1 module.\n");
}

TEST_CASE("a pathway's modules are checked in its order, and so is its list") {
    const Desk desk;
    desk.write("course/pathway.md", "---\ntitle: Course\nid: course\nlanguage: en-GB\n---\n\n"
                                    "1. [Ropes](ropes)\n2. [Knots](knot)\n");
    desk.write("course/ladders/module.md", module_text("ladders", "## Empty\n"));
    desk.write("course/knots/module.md", module_text("ropes"));
    desk.write("course/ropes/module.md", module_text("ropes"));
    const Outcome outcome = run({"check", "course"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "course/pathway.md:8: E229 there is no module folder 'knot' here: did you mean 'knots'?\n"
          "course/knots/module.md:1: E106 the folders 'ropes' and 'knots' both hold a module with the id 'ropes': "
          "give one of them another id\n"
          "course/ladders/module.md:8: W301 the page 'Page' is empty\n"
          "course/ladders/module.md:9: W301 the page 'Empty' is empty\n"
          "2 errors and 2 warnings in 3 modules.\n");
}

TEST_CASE("several folders are checked as one, modules and pathways alike") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    desk.write("course/ropes/module.md", module_text("ropes"));
    desk.write("course/knots/module.md", module_text("knots"));
    CHECK(run({"check", "ladders", "course"}).out == "No problems in 3 modules.\n");
}

TEST_CASE("in the current folder problems name the file alone") {
    const Desk desk;
    desk.write("module.md", module_text("ladders", "## Empty\n"));
    for (const char* here : {".", "./", "module.md", "./module.md"}) {
        INFO(here);
        CHECK(run({"check", here}).out ==
              "module.md:8: W301 the page 'Page' is empty\nmodule.md:9: W301 the page 'Empty' is empty\n"
              "0 errors and 2 warnings in 1 module.\n");
    }
}

TEST_CASE("the file an editor has open stands for its folder") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    CHECK(run({"check", "ladders/module.md"}).out == "No problems in 1 module.\n");
    CHECK(run({"check", (desk.path() / "ladders" / "module.md").string()}).out == "No problems in 1 module.\n");
}

TEST_CASE("a folder that is not there is refused before anything is checked") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    check_refused({"check", "ladders", "laders"}, "mooring-author: there is no folder 'laders'\n");
    check_refused({"check", ""}, "mooring-author: a folder's name is empty\n");
}

TEST_CASE("a file that is no module.md is refused with what to name instead") {
    const Desk desk;
    desk.write("notes.txt", "");
    check_refused({"check", "notes.txt"},
                  "mooring-author: 'notes.txt' is a file: name the folder that holds `module.md`\n");
}

TEST_CASE("an empty folder is a module without its file") {
    const Desk desk;
    fs::create_directory("ladders");
    const Outcome outcome = run({"check", "ladders"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "ladders/module.md:1: E108 could not read ladders/module.md: No such file or directory: a module is a folder "
          "with a `module.md` in it\n"
          "1 error and 0 warnings in 1 module.\n");
}

TEST_CASE("a module.md that cannot be read is a problem of that module, and the others are checked") {
    const Desk desk;
    fs::create_directories("course/ladders/module.md");
    desk.write("course/ropes/module.md", module_text("ropes"));
    const Outcome outcome = run({"check", "course"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "course/ladders/module.md:1: E108 could not read course/ladders/module.md: Is a directory: a module is a "
          "folder with a `module.md` in it\n"
          "1 error and 0 warnings in 2 modules.\n");
}

TEST_CASE("a file that is not UTF-8 is told with the line of the first bad byte") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "Good.\n\nCaf\xE9.\n"));
    const Outcome outcome = run({"check", "ladders"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "ladders/module.md:11: E108 this line is not UTF-8: save the file as UTF-8\n"
          "1 error and 0 warnings in 1 module.\n");
}

TEST_CASE("a module.md too large to be a module is not read, and the sentence says what is allowed") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    fs::resize_file("ladders/module.md", 5ULL << 30);
    const Outcome outcome = run({"check", "ladders"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "ladders/module.md:1: E108 module.md has 5120.0 MB, and 4 MB is the most that is read: split it\n"
          "1 error and 0 warnings in 1 module.\n");
}

TEST_CASE("at a terminal places, errors and warnings have colours") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", troubled));
    const std::string shown = run({"check", "ladders"}, true).out;
    CHECK(shown.find("\x1b[1mladders/module.md:10:\x1b[0m \x1b[31mE202\x1b[0m unknown kind") != std::string::npos);
    CHECK(shown.find("\x1b[1mladders/module.md:17:\x1b[0m \x1b[33mW301\x1b[0m the page") != std::string::npos);
}

TEST_CASE("the five modules and the worked example have no error") {
    CHECK(run({"check", tests::source_path("modules")}).out == "No problems in 5 modules.\n");
    CHECK(run({"check", tests::source_path("tests/data/modules/hand-hygiene")}).code == 0);
}
