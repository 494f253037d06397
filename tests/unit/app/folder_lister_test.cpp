#include "player/app/folder_lister.h"

#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"

#include <unistd.h>

#include <fstream>

namespace fs = std::filesystem;

namespace {

using state::ChooserPurpose;
using state::FolderListing;
using state::FolderPlace;
using Names = std::vector<std::string>;

/// A home with folders, and a place where sticks are mounted.
struct Home {
    support::TemporaryFolder folder;
    fs::path home = folder.path() / "home/ada";
    fs::path media = folder.path() / "media/ada";
    app::Starts starts{home, home / "Documents", home / "Downloads", {media, folder.path() / "none"}};

    Home() {
        for (const char* name : {"Documents", "Downloads"}) fs::create_directories(home / name);
        fs::create_directories(media / "STICK");
    }
    void file(const fs::path& path) const {
        fs::create_directories((home / path).parent_path());
        std::ofstream(home / path) << "x";
    }
    FolderListing list(const std::string& path, ChooserPurpose purpose = ChooserPurpose::preview) const {
        return app::list_folder(path, purpose, starts);
    }
};

Names names(const FolderListing& listing) {
    Names all;
    for (const state::FolderEntry& entry : listing.entries) all.push_back(entry.name);
    return all;
}

}  // namespace

TEST_CASE("without a wish the documents are listed, and a wish is understood as people type it") {
    const Home home;
    CHECK(home.list("").path == (home.home / "Documents").string());
    CHECK(home.list("~").path == home.home.string());
    CHECK(home.list(" ~/Downloads/ ").path == (home.home / "Downloads").string());
    CHECK(home.list("Downloads/../Documents").path == (home.home / "Documents").string());
    CHECK(home.list("/").path == "/");
}

TEST_CASE("folders stand in the order of their names whatever their capitals, packages after them") {
    const Home home;
    for (const char* path : {"c/zebra/a", "c/Éclair/a", "c/apple/a", "c/b.mooring", "c/A.mooring", "c/.hidden/a", "c/note.txt"})
        home.file(path);
    CHECK(names(home.list("c", ChooserPurpose::add_module)) == Names{"apple", "Éclair", "zebra", "A.mooring", "b.mooring"});
    CHECK(names(home.list("c")) == Names{"apple", "Éclair", "zebra"});
}

TEST_CASE("a folder with a module.md is a module, and what holds one can be previewed") {
    const Home home;
    home.file("c/ladders/module.md");
    home.file("c/other/readme.md");
    const FolderListing outside = home.list("c");
    REQUIRE(outside.entries.size() == 2);
    CHECK(outside.entries[0].kind == state::FolderEntry::Kind::module);
    CHECK(outside.entries[1].kind == state::FolderEntry::Kind::folder);
    CHECK(outside.has_modules);
    CHECK_FALSE(outside.is_module);
    const FolderListing inside = home.list("c/ladders");
    CHECK(inside.has_modules);
    CHECK(inside.is_module);
    CHECK_FALSE(home.list("c/other").has_modules);
    home.file("p/pathway.md");
    CHECK(home.list("p").has_modules);
}

TEST_CASE("the way leads from the outermost folder over home to the one shown") {
    const Home home;
    const FolderListing listing = home.list("~/Documents");
    REQUIRE(listing.way.size() > 3);
    CHECK(listing.way.front().path == "/");
    CHECK(listing.way.back().name == "Documents");
    CHECK(listing.way[listing.way.size() - 2].kind == FolderPlace::Kind::home);
    CHECK(state::folder_above(listing) == home.home.string());
    CHECK(state::folder_above(home.list("/")).empty());
}

TEST_CASE("places are home, documents, downloads and every stick") {
    const Home home;
    const auto places = home.list("").places;
    REQUIRE(places.size() == 4);
    CHECK(places[0] == FolderPlace{FolderPlace::Kind::home, "", home.home.string()});
    CHECK(places[3] == FolderPlace{FolderPlace::Kind::stick, "STICK", (home.media / "STICK").string()});
}

TEST_CASE("a folder that is not there, or is a file, is refused in a sentence, with the places to go on from") {
    const Home home;
    home.file("note.txt");
    const FolderListing gone = home.list("~/gone");
    CHECK(gone.why_not == "There is no folder " + (home.home / "gone").string() + ".");
    CHECK(gone.path.empty());
    CHECK(gone.places.size() == 4);
    CHECK(home.list("~/note.txt").why_not == (home.home / "note.txt").string() + " is not a folder.");
}

TEST_CASE("a folder nobody may look into is refused in a sentence") {
    if (geteuid() == 0) return support::skip_this_test("root may look into every folder");
    const Home home;
    fs::create_directories(home.home / "closed");
    fs::permissions(home.home / "closed", fs::perms::none);
    CHECK(home.list("closed").why_not == "You are not allowed to look into " + (home.home / "closed").string() + ".");
    fs::permissions(home.home / "closed", fs::perms::owner_all);
}

TEST_CASE("a package is answered as such where packages are wanted, and is a file elsewhere") {
    const Home home;
    home.file("l.mooring");
    const std::string path = (home.home / "l.mooring").string();
    CHECK(home.list("~/l.mooring", ChooserPurpose::add_module).file == path);
    CHECK(home.list("~/l.mooring").why_not == path + " is not a folder.");
}

TEST_CASE("files of records are listed where they are wanted, a module there is a folder like any other") {
    const Home home;
    home.file("stick/b.mooring-records");
    home.file("stick/A.MOORING-RECORDS");
    home.file("stick/l.mooring");
    home.file("stick/letter.txt");
    home.file("stick/ropes/module.md");
    fs::create_directories(home.home / "stick" / "folder.mooring-records");
    const FolderListing listing = home.list("~/stick", ChooserPurpose::read_records);
    using Kind = state::FolderEntry::Kind;
    std::vector<std::pair<Kind, std::string>> found;
    for (const state::FolderEntry& entry : listing.entries) found.emplace_back(entry.kind, entry.name);
    CHECK(found == std::vector<std::pair<Kind, std::string>>{{Kind::folder, "folder.mooring-records"},
                                                            {Kind::folder, "ropes"},
                                                            {Kind::records, "A.MOORING-RECORDS"},
                                                            {Kind::records, "b.mooring-records"}});
    CHECK(listing.has_records);
    CHECK_FALSE(home.list("~", ChooserPurpose::read_records).has_records);
    const std::string path = (home.home / "stick" / "b.mooring-records").string();
    CHECK(home.list("~/stick/b.mooring-records", ChooserPurpose::read_records).file == path);
    CHECK(home.list("~/stick/b.mooring-records").why_not == path + " is not a folder.");
    CHECK_FALSE(home.list("~/stick").has_records);
}

TEST_CASE("of very many entries the first are listed and the others counted") {
    const Home home;
    for (std::size_t number = 0; number < app::most_listed_entries + 3; ++number)
        fs::create_directories(home.home / "many" / std::to_string(number));
    const FolderListing listing = home.list("many");
    CHECK(listing.entries.size() == app::most_listed_entries);
    CHECK(listing.left_out == 3);
    CHECK_FALSE(listing.has_modules);
}

// Of so many folders those at the end were not looked into, and packages, which come last, were never listed.
TEST_CASE("what can be chosen is listed however many folders stand before it") {
    const Home home;
    for (std::size_t number = 0; number < app::most_listed_entries + 3; ++number)
        fs::create_directories(home.home / "many" / std::to_string(number));
    home.file("many/zebra/module.md");
    home.file("many/zoo.mooring");
    const FolderListing listing = home.list("many", ChooserPurpose::add_module);
    CHECK(listing.entries.size() == app::most_listed_entries);
    CHECK(listing.left_out == 5);
    CHECK(listing.has_modules);
    CHECK(listing.entries[app::most_listed_entries - 2].kind == state::FolderEntry::Kind::module);
    CHECK(listing.entries[app::most_listed_entries - 1].kind == state::FolderEntry::Kind::package);
}

TEST_CASE("a name that is no text is listed so that it can be read, and its path still leads there") {
    const Home home;
    fs::create_directories(home.home / "odd" / "a\xFF\nb" / "inside");
    const FolderListing listing = home.list("odd");
    REQUIRE(listing.entries.size() == 1);
    CHECK(listing.entries[0].name == "a??b");
    const FolderListing inside = home.list(listing.entries[0].path);
    CHECK(names(inside) == Names{"inside"});
    CHECK(inside.path_words == (home.home / "odd/a??b").string());
}
