#include "tests/end_to_end/desk.h"
#include "tests/end_to_end/journey.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/source_path.h"

#include <fmt/format.h>
#include <unistd.h>

#include <stdexcept>

using namespace end_to_end;
namespace fs = std::filesystem;

namespace {

/// The Debian package, made of what is built, and its files unpacked.
struct Package {
    support::TemporaryFolder folder;
    fs::path file;
    fs::path root = folder.path() / "root";

    Package() {
        const fs::path build = MOORING_BINARY_DIR;
        const Outcome made =
            run({"cpack", "--config", (build / "CPackConfig.cmake").string(), "-B", folder.path().string()});
        INFO(made.printed);
        REQUIRE(made.ending.exit_code == 0);
        for (const auto& entry : fs::directory_iterator(folder.path())) {
            if (entry.path().extension() == ".deb") file = entry.path();
        }
        REQUIRE(!file.empty());
        REQUIRE(run({"dpkg-deb", "-x", file.string(), root.string()}).ending.exit_code == 0);
    }
};

/// The package installed as an administrator does it, and purged with the object.
class Installed {
public:
    /// Why this machine does not let a test install it; empty when it does.
    static std::string obstacle() {
        if (run({"dpkg-query", "-W", "mooring"}).ending.exit_code == 0)
            return "a package mooring is installed, and a test must not replace it.";
        if (run(as_root({"true"})).ending.exit_code != 0)
            return "installing a package needs root, or sudo without a password.";
        return {};
    }

    explicit Installed(const fs::path& package) {
        const Outcome installed = run(as_root({"dpkg", "--install", package.string()}));
        if (installed.ending.exit_code == 0) return;
        purge();  // dpkg keeps what it could not configure
        throw std::runtime_error("the package cannot be installed: " + installed.printed);
    }
    ~Installed() { purge(); }
    Installed(const Installed&) = delete;
    Installed& operator=(const Installed&) = delete;

    static Outcome purge() { return run(as_root({"dpkg", "--purge", "mooring"})); }

private:
    static std::vector<std::string> as_root(std::vector<std::string> words) {
        const std::vector<std::string> before = {"env", "sudo", "--non-interactive"};
        if (geteuid() != 0) words.insert(words.begin(), before.begin(), before.end());
        return words;
    }
};

void check_silent(const std::vector<std::string>& words) {
    const Outcome outcome = run(words);
    INFO(words.front() << ": " << outcome.printed);
    CHECK(outcome.ending.exit_code == 0);
}

}  // namespace

TEST_CASE("the Debian package holds a player that runs from where it was installed") {
    const Package package;
    const Desk desk;
    PlayerWindow player(desk, {}, (package.root / "usr/bin/mooring").string());
    player.close();
    CHECK(player.wait_for_end().exit_code == 0);
    CHECK(fs::exists(package.root / "usr/share/mooring/modules/pathway.md"));
    CHECK_FALSE(fs::exists(package.root / "usr/share/mooring/modules/README.md"));
    CHECK(fs::exists(package.root / "usr/share/doc/mooring/modules/README.md"));
    CHECK(fs::exists(package.root / "usr/share/doc/mooring/assets/screens/guide/choose-one.png"));
}

TEST_CASE("a whole module can be passed with the player that the Debian package installed, and purging leaves nothing") {
    if (const std::string obstacle = Installed::obstacle(); !obstacle.empty()) return support::skip_this_test(obstacle);
    const Package package;
    {
        const Installed installed(package.file);
        travel("/usr/share/mooring/modules", "/usr/bin/mooring");
        CHECK(Installed::purge().ending.exit_code == 0);
    }
    CHECK(!fs::exists("/usr/bin/mooring"));
    CHECK(!fs::exists("/usr/share/mooring"));
    CHECK(run({"dpkg-query", "-W", "mooring"}).ending.exit_code != 0);
}

TEST_CASE("the Debian package passes Debian's own checks") {
    const Package package;
    check_silent({"lintian", "--fail-on", "error", "--allow-root", package.file.string()});
    check_silent({"desktop-file-validate", (package.root / "usr/share/applications/mooring.desktop").string()});
    check_silent({"appstreamcli", "validate", "--no-net",
                  (package.root / "usr/share/metainfo/org.w3id.mooring.metainfo.xml").string()});
    for (const auto& [name, purpose] : {std::pair{"mooring", "learning pathways that need no connection"},
                                        std::pair{"mooring-author", "write, check and pack modules for Mooring"}}) {
        const fs::path file = package.root / fmt::format("usr/share/man/man1/{}.1.gz", name);
        const Outcome page = run({"man", "--warnings", "-l", file.string()}, {{"MANPAGER", "cat"}, {"LC_ALL", "C.UTF-8"}});
        INFO(page.printed);
        CHECK(page.ending.exit_code == 0);
        CHECK(page.printed.find("warning:") == std::string::npos);
        CHECK(page.printed.find(purpose) != std::string::npos);
    }
}

TEST_CASE("a packed module is known for what it is by its name and by its first bytes, and Mooring opens it") {
    const Package package;
    const fs::path shared = package.root / "usr/share";
    CHECK(run({"update-mime-database", (shared / "mime").string()}).ending.exit_code == 0);
    const fs::path packed = package.folder.path() / "ladders.mooring";
    REQUIRE(run({MOORING_AUTHOR, "new", (package.folder.path() / "ladders").string()}).ending.exit_code == 0);
    REQUIRE(run({MOORING_AUTHOR, "pack", (package.folder.path() / "ladders").string(), "-o", packed.string()})
                .ending.exit_code == 0);
    fs::copy_file(packed, package.folder.path() / "nameless");
    for (const fs::path& file : {packed, package.folder.path() / "nameless"}) {
        const Outcome told = run({"gio", "info", "-a", "standard::content-type", file.string()},
                                 {{"XDG_DATA_DIRS", shared.string()}, {"XDG_DATA_HOME", package.folder.path().string()}});
        INFO(told.printed);
        CHECK(told.printed.find("standard::content-type: application/x-mooring") != std::string::npos);
    }
    const Outcome desktop = run({"grep", "-c", "^MimeType=.*application/x-mooring;", (shared / "applications/mooring.desktop").string()});
    CHECK(desktop.printed == "1\n");
}

TEST_CASE("the scripts at the root hold to shellcheck") {
    const fs::path root = tests::source_path();
    check_silent({"shellcheck", (root / "run").string(), (root / "check").string(), (root / ".ci/run").string(),
                  (root / "installer/packages/install").string(),
                  (root / "installer/mooring-author.bash").string(), (root / "assets/icons/render").string(),
                  (root / "assets/pictures/render").string(), (root / "assets/screens/make").string(),
                  (root / "tests/web/install").string(), (root / "tests/fuzz/run").string()});
}
