#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

std::string module_text(const std::string& id) {
    return "---\ntitle: T\nid: " + id + "\nversion: 1\nlanguage: en-GB\n---\n# T\n## Page\nText.\n";
}

std::vector<std::string> ids(const Pathway& pathway) {
    std::vector<std::string> out;
    for (const LoadedModule& loaded : pathway.modules) out.push_back(loaded.module.metadata.id);
    return out;
}

const std::string metadata = "---\ntitle: Way\nid: way-1\nlanguage: en-GB\n---\n";

}  // namespace

TEST_CASE("pathway.md gives title, order and the page about it, other modules follow") {
    const auto folder = memory_folder(
        {{"pathway.md", metadata + "Welcome.\n\n1. [Bees](bees)\n2. [Ants](./ants/module.md)\n\nEnjoy.\n"},
         {"ants/module.md", module_text("ants")},
         {"bees/module.md", module_text("bees")},
         {"cats/module.md", module_text("cats")},
         {"images/x.png", ""}});
    const Pathway pathway = load_pathway(*folder, "modules");
    CHECK(sample::lines(pathway.problems).empty());
    CHECK(pathway.title == "Way");
    CHECK(pathway.id == "way-1");
    CHECK(pathway.language == "en-GB");
    CHECK(plain_text(pathway.about) == "Welcome.\nEnjoy.");
    CHECK(ids(pathway) == std::vector<std::string>{"bees", "ants", "cats"});
    CHECK(pathway.modules[0].module.folder == "bees");
}

TEST_CASE("without pathway.md the folders' names give the order") {
    const auto folder = memory_folder({{"b/module.md", module_text("bees")}, {"a/module.md", module_text("ants")}});
    const Pathway pathway = load_pathway(*folder, "");
    CHECK(ids(pathway) == std::vector<std::string>{"ants", "bees"});
    CHECK(pathway.language == "en-GB");
    CHECK(pathway.problems.empty());
}

TEST_CASE("E106: two modules with one id") {
    const auto folder = memory_folder({{"b/module.md", module_text("ants")}, {"a/module.md", module_text("ants")}});
    const Pathway pathway = load_pathway(*folder, "modules");
    CHECK(pathway.problems.empty());
    REQUIRE(pathway.modules.at(1).problems.size() == 1);
    CHECK(to_string(pathway.modules[1].problems[0]) ==
          "modules/b/module.md:1: E106 the folders 'a' and 'b' both hold a module with the id 'ants': give one of them "
          "another id");
}

// Both rows of home opened the first of the two modules, and nobody was told.
TEST_CASE("E106: the later of two modules with one id is broken and says why, the first can still be read") {
    const auto folder = memory_folder({{"b/module.md", module_text("ants") + "[x](#nowhere)\n"},
                                       {"a/module.md", module_text("ants")}});
    const Pathway pathway = load_pathway(*folder, "modules");
    REQUIRE(pathway.modules.size() == 2);
    CHECK(!pathway.modules[0].is_broken());
    CHECK(pathway.modules[1].is_broken());
    CHECK(sample::lines(pathway.modules[1].problems) ==
          Lines{"1: E106 the folders 'a' and 'b' both hold a module with the id 'ants': give one of them another id",
                "10: E229 the link '#nowhere' leads to no page or heading of this module"});
}

// The page that says why a module is broken bore the title of the sound one, and the log told the problem twice.
TEST_CASE("every module of a pathway has an id of its own, even where its author gave none or another's") {
    const auto folder = memory_folder({{"a/module.md", module_text("ants")},
                                       {"b/module.md", module_text("ants")},
                                       {"c/module.md", "---\ntitle: C\nversion: 1\nlanguage: en\n---\n# C\n## P\nText.\n"},
                                       {"d/notes.txt", ""}});
    CHECK(ids(load_pathway(*folder, "")) == std::vector<std::string>{"ants", "b/", "c/", "d/"});
}

TEST_CASE("E108: a folder without module.md is a broken module, not an absent one") {
    const auto folder = memory_folder({{"a/notes.txt", ""}});
    const Pathway pathway = load_pathway(*folder, "modules");
    REQUIRE(pathway.modules.size() == 1);
    REQUIRE(pathway.modules[0].problems.size() == 1);
    CHECK(to_string(pathway.modules[0].problems[0]) ==
          "modules/a/module.md:1: E108 could not read module.md: there is no such file: a module is a folder with a "
          "`module.md` in it");
    CHECK(pathway.modules[0].is_broken());
}

TEST_CASE("E228 and E229: lines of the pathway that lead to no module") {
    const auto folder =
        memory_folder({{"pathway.md", metadata + "1. [Bees](bess)\n2. Ants\n3. [Bees](bees)\n4. [Bees](bees/)\n"},
                       {"bees/module.md", module_text("bees")}});
    CHECK(sample::lines(load_pathway(*folder, "").problems) ==
          Lines{"6: E229 there is no module folder 'bess' here: did you mean 'bees'?",
                "7: E228 this line of the pathway names no module: write `1. [Title](folder)`",
                "9: E229 the module folder 'bees' is listed twice: keep one line"});
}

TEST_CASE("E107: a pathway's metadata has three keys") {
    const auto folder =
        memory_folder({{"pathway.md", "---\ntitle: Way\nid: way-1\nlanguage: en-GB\nversion: 2\n---\n"}});
    CHECK(sample::lines(load_pathway(*folder, "").problems) ==
          Lines{"5: E107 unknown key 'version': the keys are title, id, language"});
}

TEST_CASE("modules are handed over one by one in the pathway's order, and none is kept") {
    const auto folder = memory_folder({{"pathway.md", "---\ntitle: P\nid: ppp\nlanguage: en\n---\n1. [B](b)\n2. [A](a)\n"},
                                       {"a/module.md", module_text("ants")},
                                       {"b/module.md", module_text("bees")}});
    Lines taken;
    const Pathway pathway = load_pathway(*folder, "", [&](const std::string& name, const LoadedModule& loaded) {
        taken.push_back(name + " " + loaded.module.metadata.id);
    });
    CHECK(taken == Lines{"b bees", "a ants"});
    CHECK(pathway.title == "P");
    CHECK(pathway.modules.empty());
}

TEST_CASE("learners meet terms with their meanings, whoever only looks for problems does without") {
    const std::string text = module_text("ants") + "\nAn ant.\n\n## Glossary\n\n- **Ant**: an insect\n";
    const auto folder = memory_folder({{"ants/module.md", text}});
    const auto kind = [](const Module& module) {
        return std::get<Block>(module.pages.at(0).elements.at(1)).inlines.at(1).kind;
    };
    CHECK(kind(load_pathway(*folder, "").modules.at(0).module) == Inline::Kind::term);
    CHECK(kind(load_module(*folder->inside("ants"), "").module) == Inline::Kind::term);
    CHECK(kind(sample::load(text).module) == Inline::Kind::term);
    const LoadedModule plain = read_module(*folder->inside("ants"), "");
    CHECK(std::get<Block>(plain.module.pages.at(0).elements.at(1)).inlines.size() == 1);
    CHECK(plain.module.glossary.size() == 1);
}

TEST_CASE("E108: a pathway.md that is there and too large is told, and its folders' names give the order") {
    const auto folder = memory_folder({{"pathway.md", std::string(5 * 1024 * 1024, ' ')},
                                       {"a/module.md", module_text("ants")}});
    const Pathway pathway = load_pathway(*folder, "");
    CHECK(sample::lines(pathway.problems) ==
          Lines{"1: E108 pathway.md has 5.0 MB, and 4 MB is the most that is read: split it"});
    CHECK(pathway.modules.size() == 1);
}
