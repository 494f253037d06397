#include "tests/end_to_end/desk.h"
#include "tests/end_to_end/small_module.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace end_to_end;
namespace fs = std::filesystem;

namespace {

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The variables of a desk whose opener ends with this code, after writing down what it was given.
std::map<std::string, std::string> with_opener(const Desk& desk, const std::string& code, const fs::path& seen) {
    const fs::path folder = desk.folder.path() / "programs";
    fs::create_directories(folder);
    std::ofstream(folder / "xdg-open") << "#!/bin/sh\nprintf '%s' \"$1\" > '" << seen.string() << ".part'\n"
                                       << "mv '" << seen.string() << ".part' '" << seen.string() << "'\nexit " << code
                                       << "\n";
    fs::permissions(folder / "xdg-open", fs::perms::owner_all);
    return {{"PATH", folder.string() + ":" + std::getenv("PATH")}, {"XDG_CACHE_HOME", (desk.home / "cache").string()}};
}

}  // namespace

TEST_CASE("a module is read in the system's browser, from the page at hand on, without a network or a pointer") {
    const Desk desk;
    desk.welcome();
    const fs::path seen = desk.folder.path() / "seen";
    PlayerWindow player(desk, {"--modules", small_pathway(desk).string()}, {}, with_opener(desk, "0", seen));
    player.tab_to("button", "Tying up");
    player.strike({"Return", "alt+Right"});
    player.wait_for("heading", "Knots");
    player.tab_to("button", "Read in the browser");
    player.strike({"Return"});
    REQUIRE(support::eventually([&] { return fs::exists(seen); }, patience));
    const fs::path page = desk.home / "cache/mooring/tying-up-1.html";
    CHECK(contents(seen) == "file://" + page.string() + "#knots");
    CHECK(contents(page).find("Which knot holds and comes undone again?") != std::string::npos);
    CHECK(fs::status(page.parent_path()).permissions() == fs::perms::owner_all);
}

TEST_CASE("without a browser the learner is told where the module's page is, and can copy that") {
    const Desk desk;
    desk.welcome();
    const fs::path seen = desk.folder.path() / "seen";
    PlayerWindow player(desk, {"--modules", small_pathway(desk).string()}, {}, with_opener(desk, "3", seen));
    player.tab_to("button", "Tying up");
    player.strike({"Return"});
    player.tab_to("button", "Read in the browser");
    player.strike({"Return"});
    player.wait_for("button", "Copy the address");
}
