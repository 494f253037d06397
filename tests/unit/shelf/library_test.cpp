#include "player/shelf/library.h"

#include "tests/support/catch.h"
#include "tests/unit/shelf/stock.h"

namespace {

using stock::Laptop;
using stock::module_text;
using stock::modules;
using Modules = std::vector<std::string>;

const std::string pathway_text =
    "---\ntitle: Anchors\nid: anchors\nlanguage: en-GB\n---\n\n1. [Ropes](ropes)\n2. [Ladders](ladders)\n";

}  // namespace

TEST_CASE("folders and packages make one pathway, in the order of pathway.md, and added ones follow") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1));
    stock::pack(laptop.places.installed / "ropes.mooring", module_text("ropes", 2));
    stock::write(laptop.places.installed / "pathway.md", pathway_text);
    stock::pack(laptop.places.own / "boats.mooring", module_text("boats", 1));
    stock::write(laptop.places.own / "anchors" / "module.md", module_text("anchors", 4));
    const shelf::Library library = laptop.library();
    CHECK(library.pathway.title == "Anchors");
    CHECK(library.pathway.problems.empty());
    CHECK(modules(library) == Modules{"ropes 2", "ladders 1", "anchors 4", "boats 1"});
    CHECK(library.added == std::map<std::string, std::filesystem::path>{{"boats", laptop.places.own / "boats.mooring"}});
}

TEST_CASE("of two versions of a module the higher is taken, in the place of the other") {
    const Laptop laptop;
    for (const char* id : {"anchors", "ladders", "ropes"}) laptop.installs(id, module_text(id, 2));
    stock::pack(laptop.places.own / "ladders.mooring", module_text("ladders", 3));
    stock::pack(laptop.places.own / "ropes.mooring", module_text("ropes", 1));
    const shelf::Library library = laptop.library();
    CHECK(modules(library) == Modules{"anchors 2", "ladders 3", "ropes 2"});
    CHECK(library.added.count("ladders") == 1);
    CHECK(library.added.count("ropes") == 0);
}

TEST_CASE("of two with one version the installed one is taken, and nobody is told of the other") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 2, "Installed."));
    stock::pack(laptop.places.own / "ladders.mooring", module_text("ladders", 2, "Added."));
    const shelf::Library library = laptop.library();
    REQUIRE(modules(library) == Modules{"ladders 2"});
    CHECK(library.pathway.modules[0].problems.empty());
    CHECK(library.pathway.modules[0].module.source.find("Installed.") != std::string::npos);
}

TEST_CASE("an added module may have any id, also that of the folder which is never read for modules") {
    const Laptop laptop;
    stock::pack(laptop.places.own / "images.mooring", module_text("images", 1));
    const shelf::Library library = laptop.library();
    CHECK(modules(library) == Modules{"images 1"});
    CHECK(library.added.count("images") == 1);
}

TEST_CASE("a package is one wherever the player was started from") {
    // A folder called as the package is in the folder that the player was started from once hid the package.
    const Laptop laptop;
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::create_directories(laptop.places.own / "elsewhere" / "ropes.mooring");
    stock::pack(laptop.places.own / "ropes.mooring", module_text("ropes", 1));
    std::filesystem::current_path(laptop.places.own / "elsewhere");
    const shelf::Library library = laptop.library();
    std::filesystem::current_path(before);
    CHECK(library.added.count("ropes") == 1);
}

TEST_CASE("a module that cannot be read gives way to one with its id that can, whatever their versions") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 9, "### Question 1 (choose one)\n\nNo answers?\n"));
    stock::pack(laptop.places.own / "ladders.mooring", module_text("ladders", 2));
    CHECK(modules(laptop.library()) == Modules{"ladders 2"});
}

TEST_CASE("two installed folders with one id stay a mistake that is told") {
    const Laptop laptop;
    laptop.installs("a", module_text("ladders", 1));
    laptop.installs("b", module_text("ladders", 2));
    const shelf::Library library = laptop.library();
    REQUIRE(library.pathway.modules.size() == 2);
    REQUIRE(library.pathway.modules[1].problems.size() == 1);
    CHECK(library.pathway.modules[1].problems[0].code == "E106");
}

TEST_CASE("a damaged package is a broken module that says why, and stops nothing") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1));
    const auto file = laptop.places.own / "ropes.mooring";
    stock::pack(file, module_text("ropes", 1, "Splice it carefully."));
    std::string bytes = stock::read(file);
    bytes[bytes.find("carefully")] = 'C';
    stock::write(file, bytes);
    stock::write(laptop.places.own / "letter.mooring", "Dear all,");
    const shelf::Library library = laptop.library();
    CHECK(modules(library) == Modules{"ladders 1", "letter/ !", "ropes/ !"});
    const content::Problem& problem = library.pathway.modules[2].problems.at(0);
    CHECK(problem.code == "E108");
    CHECK(problem.file == file.generic_string());
    CHECK(problem.message ==
          "could not open '" + file.generic_string() + "': it is damaged: fetch or copy it again");
    // They are the learner's own, to be removed by the name they are shown under.
    CHECK(library.added == std::map<std::string, std::filesystem::path>{
                               {"letter/", laptop.places.own / "letter.mooring"}, {"ropes/", file}});
}

TEST_CASE("a damaged package beside installed modules is not the learner's to remove") {
    const Laptop laptop;
    stock::write(laptop.places.installed / "letter.mooring", "Dear all,");
    CHECK(laptop.library().added.empty());
}

TEST_CASE("without anything of their own a learner has what is installed, and a place that is missing is empty") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1));
    CHECK(modules(laptop.library()) == Modules{"ladders 1"});
    CHECK(modules(shelf::load_library({laptop.folder.path() / "none", laptop.folder.path() / "none either"})).empty());
}

TEST_CASE("one package alone can stand for what is installed") {
    const Laptop laptop;
    const auto file = laptop.folder.path() / "ladders.mooring";
    stock::pack(file, module_text("ladders", 5));
    stock::pack(laptop.places.own / "ropes.mooring", module_text("ropes", 1));
    const shelf::Library library = shelf::load_library({file, laptop.places.own});
    CHECK(library.pathway.title == "The ladders");
    CHECK(modules(library) == Modules{"ladders 5", "ropes 1"});
}

TEST_CASE("what is no module is passed over") {
    const Laptop laptop;
    stock::write(laptop.places.installed / "images" / "a.png", "x");
    stock::write(laptop.places.own / ".mooring-12-0", "half written");
    stock::write(laptop.places.own / ".hidden.mooring", "x");
    stock::write(laptop.places.own / "note.txt", "x");
    CHECK(modules(laptop.library()).empty());
}

TEST_CASE("an added package with the file name of an installed folder is a module of its own") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1));
    stock::pack(laptop.places.own / "ladders.mooring", module_text("steps", 1));
    CHECK(modules(laptop.library()) == Modules{"ladders 1", "steps 1"});
}

TEST_CASE("terms of the glossary are marked for the learner") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1, "A rung holds.\n\n## Glossary\n\n- **Rung**: a step."));
    const shelf::Library library = laptop.library();
    const content::Module& module = library.pathway.modules.at(0).module;
    const auto& words = std::get<content::Block>(module.pages.at(0).elements.at(0)).inlines;
    CHECK(std::any_of(words.begin(), words.end(), [](const auto& run) { return run.kind == content::Inline::Kind::term; }));
}

TEST_CASE("problems name the file that an author has to open") {
    const Laptop laptop;
    laptop.installs("ladders", module_text("ladders", 1, "### Question 1 (choose one)\n\nNo answers?\n"));
    const shelf::Library library = laptop.library();
    REQUIRE_FALSE(library.pathway.modules.at(0).problems.empty());
    CHECK(library.pathway.modules[0].problems[0].file == (laptop.places.installed / "ladders/module.md").generic_string());
}
