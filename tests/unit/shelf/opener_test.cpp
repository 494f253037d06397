#include "player/shelf/opener.h"

#include "tests/support/catch.h"
#include "tests/unit/shelf/stock.h"

using stock::module_text;

TEST_CASE("pictures are read from a package as from a folder, by what the module says it was read from") {
    const stock::Laptop laptop;
    const std::string picture = sample::png(640, 480);
    laptop.installs("a", module_text("ladders", 1, stock::with_picture));
    stock::write(laptop.places.installed / "a/images/ladder.png", picture);
    stock::pack(laptop.places.own / "b.mooring", module_text("ropes", 1, stock::with_picture));
    shelf::Opener opener;
    const shelf::Library library = laptop.library();
    REQUIRE(stock::modules(library) == std::vector<std::string>{"ladders 1", "ropes 1"});
    for (const content::LoadedModule& loaded : library.pathway.modules) {
        const auto start = opener.open(loaded.module.folder).read_start("images/ladder.png", 16);
        REQUIRE(start);
        CHECK(start->bytes == picture.substr(0, 16));
        CHECK(start->size == picture.size());
    }
}

TEST_CASE("a package that was replaced is opened anew, and one that is gone has nothing") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "a.mooring";
    shelf::Opener opener;
    stock::pack(file, module_text("ropes", 1, "One."));
    CHECK(opener.open(file.string()).read("module.md").value().find("One.") != std::string::npos);
    stock::pack(file, module_text("ropes", 2, stock::with_picture));
    CHECK(opener.open(file.string()).read("images/ladder.png"));
    std::filesystem::remove(file);
    CHECK(opener.open(file.string()).read("module.md").error() ==
          "could not open '" + file.generic_string() + "': No such file or directory");
}
