#include "content/author/starter.h"
#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"

#include <map>
#include <set>

namespace fs = std::filesystem;
using desk::Desk;
using desk::Outcome;
using desk::run;

namespace {

content::LoadedModule starter(const std::string& folder_name) {
    const auto files = content::memory_folder(
        {{std::string(author::starter_picture_path), std::string(author::starter_picture())}});
    return content::parse_module(author::starter_module(folder_name), "module.md", *files);
}

}  // namespace

TEST_CASE("a new module has no problem, and is told how to go on") {
    const Desk desk;
    const Outcome made = run({"new", "hand-hygiene"});
    CHECK(made.code == 0);
    CHECK(made.err.empty());
    CHECK(made.out ==
          "hand-hygiene/module.md is a module that you can try as it is, then write over.\n"
          "  mooring-author check --watch hand-hygiene    tells every problem at each save\n"
          "  mooring --preview hand-hygiene    shows the pages beside their problems, anew at each save\n");
    const Outcome checked = run({"check", "--strict", "hand-hygiene"});
    CHECK(checked.code == 0);
    CHECK(checked.out == "No problems in 1 module.\n");
}

TEST_CASE("the starter module shows every part of the format") {
    const content::Module module = starter("ladders").module;
    std::set<content::QuestionKind> kinds;
    std::set<content::Block::Kind> blocks;
    int reflections = 0;
    for (const content::Page& page : module.pages) {
        for (const content::Element& element : page.elements) {
            if (const auto* question = std::get_if<content::Question>(&element)) kinds.insert(question->kind);
            if (const auto* block = std::get_if<content::Block>(&element)) blocks.insert(block->kind);
            if (std::holds_alternative<content::Reflection>(element)) ++reflections;
        }
    }
    using Kind = content::Block::Kind;
    CHECK(kinds.size() == 7);
    CHECK(reflections == 1);
    for (const Kind kind : {Kind::paragraph, Kind::heading, Kind::list, Kind::callout, Kind::table, Kind::figure})
        CHECK(blocks.count(kind) == 1);
    CHECK(module.outcomes.size() == 3);
    CHECK(module.glossary.size() == 2);
    CHECK(content::quiz_page(module).has_value());
    CHECK(module.source.find("<!--") != std::string::npos);
}

TEST_CASE("title and id come from the folder's name") {
    const std::map<std::string, std::pair<std::string, std::string>> expected = {
        {"hand-hygiene", {"Hand hygiene", "hand-hygiene"}},
        {"Fire_Safety  2", {"Fire Safety 2", "fire-safety-2"}},
        {"Caf\xC3\xA9 au lait!", {"Caf\xC3\xA9 au lait!", "cafe-au-lait"}},
        {"it", {"It", "it-module"}},
        {"*stars* & <b>bars</b>", {"*stars* & <b>bars</b>", "stars-bbarsb"}},
        {"\"quoted\"", {"\"quoted\"", "quoted"}},
        {"\xF0\x9F\x98\x80", {"My module", "my-module"}},
        {"---", {"My module", "my-module"}},
        {"caf\xE9", {"My module", "caf"}},
        {std::string(200, 'a'), {"My module", std::string(64, 'a')}},
    };
    for (const auto& [name, names] : expected) {
        INFO(name);
        const content::LoadedModule loaded = starter(name);
        CHECK(loaded.problems == content::Problems{});
        CHECK(loaded.module.title == names.first);
        CHECK(loaded.module.metadata.title == names.first);
        CHECK(loaded.module.metadata.id == names.second);
    }
}

TEST_CASE("a folder with anything in it is left alone") {
    const Desk desk;
    desk.write("ladders/notes.txt", "mine");
    const Outcome outcome = run({"new", "ladders"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "mooring-author: 'ladders' is not empty, and nothing in it shall be lost: name a new folder\n");
    CHECK(!fs::exists("ladders/module.md"));
    CHECK(desk.read("ladders/notes.txt") == "mine");
}

TEST_CASE("a file is not made a folder") {
    const Desk desk;
    desk.write("ladders", "mine");
    CHECK(run({"new", "ladders"}).err == "mooring-author: 'ladders' is a file: name a new folder\n");
    CHECK(run({"new", "ladders/inside"}).code == 1);
    CHECK(desk.read("ladders") == "mine");
}

TEST_CASE("an empty folder can be begun in, the current one too") {
    const Desk desk;
    fs::create_directories("my ladders");
    CHECK(run({"new", "my ladders/"}).code == 0);
    fs::current_path("my ladders/images");
    fs::create_directory("rope's end");
    fs::current_path("rope's end");
    CHECK(run({"new", "."}).code == 0);
    CHECK(content::load_module(*content::disk_folder("."), "").module.title == "Rope's end");
}

TEST_CASE("a folder's name with spaces is quoted where it can be typed again") {
    const Desk desk;
    CHECK(run({"new", "my rope's end"}).out.find("check --watch 'my rope'\\''s end' ") != std::string::npos);
}
