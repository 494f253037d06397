#include "player/app/doorbell.h"

#include "content/watch/descriptor.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
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

// Each byte once gave a visitor half a second more: one who dribbled barred the door to everybody else.
TEST_CASE("a visitor who never comes to an end is answered all the same") {
    const support::TemporaryFolder folder;
    const Doorbell doorbell(folder.path(), [] {});
    const watch::Descriptor visitor{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = (folder.path() / "window.socket").string();
    REQUIRE(path.size() < sizeof(address.sun_path));
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    REQUIRE(connect(visitor.number(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
    int bytes = 0;
    for (pollfd answer{visitor.number(), POLLIN, 0}; bytes < 100 && poll(&answer, 1, 100) == 0; ++bytes)
        send(visitor.number(), "x", 1, MSG_NOSIGNAL);
    CHECK(bytes < 100);  // ten seconds of them
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
