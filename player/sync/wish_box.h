/// Where a thread that speaks to a server finds what others want of it, and sleeps until somebody does.
#pragma once

#include "player/sync/delivery.h"
#include "player/sync/http.h"
#include "player/sync/keyring.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace syncing {

/// `Wishes` says of itself: bool has_any(), bool ends_transfers() when what is under way is of no use any more, and bool
/// ends_keyring() when what waits for somebody at the keyring is not either.
template <class Wishes>
class WishBox {
public:
    /// `keyring` may be nullptr.
    WishBox(std::unique_ptr<Keyring> keyring, HttpLimits limits)
        : keyring_(std::move(keyring)), http_(std::move(limits)) {}

    /// The thread's own, to be used on it alone. What it waits for ends when a wish ends it.
    Http& http() { return http_; }
    Keyring* keyring() { return keyring_.get(); }

    /// Lets `note` add a wish, and wakes the thread. From any thread.
    template <class Note>
    void add(const Note& note) {
        {
            const std::lock_guard lock(mutex_);
            note(wishes_);
            cancel();
        }
        wake_.notify_one();
    }

    /// What was wished since the last time, as soon as there is anything, or nothing when it is `until`.
    Wishes wait(const std::optional<Instant>& until) {
        std::unique_lock lock(mutex_);
        const auto is_wanted = [this] { return wishes_.has_any(); };
        if (until)
            wake_.wait_until(lock, *until, is_wanted);
        else
            wake_.wait(lock, is_wanted);
        return std::exchange(wishes_, {});
    }

    /// What broke off is over, and somebody may have wished something else meanwhile.
    void allow_transfers() {
        const std::lock_guard lock(mutex_);
        http_.allow();
        if (keyring_) keyring_->allow();
        cancel();
    }

private:
    /// What the wishes end.
    void cancel() {
        if (wishes_.ends_transfers()) http_.cancel();
        if (keyring_ && wishes_.ends_keyring()) keyring_->cancel();
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    Wishes wishes_;
    std::unique_ptr<Keyring> keyring_;
    Http http_;
};

}  // namespace syncing
