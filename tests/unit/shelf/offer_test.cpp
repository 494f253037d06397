#include "player/shelf/offer.h"

#include "tests/support/catch.h"
#include "tests/unit/shelf/stock.h"

using stock::module_text;

TEST_CASE("a package and its folder are told as the same") {
    const support::TemporaryFolder folder;
    const std::string text = module_text("ladders", 3, stock::with_picture);
    stock::pack(folder.path() / "a.mooring", text);
    stock::write(folder.path() / "a" / "module.md", text);
    stock::write(folder.path() / "a" / "images/ladder.png", sample::png(640, 480));
    const auto packed = shelf::look_at(folder.path() / "a.mooring");
    const auto plain = shelf::look_at(folder.path() / "a");
    REQUIRE(packed);
    REQUIRE(plain);
    CHECK(packed->loaded.module.metadata.version == 3);
    CHECK(packed->digest.size() == 64);
    CHECK(packed->digest == plain->digest);
    CHECK(packed->bytes == text.size() + sample::png(640, 480).size());
    CHECK(packed->bytes == plain->bytes);
}

TEST_CASE("a folder with errors tells them all") {
    const support::TemporaryFolder folder;
    stock::write(folder.path() / "a" / "module.md",
                 module_text("ladders", 1, "### Question 1 (choose one)\n\nNo answers?\n\n![](images/gone.png)"));
    const auto offer = shelf::look_at(folder.path() / "a");
    REQUIRE(offer);
    CHECK(offer->loaded.is_broken());
    CHECK(offer->loaded.problems.size() >= 2);
    CHECK(offer->digest.empty());
}

TEST_CASE("a folder without a module says that it has none") {
    const support::TemporaryFolder folder;
    const auto offer = shelf::look_at(folder.path());
    REQUIRE(offer);
    REQUIRE(offer->loaded.problems.size() == 1);
    CHECK(offer->loaded.problems[0].code == "E108");
}

TEST_CASE("a damaged package is refused with the reason") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "a.mooring";
    stock::pack(file, module_text("ladders", 1, "Splice it carefully."));
    std::string bytes = stock::read(file);
    bytes[bytes.find("carefully")] = 'C';
    stock::write(file, bytes);
    CHECK(shelf::look_at(file).error() ==
          "could not open '" + file.generic_string() + "': it is damaged: fetch or copy it again");
    stock::write(file, "Dear all,");
    CHECK(shelf::look_at(file).error() == "could not open '" + file.generic_string() + "': it is not a Mooring package");
}

TEST_CASE("a sealed package whose module has errors tells them, and is not fit to be added") {
    const support::TemporaryFolder folder;
    package::Package bad = stock::packed(module_text("ladders", 1));
    bad.files["module.md"] = module_text("ladders", 1, "### Question 1 (choose one)\n\nNo answers?\n");
    bad.digest = package::contents_digest(bad.files);
    REQUIRE(package::save_package(bad, folder.path() / "a.mooring"));
    const auto offer = shelf::look_at(folder.path() / "a.mooring");
    REQUIRE(offer);
    CHECK(offer->loaded.is_broken());
    CHECK(offer->digest.empty());
}
