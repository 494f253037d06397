/// Work done in a process of its own, so that it can be killed or given a disk of its own.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <string_view>

namespace tests {

/// A copy of this process that runs `work`, which is handed a descriptor to write to. Killed by the destructor.
class Forked {
public:
    explicit Forked(const std::function<void(int)>& work);
    ~Forked();
    Forked(const Forked&) = delete;
    Forked& operator=(const Forked&) = delete;

    /// What it wrote, once that is as long as `length` or it has ended.
    std::string read(std::size_t length);
    /// All that it wrote until it ended.
    std::string read_all();
    /// kill -9, and everything it wrote before that.
    std::string kill();

private:
    pid_t process_ = -1;
    int pipe_ = -1;
};

/// Says something over the descriptor that `Forked` handed out.
void say(int descriptor, std::string_view words);

/// Gives this process alone an empty disk of this size at `folder`; false where the system does not allow that.
bool mount_small_disk(const std::string& folder, std::size_t bytes);

/// Makes that disk read-only, or writable again.
bool remount(const std::string& folder, bool is_read_only);

}  // namespace tests
