#include "player/app/browser_page.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <iterator>
#include <set>

namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> names(const fs::path& folder) {
    std::set<std::string> found;
    for (const auto& entry : fs::directory_iterator(folder)) found.insert(entry.path().filename().string());
    return found;
}

}  // namespace

TEST_CASE("a page for the browser is named by module and version, and nobody else may read it or list its folder") {
    const support::TemporaryFolder folder;
    const auto page = app::write_browser_page(folder.path() / "cache/mooring", "knots", 3, "<html>");
    REQUIRE(page);
    CHECK(*page == folder.path() / "cache/mooring/knots-3.html");
    CHECK(contents(*page) == "<html>");
    CHECK(fs::status(*page).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(page->parent_path()).permissions() == fs::perms::owner_all);
}

TEST_CASE("a folder that others could look into is closed to them") {
    const support::TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms::all);
    REQUIRE(app::write_browser_page(folder.path(), "knots", 3, "<html>"));
    CHECK(fs::status(folder.path()).permissions() == fs::perms::owner_all);
}

TEST_CASE("a new version's page takes the place of the older one's, and other modules keep theirs") {
    const support::TemporaryFolder folder;
    for (const char* other : {"knots-too-2.html", "knots.html", "knots-2.html.bak", "notes.txt"})
        std::ofstream(folder.path() / other);
    REQUIRE(app::write_browser_page(folder.path(), "knots", 2, "old"));
    REQUIRE(app::write_browser_page(folder.path(), "sails", 2, "other"));
    REQUIRE(app::write_browser_page(folder.path(), "knots", 3, "new"));
    CHECK(names(folder.path()) == std::set<std::string>{"knots-3.html", "sails-2.html", "knots-too-2.html",
                                                        "knots.html", "knots-2.html.bak", "notes.txt"});
}

TEST_CASE("a page is written anew each time, for its text may have changed under the same version") {
    const support::TemporaryFolder folder;
    REQUIRE(app::write_browser_page(folder.path(), "knots", 3, "before"));
    const auto page = app::write_browser_page(folder.path(), "knots", 3, "after");
    REQUIRE(page);
    CHECK(contents(*page) == "after");
    CHECK(names(folder.path()) == std::set<std::string>{"knots-3.html"});
}

TEST_CASE("a page that cannot be written says where and why, and leaves nothing half done") {
    const support::TemporaryFolder folder;
    const fs::path page = folder.path() / "knots-3.html";
    fs::create_directories(page / "in the way");
    CHECK(app::write_browser_page(folder.path(), "knots", 3, "<html>").error() ==
          "This module cannot be read in the browser, because its page could not be written to " + page.string() +
              " (Is a directory).");
    CHECK(names(folder.path()) == std::set<std::string>{"knots-3.html"});
    std::ofstream(folder.path() / "file");
    const auto in_a_file = app::write_browser_page(folder.path() / "file/mooring", "knots", 3, "<html>");
    REQUIRE_FALSE(in_a_file);
    CHECK(in_a_file.error().ends_with("(Not a directory)."));
}

TEST_CASE("a file's address holds no blank, no letter of its own language and no sign that means something else") {
    CHECK(app::file_address("/home/ada/.cache/mooring/knots-3.html", "why-it-matters") ==
          "file:///home/ada/.cache/mooring/knots-3.html#why-it-matters");
    CHECK(app::file_address("/home/Siân Ŵ/100% #1?.html", "tŷ") ==
          "file:///home/Si%C3%A2n%20%C5%B4/100%25%20%231%3F.html#t%C5%B7");
}
