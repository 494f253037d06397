#include "tests/support/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace support {
namespace {

std::vector<std::string> environment_with(const std::map<std::string, std::string>& changes) {
    std::vector<std::string> all;
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string line = *entry;
        if (!changes.contains(line.substr(0, line.find('=')))) all.push_back(line);
    }
    for (const auto& [name, value] : changes) {
        if (!value.empty()) all.push_back(name + "=" + value);
    }
    return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> list;
    for (std::string& word : words) list.push_back(word.data());
    list.push_back(nullptr);
    return list;
}

/// Every process that descends from `root`, itself included.
std::vector<pid_t> tree(pid_t root) {
    std::vector<std::pair<pid_t, pid_t>> parent_of;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename();
        if (!std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c) != 0; })) continue;
        std::ifstream stat(entry.path() / "stat");
        std::string line;
        if (!std::getline(stat, line)) continue;  // it has ended meanwhile
        std::istringstream rest(line.substr(line.rfind(')') + 1));
        char status = 0;
        pid_t parent = 0;
        rest >> status >> parent;
        parent_of.emplace_back(std::stoi(name), parent);
    }
    std::vector<pid_t> found{root};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const auto& [child, parent] : parent_of) {
            if (parent == found[i]) found.push_back(child);
        }
    }
    return found;
}

}  // namespace

ChildProcess::ChildProcess(const std::vector<std::string>& arguments, const Options& options) {
    std::vector<std::string> words = arguments;
    std::vector<std::string> environment = environment_with(options.environment);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    const std::string output = options.output.empty() ? "/dev/null" : options.output.string();
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
    // Duplicating a descriptor onto itself clears its close-on-exec flag.
    for (int kept : options.kept_descriptors) posix_spawn_file_actions_adddup2(&actions, kept, kept);
    const int failure = posix_spawnp(&pid_, words.front().c_str(), &actions, nullptr, pointers(words).data(),
                                     pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) throw std::runtime_error("cannot start " + words.front() + ": " + std::strerror(failure));
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), ending_(other.ending_) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
    std::swap(pid_, other.pid_);
    std::swap(ending_, other.ending_);
    return *this;
}

ChildProcess::~ChildProcess() {
    if (pid_ > 0 && !ending_) {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
    }
}

bool ChildProcess::is_running() { return !wait(std::chrono::milliseconds(0)).has_value(); }

void ChildProcess::send_signal(int signal) const {
    if (pid_ > 0 && !ending_) kill(pid_, signal);
}

std::optional<Ending> ChildProcess::wait(std::chrono::milliseconds limit) {
    eventually(
        [this] {
            int status = 0;
            if (!ending_ && waitpid(pid_, &status, WNOHANG) == pid_) {
                ending_ = WIFEXITED(status) ? Ending{WEXITSTATUS(status), {}} : Ending{{}, WTERMSIG(status)};
            }
            return ending_.has_value();
        },
        limit);
    return ending_;
}

bool eventually(const std::function<bool()>& is_true, std::chrono::milliseconds limit) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!is_true()) {
        if (std::chrono::steady_clock::now() >= end) return false;
        poll(nullptr, 0, 2);  // give way to the program that is waited for
    }
    return true;
}

long long memory_of_tree(pid_t root) {
    long long kilobytes = 0;
    for (pid_t pid : tree(root)) {
        std::ifstream rollup("/proc/" + std::to_string(pid) + "/smaps_rollup");
        for (std::string line; std::getline(rollup, line);) {
            if (line.starts_with("Pss:")) kilobytes += std::stoll(line.substr(4));
        }
    }
    return kilobytes * 1024;
}

std::chrono::milliseconds cpu_of_tree(pid_t root) {
    long long ticks = 0;
    for (pid_t pid : tree(root)) {
        std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
        std::string line;
        if (!std::getline(stat, line)) continue;
        std::istringstream rest(line.substr(line.rfind(')') + 1));
        std::string field;
        for (int i = 0; i < 11; ++i) rest >> field;  // status … cmajflt stand before utime and stime (proc(5))
        long long user = 0, system = 0;
        rest >> user >> system;
        ticks += user + system;
    }
    return std::chrono::milliseconds(ticks * 1000 / sysconf(_SC_CLK_TCK));
}

}  // namespace support
