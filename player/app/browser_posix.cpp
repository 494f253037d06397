#include "player/app/browser.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <mutex>
#include <thread>
#include <utility>

namespace app {
namespace {

/// Starts `xdg-open` with this address; nothing where it could not be started.
pid_t started(const std::string& address) {
    std::string program = "xdg-open";
    std::string argument = address;
    const std::array<char*, 3> words{program.data(), argument.data(), nullptr};
    pid_t child = 0;
    // Signals are blocked here so that the doorbell can take them; a browser must be free to get its own.
    posix_spawnattr_t attributes;
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    const int failure = posix_spawnp(&child, program.c_str(), nullptr, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    return failure == 0 ? child : 0;
}

/// Waits for its end, which may be as late as the browser's. A browser that was opened and then killed by a signal is
/// no failure to open.
bool ends_in_failure(pid_t child) {
    int status = 0;
    pid_t ended = waitpid(child, &status, 0);
    while (ended < 0 && errno == EINTR) ended = waitpid(child, &status, 0);
    return ended == child && WIFEXITED(status) && WEXITSTATUS(status) != 0;
}

}  // namespace

struct Browser::Outcomes {
    std::mutex door;
    std::vector<std::string> unopened;
    std::function<void()> wake;  ///< empty once nobody asks any more

    void fail(const std::string& address) {
        const std::lock_guard lock(door);
        unopened.push_back(address);
        if (wake) wake();
    }
};

Browser::Browser(std::function<void()> wake) : outcomes_(std::make_shared<Outcomes>()) {
    outcomes_->wake = std::move(wake);
}

Browser::~Browser() {
    const std::lock_guard lock(outcomes_->door);
    outcomes_->wake = nullptr;
}

bool Browser::open(const std::string& address) {
    const pid_t child = started(address);
    if (child == 0) return false;
    std::thread([child, address, outcomes = outcomes_] {
        if (ends_in_failure(child)) outcomes->fail(address);
    }).detach();
    return true;
}

std::vector<std::string> Browser::take_unopened() {
    const std::lock_guard lock(outcomes_->door);
    return std::exchange(outcomes_->unopened, {});
}

}  // namespace app
