#include "player/app/doorbell.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <unistd.h>

#include <csignal>
#include <future>

using namespace std::chrono_literals;
using app::Doorbell;

namespace {

/// A window that waits to be woken.
struct Sleeper {
    std::promise<void> woken;
    std::function<void()> wake = [this] { woken.set_value(); };
    bool is_woken() { return woken.get_future().wait_for(5s) == std::future_status::ready; }
};

}  // namespace

TEST_CASE("a second window's ring wakes the first, once") {
    const support::TemporaryFolder folder;
    Sleeper first;
    Doorbell doorbell(folder.path(), first.wake);
    CHECK(Doorbell::ring(folder.path()));
    REQUIRE(first.is_woken());
    CHECK(doorbell.take(Doorbell::Ring::come_to_front));
    CHECK(!doorbell.take(Doorbell::Ring::come_to_front));
    CHECK(!doorbell.take(Doorbell::Ring::close));
}

TEST_CASE("a package is handed over with the ring, and taken once") {
    const support::TemporaryFolder folder;
    Sleeper first;
    Doorbell doorbell(folder.path(), first.wake);
    CHECK(doorbell.take_package().empty());
    CHECK(Doorbell::ring(folder.path(), "/media/ada/STICK/good work.mooring"));
    REQUIRE(first.is_woken());
    CHECK(doorbell.take_package() == "/media/ada/STICK/good work.mooring");
    CHECK(doorbell.take_package().empty());
}

TEST_CASE("a path longer than any is not taken") {
    const support::TemporaryFolder folder;
    Doorbell doorbell(folder.path(), [] {});
    CHECK(Doorbell::ring(folder.path(), "/" + std::string(4200, 'x')));
    CHECK(doorbell.take_package().empty());
}

TEST_CASE("ringing where nobody is at home is answered with no, and at once") {
    const support::TemporaryFolder folder;
    CHECK(!Doorbell::ring(folder.path()));
    {
        const Doorbell gone(folder.path(), [] {});
    }
    CHECK(!Doorbell::ring(folder.path()));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a socket left behind by a Mooring that was killed is in nobody's way") {
    const support::TemporaryFolder folder;
    {
        const Doorbell killed(folder.path(), [] {});
        std::filesystem::rename(folder.path() / "window.socket", folder.path() / "kept");
    }
    std::filesystem::rename(folder.path() / "kept", folder.path() / "window.socket");
    CHECK(!Doorbell::ring(folder.path()));
    const Doorbell next(folder.path(), [] {});
    CHECK(Doorbell::ring(folder.path()));
}

TEST_CASE("a folder whose name is too long for a socket has no bell, and nothing breaks") {
    const support::TemporaryFolder folder;
    const auto deep = folder.path() / std::string(120, 'x');
    std::filesystem::create_directory(deep);
    const Doorbell mute(deep, [] {});
    CHECK(!Doorbell::ring(deep));
}

TEST_CASE("the system's wish to end the session reaches the window instead of killing it") {
    Sleeper window;
    Doorbell doorbell(std::nullopt, window.wake);
    REQUIRE(kill(getpid(), SIGTERM) == 0);
    REQUIRE(window.is_woken());
    CHECK(doorbell.take(Doorbell::Ring::close));
}
