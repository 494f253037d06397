/// Things that may take long, done one after the other on a thread of their own, so that the window never waits.
#pragma once

#include "player/state/message.h"

#include <functional>
#include <memory>
#include <vector>

namespace app {

/// What an errand found out comes back as a message. One that was begun is ended before this goes, so that nothing is
/// left half done; those not begun are dropped.
class Errands {
public:
    using Errand = std::function<state::Message()>;

    /// `wake` is called on the other thread when an errand has ended.
    explicit Errands(std::function<void()> wake);
    ~Errands();
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    void run(Errand errand);

    /// What came of those that have ended since, in their order.
    std::vector<state::Message> take_done();

    /// Waits until all have ended.
    void finish();

private:
    struct Work;
    std::unique_ptr<Work> work_;
};

}  // namespace app
