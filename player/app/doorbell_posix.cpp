#include "content/watch/descriptor.h"
#include "player/app/doorbell.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace app {
namespace {

using watch::Descriptor;

constexpr int answer_limit_ms = 2000;
constexpr std::chrono::milliseconds speech_limit{500};  ///< a visitor who says nothing, or goes on and on, bars no door
constexpr std::size_t longest_path = 4096;     ///< what Linux takes (PATH_MAX)

std::filesystem::path socket_path(const std::filesystem::path& folder) {
    return folder / "window.socket";
}

std::optional<sockaddr_un> address_of(const std::filesystem::path& folder) {
    const std::string path = socket_path(folder).string();
    sockaddr_un address{};
    if (path.size() >= sizeof(address.sun_path)) return std::nullopt;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return address;
}

Descriptor listening_socket(const std::filesystem::path& folder) {
    const auto address = address_of(folder);
    if (!address) return Descriptor{};
    Descriptor door{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    unlink(address->sun_path);  // left by a Mooring that was killed: the lock says that it is gone
    const auto* generic = reinterpret_cast<const sockaddr*>(&*address);
    if (!door.is_open() || bind(door.number(), generic, sizeof(*address)) != 0) return Descriptor{};
    chmod(address->sun_path, S_IRUSR | S_IWUSR);
    if (listen(door.number(), 4) != 0) return Descriptor{};
    return door;
}

sigset_t closing_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    return signals;
}

/// What a visitor says before they fall silent: the path of a package, or nothing.
std::string heard_from(const Descriptor& visitor) {
    std::string said;
    std::array<char, 512> bytes{};
    pollfd speech{visitor.number(), POLLIN, 0};
    const auto end = std::chrono::steady_clock::now() + speech_limit;
    const auto is_speaking = [&] {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        return left.count() > 0 && poll(&speech, 1, static_cast<int>(left.count())) == 1;
    };
    while (said.size() <= longest_path && is_speaking()) {
        const ssize_t count = recv(visitor.number(), bytes.data(), bytes.size(), 0);
        if (count <= 0) break;
        said.append(bytes.data(), static_cast<std::size_t>(count));
    }
    return said.size() <= longest_path ? said : std::string();
}

}  // namespace

struct Doorbell::Listener {
    std::filesystem::path socket;
    std::function<void()> wake;
    std::atomic<bool> is_called{false}, is_dismissed{false};
    std::mutex package_door;
    std::string package;
    Descriptor door, signals, stop;
    sigset_t mask_before{};
    std::thread thread;

    void heard(std::atomic<bool>& what) {
        what = true;
        wake();
    }

    void listen_until_stopped() {
        std::array<pollfd, 3> watched{pollfd{stop.number(), POLLIN, 0}, pollfd{signals.number(), POLLIN, 0},
                                      pollfd{door.number(), POLLIN, 0}};
        while (true) {
            if (poll(watched.data(), watched.size(), -1) < 0) continue;
            if (watched[0].revents != 0) return;
            if (watched[1].revents != 0) {
                signalfd_siginfo which{};
                if (read(signals.number(), &which, sizeof(which)) == sizeof(which)) heard(is_dismissed);
            }
            if (watched[2].revents != 0) {
                const Descriptor visitor{accept4(door.number(), nullptr, nullptr, SOCK_CLOEXEC)};
                const char answer = '!';
                if (std::string brought = heard_from(visitor); !brought.empty()) {
                    const std::lock_guard lock(package_door);
                    package = std::move(brought);
                }
                if (visitor.is_open() && send(visitor.number(), &answer, 1, MSG_NOSIGNAL) == 1) {
                    heard(is_called);
                }
            }
        }
    }
};

Doorbell::Doorbell(const std::optional<std::filesystem::path>& folder, std::function<void()> wake)
    : listener_(std::make_unique<Listener>()) {
    listener_->wake = std::move(wake);
    if (folder) {
        listener_->socket = socket_path(*folder);
        listener_->door = listening_socket(*folder);
    }
    listener_->stop = Descriptor{eventfd(0, EFD_CLOEXEC)};
    const sigset_t signals = closing_signals();
    pthread_sigmask(SIG_BLOCK, &signals, &listener_->mask_before);
    listener_->signals = Descriptor{signalfd(-1, &signals, SFD_CLOEXEC)};
    listener_->thread = std::thread([listener = listener_.get()] { listener->listen_until_stopped(); });
}

Doorbell::~Doorbell() {
    const std::uint64_t once = 1;
    if (write(listener_->stop.number(), &once, sizeof(once)) == sizeof(once)) listener_->thread.join();
    if (listener_->door.is_open()) unlink(listener_->socket.c_str());
    pthread_sigmask(SIG_SETMASK, &listener_->mask_before, nullptr);
}

bool Doorbell::take(Ring ring) {
    return (ring == Ring::close ? listener_->is_dismissed : listener_->is_called).exchange(false);
}

std::string Doorbell::take_package() {
    const std::lock_guard lock(listener_->package_door);
    return std::exchange(listener_->package, {});
}

bool Doorbell::ring(const std::filesystem::path& folder, const std::string& package) {
    const auto address = address_of(folder);
    if (!address) return false;
    const Descriptor door{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    const auto* generic = reinterpret_cast<const sockaddr*>(&*address);
    if (!door.is_open() || connect(door.number(), generic, sizeof(*address)) != 0) return false;
    const auto size = static_cast<ssize_t>(package.size());
    if (send(door.number(), package.data(), package.size(), MSG_NOSIGNAL) != size) return false;
    shutdown(door.number(), SHUT_WR);
    pollfd answer{door.number(), POLLIN, 0};
    char ignored = 0;
    return poll(&answer, 1, answer_limit_ms) == 1 && recv(door.number(), &ignored, 1, 0) == 1;
}

}  // namespace app
