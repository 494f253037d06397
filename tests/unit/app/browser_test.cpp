#include "player/app/browser.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <future>

namespace {

using Addresses = std::vector<std::string>;

/// A desktop whose opener is this script, as long as it lives.
class Opener {
public:
    explicit Opener(const std::string& script) {
        const std::filesystem::path program = folder_.path() / "xdg-open";
        std::ofstream(program) << "#!/bin/sh\n" << script << '\n';
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        set(folder_.path().string() + ":" + before_);
    }
    /// No opener at all.
    Opener() { set(folder_.path().string()); }
    ~Opener() { set(before_); }
    Opener(const Opener&) = delete;
    Opener& operator=(const Opener&) = delete;

private:
    static void set(const std::string& path) { setenv("PATH", path.c_str(), 1); }

    support::TemporaryFolder folder_;
    std::string before_ = std::getenv("PATH");
};

}  // namespace

// A browser that could not be started was taken for an opened one: the opener's exit code was ignored.
TEST_CASE("an address that the desktop could not open is told of afterwards, once") {
    const Opener opener("exit 4");
    std::promise<void> woken;
    app::Browser browser([&woken] { woken.set_value(); });
    REQUIRE(browser.open("https://example.org/a"));
    REQUIRE(woken.get_future().wait_for(std::chrono::seconds(30)) == std::future_status::ready);
    CHECK(browser.take_unopened() == Addresses{"https://example.org/a"});
    CHECK(browser.take_unopened().empty());
}

TEST_CASE("an address that was opened is told of no more, and one argument is all the opener gets") {
    const support::TemporaryFolder folder;
    const std::string seen = (folder.path() / "seen").string();
    // The second opener fails after the first has ended well: only it is heard of.
    const Opener opener("if [ \"$1\" = 'https://example.org/?a=1;b' ]; then echo \"$#\" > '" + seen + "'; exit 0; fi\n" +
                        "while [ ! -s '" + seen + "' ]; do :; done; exit 3");
    std::promise<void> woken;
    app::Browser browser([&woken] { woken.set_value(); });
    REQUIRE(browser.open("https://example.org/?a=1;b"));
    REQUIRE(browser.open("https://example.org/b"));
    REQUIRE(woken.get_future().wait_for(std::chrono::seconds(30)) == std::future_status::ready);
    CHECK(browser.take_unopened() == Addresses{"https://example.org/b"});
    std::string count;
    std::getline(std::ifstream(seen) >> std::ws, count);
    CHECK(count == "1");
}

TEST_CASE("without an opener nothing is started") {
    const Opener none;
    app::Browser browser([] {});
    CHECK_FALSE(browser.open("https://example.org/a"));
    CHECK(browser.take_unopened().empty());
}
