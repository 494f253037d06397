#include "content/author/watch.h"

#include "content/author/interrupts.h"
#include "content/watch/watcher.h"

#include <condition_variable>
#include <mutex>

namespace author {
namespace {

/// Where the threads that hear something leave word for the one that checks.
class Calls {
public:
    void changed() { leave(has_changed_); }
    void stop() { leave(must_stop_); }

    /// Waits; true when there is something to check, false when it is time to stop.
    bool wait_for_change() {
        std::unique_lock lock(mutex_);
        called_.wait(lock, [this] { return has_changed_ || must_stop_; });
        has_changed_ = false;
        return !must_stop_;
    }

private:
    void leave(bool& word) {
        const std::scoped_lock lock(mutex_);
        word = true;
        called_.notify_one();
    }

    std::mutex mutex_;
    std::condition_variable called_;
    bool has_changed_ = false, must_stop_ = false;
};

}  // namespace

std::string check_at_every_save(const std::vector<std::filesystem::path>& folders,
                                const std::function<bool()>& check) {
    Calls calls;
    const Interrupts interrupts([&] { calls.stop(); });
    // Watched first and read then: what is saved between the two is told of.
    const auto watcher = watch::Watcher::start(folders, [&] { calls.changed(); });
    if (!watcher) return watcher.error();
    while (check() && calls.wait_for_change()) {
    }
    return "";
}

}  // namespace author
