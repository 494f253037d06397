/// What counts as somebody's save, and when it is over.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace watch {

/// How long a watcher waits.
struct Patience {
    std::chrono::milliseconds quiet{50};   ///< nothing has been written for so long: the save is over
    std::chrono::milliseconds most{1000};  ///< told after so long even if something writes on and on
};

/// True for what editors write for themselves beside a file: swap files, backups, probes. Hidden names are theirs too.
bool is_scratch(std::string_view name);

/// One save out of its steps: many editors empty a file and fill it, or move the old one away first.
class Settling {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit Settling(Patience patience) : patience_(patience) {}

    /// Something was written.
    void touch(Time now);
    /// When there will be something to tell if nothing more is written; nothing when all is told.
    std::optional<Time> due() const { return due_; }
    /// True once when that time has come.
    bool take(Time now);

private:
    Patience patience_;
    std::optional<Time> first_, due_;
};

}  // namespace watch
