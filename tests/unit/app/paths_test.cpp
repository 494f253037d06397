#include "player/app/paths.h"

#include "player/app/preview_reader.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace fs = std::filesystem;

namespace {

app::Environment environment(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
}

/// A computer with a home, and a player installed in /usr's place.
struct Computer {
    support::TemporaryFolder folder;
    fs::path disk = folder.path() / "disk";  // what lies three folders above the program is ours too
    fs::path home = disk / "home/ada";
    fs::path program = disk / "usr/bin";
    fs::path modules = disk / "usr/share/mooring/modules";

    Computer() {
        for (const fs::path& each : {home, program, modules}) fs::create_directories(each);
    }
    std::map<std::string, std::string> variables() const { return {{"HOME", home.string()}}; }
    auto find(std::map<std::string, std::string> more = {}, const app::Arguments& arguments = {}) const {
        more.merge(variables());
        return app::find_paths(arguments, environment(std::move(more)), program);
    }
};

}  // namespace

TEST_CASE("record, log and cache go where the desktop's rules say") {
    const Computer computer;
    const auto usual = computer.find();
    REQUIRE(usual);
    CHECK(usual->data == computer.home / ".local/share/mooring");
    CHECK(usual->state == computer.home / ".local/state/mooring");
    CHECK(usual->cache == computer.home / ".cache/mooring");
    const auto moved = computer.find({{"XDG_DATA_HOME", "/big/data"}, {"XDG_STATE_HOME", "/big/state"}, {"XDG_CACHE_HOME", "/big/cache"}});
    REQUIRE(moved);
    CHECK(moved->data == "/big/data/mooring");
    CHECK(moved->state == "/big/state/mooring");
    CHECK(moved->cache == "/big/cache/mooring");
}

TEST_CASE("a relative XDG folder is ignored, as its specification asks") {
    const Computer computer;
    CHECK(computer.find({{"XDG_DATA_HOME", "data"}})->data == computer.home / ".local/share/mooring");
}

TEST_CASE("the option --data keeps the record in that very folder") {
    const Computer computer;
    CHECK(computer.find({}, {.data = "/memory/stick", .modules = {}})->data == "/memory/stick");
}

TEST_CASE("installed modules are found beside the program") {
    const Computer computer;
    CHECK(computer.find()->modules == computer.modules);
}

TEST_CASE("a program in its build tree finds the source tree's modules") {
    const support::TemporaryFolder folder;
    const fs::path program = folder.path() / "build/release/bin";
    fs::create_directories(program);
    fs::create_directories(folder.path() / "modules");
    const auto paths = app::find_paths({}, environment({{"HOME", "/srv/laptop/ada"}}), program);
    REQUIRE(paths);
    CHECK(paths->modules == folder.path() / "modules");
}

TEST_CASE("modules that are nowhere are named in one sentence") {
    const Computer computer;
    fs::remove(computer.modules);
    REQUIRE_FALSE(computer.find());
    CHECK(computer.find().error() ==
          "There are no modules in " + computer.modules.string() + "; say where they are with --modules DIR.");
    CHECK(computer.find({}, {.data = {}, .modules = "/not/here"}).error() ==
          "There is no folder /not/here, which --modules names.");
}

TEST_CASE("a preview needs no modules but the one that is written") {
    const Computer computer;
    fs::remove(computer.modules);
    app::Arguments arguments;
    arguments.preview = "/home/ada/drafts";
    const auto paths = computer.find({}, arguments);
    REQUIRE(paths);
    CHECK(paths->modules == computer.modules);
    arguments.modules = "/not/here";
    CHECK_FALSE(computer.find({}, arguments));  // what was asked for is missed
}

// The program ended with an exception that nobody caught.
TEST_CASE("in a folder that is gone what is named from there is refused, and everything else works") {
    const Computer computer;
    const fs::path before = fs::current_path();
    fs::create_directories(computer.disk / "gone");
    fs::current_path(computer.disk / "gone");
    fs::remove(computer.disk / "gone");
    const auto whole = app::whole_path("drafts");
    const auto preview = app::preview_folder("drafts");
    const auto data = computer.find({}, {.data = "record", .modules = {}});
    const auto usual = computer.find();
    const auto absolute = app::preview_folder(computer.home);
    fs::current_path(before);
    const std::string why = " is, because the folder that it was started in is gone.";
    CHECK(whole.error() == "Mooring cannot tell where drafts" + why);
    CHECK(preview.error() == "Mooring cannot tell where drafts" + why);
    CHECK(data.error() == "Mooring cannot tell where record" + why);
    CHECK(usual);
    CHECK(absolute == computer.home.string());
}

TEST_CASE("without HOME one sentence says so") {
    CHECK(app::find_paths({}, environment({}), "/usr/bin").error() ==
          "Mooring cannot tell where your files belong, because HOME is not set.");
}

TEST_CASE("an exported journal goes to the desktop's documents folder") {
    const Computer computer;
    CHECK(computer.find()->documents == computer.home);
    fs::create_directories(computer.home / "Documents");
    CHECK(computer.find()->documents == computer.home / "Documents");
    fs::create_directories(computer.home / ".config");
    fs::create_directories(computer.home / "Dogfennau");
    std::ofstream(computer.home / ".config/user-dirs.dirs")
        << "# made by xdg-user-dirs\nXDG_MUSIC_DIR=\"$HOME/Miwsig\"\n"
           "XDG_DOCUMENTS_DIR=\"$HOME/Dogfennau\"\n";
    CHECK(computer.find()->documents == computer.home / "Dogfennau");
}

TEST_CASE("typefaces are looked for in every data folder, and always in the system's") {
    const Computer computer;
    const auto fonts = computer.find({{"XDG_DATA_DIRS", "/opt/share:relative"}})->fonts;
    const std::vector<fs::path> expected = {computer.disk / "usr/share/mooring/fonts",
                                            computer.home / ".local/share/fonts", "/opt/share/fonts",
                                            "/usr/share/fonts"};
    CHECK(fonts == expected);
}
