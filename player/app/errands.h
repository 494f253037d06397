/// Things that may take long, done on threads of their own, so that the window never waits.
#pragma once

#include "player/state/message.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace app {

/// One thing to be done. It holds all it needs: a disk that hangs may keep it for ever.
struct Errand {
    std::function<void()> first = {};               ///< what is to be read before `work`; beside all other errands
    std::function<state::Message()> work;           ///< says what was found out or done
    bool is_change = false;                         ///< `work` is done alone, after that of all changes before it
    std::function<state::Message(const std::string& why)> failed;  ///< says that something was thrown
};

/// How long leaving waits for errands that are under way.
struct ErrandPatience {
    std::chrono::milliseconds change{3000};  ///< what is half written on the learner's disk is written to its end
    std::chrono::milliseconds look{200};     ///< nobody wants to know any more
};

/// What an errand found out comes back as a message. Those that only look go side by side, so that one whose disk hangs
/// holds up nobody; changes go one after the other.
class Errands {
public:
    /// `wake` is called on another thread when an errand has ended, never after this is gone.
    explicit Errands(std::function<void()> wake, ErrandPatience patience = {});
    /// Drops what was not begun, and waits for the rest as long as its patience lasts.
    ~Errands();
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    void run(Errand errand);

    /// What came of those that have ended since, in the order in which they ended.
    std::vector<state::Message> take_done();

    /// Waits until all have ended.
    void finish();

private:
    struct Work;
    std::shared_ptr<Work> work_;
    ErrandPatience patience_;
};

}  // namespace app
