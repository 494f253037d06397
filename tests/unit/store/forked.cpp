#include "tests/unit/store/forked.h"

#include "tests/support/catch.h"

#include <fmt/format.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <limits>
#include <string_view>

namespace tests {

Forked::Forked(const std::function<void(int)>& work) {
    std::array<int, 2> ends{};
    REQUIRE(pipe(ends.data()) == 0);
    process_ = fork();
    REQUIRE(process_ >= 0);
    if (process_ == 0) {
        close(ends[0]);
        [&]() noexcept { work(ends[1]); }();  // an exception must not go on to run the other tests a second time
        _exit(0);
    }
    close(ends[1]);
    pipe_ = ends[0];
}

Forked::~Forked() {
    ::kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    close(pipe_);
}

std::string Forked::read(std::size_t length) {
    std::string words;
    std::array<char, 4096> buffer{};
    while (words.size() < length) {
        const ssize_t count = ::read(pipe_, buffer.data(), std::min(buffer.size(), length - words.size()));
        if (count <= 0) break;
        words.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return words;
}

std::string Forked::read_all() {
    return read(std::numeric_limits<std::size_t>::max());
}

std::string Forked::kill() {
    ::kill(process_, SIGKILL);
    return read_all();
}

void say(int descriptor, std::string_view words) {
    while (!words.empty()) {
        const ssize_t count = write(descriptor, words.data(), words.size());
        if (count <= 0) _exit(1);
        words.remove_prefix(static_cast<std::size_t>(count));
    }
}

namespace {

/// Mounts of this process's own, which only the system's administrator gets outright.
bool own_mounts() {
    if (unshare(CLONE_NEWNS) == 0) return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    const std::string user = fmt::format("0 {} 1", getuid());
    const std::string group = fmt::format("0 {} 1", getgid());
    if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) return false;
    return std::ofstream("/proc/self/setgroups") << "deny" << std::flush &&
           std::ofstream("/proc/self/uid_map") << user << std::flush &&
           std::ofstream("/proc/self/gid_map") << group << std::flush;
}

}  // namespace

bool mount_small_disk(const std::string& folder, std::size_t bytes) {
    const std::string options = "size=" + std::to_string(bytes);
    return own_mounts() && mount("none", folder.c_str(), "tmpfs", 0, options.c_str()) == 0;
}

bool remount(const std::string& folder, bool is_read_only) {
    const unsigned long flags = MS_REMOUNT | (is_read_only ? static_cast<unsigned long>(MS_RDONLY) : 0UL);
    return mount("none", folder.c_str(), "tmpfs", flags, nullptr) == 0;
}

}  // namespace tests
