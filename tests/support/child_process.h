/// A program that a test starts, watches and ends; it never outlives the test.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace support {

/// How a program ended: its exit code, or the signal that ended it.
struct Ending {
    std::optional<int> exit_code;
    std::optional<int> signal;
};

/// One running program. The destructor kills it and waits.
class ChildProcess {
public:
    struct Options {
        std::map<std::string, std::string> environment;  ///< added to ours; an empty value removes the variable
        std::filesystem::path output;                    ///< where stdout and stderr go; /dev/null when empty
        std::vector<int> kept_descriptors;               ///< passed on as they are; all others close on exec
    };

    /// Starts a program found on PATH or by path. Throws std::runtime_error when it cannot be started.
    ChildProcess(const std::vector<std::string>& arguments, const Options& options);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) noexcept;
    ~ChildProcess();

    pid_t pid() const { return pid_; }
    bool is_running();
    void send_signal(int signal) const;
    /// Waits until it ends; nothing when it is still running after `limit`.
    std::optional<Ending> wait(std::chrono::milliseconds limit);

private:
    pid_t pid_ = -1;
    std::optional<Ending> ending_;
};

/// Asks `is_true` again and again, yielding the processor between, until it holds or the limit has passed.
bool eventually(const std::function<bool()>& is_true, std::chrono::milliseconds limit);

/// Proportional set size in bytes of a process and everything it started: shared pages are counted once in all.
long long memory_of_tree(pid_t root);

/// User and system time spent so far by a process and everything it started that is still running.
std::chrono::milliseconds cpu_of_tree(pid_t root);

}  // namespace support
