#include "content/package/package.h"
#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"
#include "tests/unit/content/sample.h"

#include <fmt/format.h>

#include <algorithm>

using desk::Desk;
using desk::Outcome;
using desk::run;
namespace fs = std::filesystem;

namespace {

const std::string question = "### Question 4 (choose one)\n\nHow steep?\n\n- [x] One in four\n- [ ] Upright\n";

/// The module with another version, and the question's other answer ticked if wished.
std::string edition(int version, bool is_other_answer = false) {
    std::string text = desk::module_text("ladders", question);
    text.replace(text.find("version: 1"), 10, fmt::format("version: {}", version));
    if (is_other_answer) {
        text.replace(text.find("[x]"), 3, "[ ]");
        text.replace(text.find("[ ] Upright"), 3, "[x]");
    }
    return text;
}

const std::string changed_answer =
    "ladders/module.md:9: W401 question 4 had another right answer in version 1: keep the number if this is the same "
    "question put right; a new question needs a number of its own, such as 5\n";

/// A desk with the first edition packed as old.mooring, and the module edited since.
struct Packed : Desk {
    explicit Packed(const std::string& edited) {
        write("ladders/module.md", edition(1));
        REQUIRE(run({"pack", "ladders", "-o", "old.mooring"}).code == 0);
        write("ladders/module.md", edited);
    }
};

const std::vector<std::string> pack_since = {"pack", "ladders", "-o", "new.mooring", "--since", "old.mooring"};

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        names.push_back(entry.path().lexically_relative(folder).generic_string());
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

TEST_CASE("a module is packed into one file, and said to be") {
    const Desk desk;
    desk.write("ladders/module.md", desk::module_text("ladders", "![A ladder](images/a.png)\n"));
    desk.write("ladders/images/a.png", sample::png(4, 4));
    const Outcome outcome = run({"pack", "ladders", "-o", "l.mooring"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    const auto package = package::open_package("l.mooring");
    REQUIRE(package);
    CHECK(outcome.out == fmt::format("l.mooring holds version 1 of 'ladders': 2 files, {} bytes.\n"
                                     "Fingerprint of the contents (BLAKE2b-256): {}\n",
                                     fs::file_size("l.mooring"), package->digest));
    CHECK(names_in(".") == std::vector<std::string>{"l.mooring", "ladders", "ladders/images", "ladders/images/a.png",
                                                    "ladders/module.md"});
}

TEST_CASE("what no page shows is left out of a package, and named") {
    const Desk desk;
    desk.write("ladders/module.md", desk::module_text("ladders"));
    desk.write("ladders/notes.txt", "mine");
    desk.write("ladders/.git/config", "mine");
    desk.write("ladders/earlier.mooring", "mine");
    const std::string once = run({"pack", "ladders", "-o", "l.mooring"}).out;
    CHECK(once.ends_with("\nLeft out, as no page shows them: notes.txt.\n"));
    CHECK(once.starts_with("l.mooring holds version 1 of 'ladders': 1 file, "));
    for (int i = 0; i < 7; ++i) desk.write(fmt::format("ladders/images/{}.png", i), sample::png(1, 1));
    CHECK(run({"pack", "ladders", "-o", "l.mooring"})
              .out.ends_with("\nLeft out, as no page shows them: images/0.png, images/1.png, images/2.png, "
                             "images/3.png, images/4.png and 3 more.\n"));
}

TEST_CASE("the current folder is packed too, and the same module gives the same bytes") {
    const Desk desk;
    desk.write("ladders/module.md", edition(1));
    REQUIRE(run({"pack", "ladders/module.md", "-o", "a.mooring"}).code == 0);
    fs::current_path("ladders");
    REQUIRE(run({"pack", ".", "-o", "../b.mooring"}).code == 0);
    CHECK(desk.read("a.mooring") == desk.read("b.mooring"));
}

TEST_CASE("a module with errors is not packed, and an older package stays") {
    const Desk desk;
    desk.write("ladders/module.md", desk::module_text("ladders"));
    REQUIRE(run({"pack", "ladders", "-o", "l.mooring"}).code == 0);
    const std::string older = desk.read("l.mooring");
    desk.write("ladders/module.md", desk::module_text("ladders", "### Question 1 (choose one)\n\nText?\n"));
    const Outcome outcome = run({"pack", "ladders", "-o", "l.mooring"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "ladders/module.md:9: E203 question 1 has no answers: add a list of answers under it\n"
          "1 error and 0 warnings in 1 module. Nothing was packed.\n");
    CHECK(desk.read("l.mooring") == older);
}

TEST_CASE("warnings are told, and the module is packed") {
    const Desk desk;
    desk.write("ladders/module.md", desk::module_text("ladders", "Text.\n## Empty\n"));
    const Outcome outcome = run({"pack", "ladders", "-o", "l.mooring"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.starts_with("ladders/module.md:10: W301 the page 'Empty' is empty\nl.mooring holds "));
}

TEST_CASE("what cannot be packed or written is refused in one sentence") {
    const Desk desk;
    desk.write("modules/ladders/module.md", desk::module_text("ladders"));
    fs::create_directory("taken.mooring");
    desk.write("film.mooring", "mine");
    const auto refusal = [](const std::string& folder, const std::string& file) {
        const Outcome outcome = run({"pack", folder, "-o", file});
        CHECK(outcome.out.empty());
        return fmt::format("{} {}", outcome.code, outcome.err);
    };
    CHECK(refusal("none", "l.mooring") == "2 mooring-author: there is no folder 'none'\n");
    CHECK(refusal("modules", "l.mooring") ==
          "2 mooring-author: 'modules' is a pathway: pack its modules, each into a file of its own\n");
    CHECK(refusal("modules/ladders", "modules/ladders/module.md") ==
          "2 mooring-author: 'modules/ladders/module.md' does not end with .mooring, by which players find packages\n");
    CHECK(refusal("modules/ladders", "taken.mooring") ==
          "1 mooring-author: 'taken.mooring' is a folder: name a file\n");
    CHECK(refusal("modules/ladders", "film.mooring") ==
          "1 mooring-author: 'film.mooring' was not made by this command, and nothing in it shall be lost: move it away "
          "first\n");
    CHECK(desk.read("film.mooring") == "mine");
    CHECK(refusal("modules/ladders", "none/l.mooring") ==
          "1 mooring-author: could not write 'none/l.mooring': No such file or directory\n");
    CHECK(names_in(".").size() == 5);
}

TEST_CASE("a version without another right answer follows the older one unasked") {
    const Packed desk(edition(2) + "\n> **Hint:** Feet.\n");
    const Outcome outcome = run(pack_since);
    CHECK(outcome.code == 0);
    CHECK(outcome.out.starts_with("new.mooring holds version 2 of 'ladders': 1 file, "));
}

TEST_CASE("the same module packed again since itself is fine") {
    const Packed desk(edition(1));
    CHECK(run(pack_since).code == 0);
    CHECK(desk.read("old.mooring") == desk.read("new.mooring"));
}

TEST_CASE("other contents need a higher version") {
    const Packed desk(edition(1) + "\n## More\n\nText.\n");
    const Outcome outcome = run(pack_since);
    CHECK(outcome.code == 1);
    CHECK(outcome.err ==
          "mooring-author: 'old.mooring' has version 1 and other contents, so this one needs a higher one: write "
          "`version: 2` in ladders/module.md\n");
    CHECK(!fs::exists("new.mooring"));
}

TEST_CASE("a changed right answer stops a script, until it says that the questions are the same") {
    const Packed desk(edition(2, true));
    const Outcome outcome = run(pack_since);
    CHECK(outcome.code == 1);
    CHECK(outcome.out == changed_answer);
    CHECK(outcome.err ==
          "mooring-author: nothing was packed: give each new question a number of its own, or say --same-questions "
          "when all of them are old ones put right\n");
    CHECK(!fs::exists("new.mooring"));
    std::vector<std::string> words = pack_since;
    words.emplace_back("--same-questions");
    const Outcome told = run(words);
    CHECK(told.code == 0);
    CHECK(told.out.starts_with(changed_answer + "new.mooring holds version 2 of 'ladders'"));
}

TEST_CASE("a trainer is asked about each changed right answer") {
    const Packed desk(edition(2, true));
    const Outcome yes = run(pack_since, false, "yes\n");
    CHECK(yes.code == 0);
    CHECK(yes.out.starts_with(changed_answer + "Is it the same question, put right? [y/N] new.mooring holds "));
    fs::remove("new.mooring");
    for (const char* answer : {"n\n", "\n", "", "what?\n"}) {
        INFO(answer);
        const Outcome no = run(pack_since, false, answer);
        CHECK(no.code == 1);
        CHECK(no.err == "mooring-author: nothing was packed: give the new question a number of its own\n");
        CHECK(!fs::exists("new.mooring"));
    }
}

TEST_CASE("a question with a new number needs no asking") {
    std::string text = edition(2, true);
    text.replace(text.find("Question 4"), 10, "Question 5");
    const Packed desk(text);
    CHECK(run(pack_since).code == 0);
}

TEST_CASE("only a package of the same module is older") {
    const Packed desk(desk::module_text("stairs"));
    CHECK(run(pack_since).err ==
          "mooring-author: 'old.mooring' is of the module 'ladders', and this one is 'stairs'\n");
    desk.write("old.mooring", "mine");
    CHECK(run(pack_since).err == "mooring-author: could not open 'old.mooring': it is not a Mooring package\n");
    fs::remove("old.mooring");
    const Outcome missing = run(pack_since);
    CHECK(missing.code == 2);
    CHECK(missing.err == "mooring-author: there is no file 'old.mooring'\n");
    CHECK(!fs::exists("new.mooring"));
}

TEST_CASE("what was packed last can be replaced by what follows it") {
    const Packed desk(edition(2));
    CHECK(run({"pack", "ladders", "-o", "old.mooring", "--since", "old.mooring"}).code == 0);
    CHECK(package::open_package("old.mooring")->label.version == 2);
}

TEST_CASE("saying that questions are the same needs something to compare with") {
    CHECK(run({"pack", "ladders", "-o", "a.mooring", "--same-questions"}).code == 2);
}

TEST_CASE("a package becomes the folder it was") {
    const Desk desk;
    desk.write("ladders/module.md", desk::module_text("ladders", "![A ladder](images/a.png)\n"));
    desk.write("ladders/images/a.png", sample::png(4, 4));
    REQUIRE(run({"pack", "ladders", "-o", "l.mooring"}).code == 0);
    fs::create_directory("empty");
    for (const std::string folder : {"deep/new", "empty"}) {
        const Outcome outcome = run({"unpack", "l.mooring", "-o", folder});
        CHECK(outcome.code == 0);
        CHECK(outcome.out == folder + " holds version 1 of 'ladders': 2 files.\n");
        CHECK(names_in(folder) == std::vector<std::string>{"images", "images/a.png", "module.md"});
        CHECK(desk.read(folder + "/module.md") == desk.read("ladders/module.md"));
        CHECK(desk.read(folder + "/images/a.png") == sample::png(4, 4));
    }
}

TEST_CASE("a package is not unpacked over anything") {
    const Packed desk(edition(1));
    const Outcome outcome = run({"unpack", "old.mooring", "-o", "ladders"});
    CHECK(outcome.code == 1);
    CHECK(outcome.err ==
          "mooring-author: 'ladders' is not empty, and nothing in it shall be lost: name a new folder\n");
    CHECK(run({"unpack", "old.mooring", "-o", "old.mooring"}).err ==
          "mooring-author: 'old.mooring' is a file: name a new folder\n");
    CHECK(run({"unpack", "none.mooring", "-o", "new"}).code == 2);
}

TEST_CASE("a damaged package is not unpacked at all") {
    const Packed desk(edition(1));
    std::string bytes = desk.read("old.mooring");
    bytes[bytes.find("How steep?")] = 'W';
    desk.write("old.mooring", bytes);
    const Outcome outcome = run({"unpack", "old.mooring", "-o", "new"});
    CHECK(outcome.code == 1);
    CHECK(outcome.err == "mooring-author: could not open 'old.mooring': it is damaged: fetch or copy it again\n");
    CHECK(!fs::exists("new"));
}
