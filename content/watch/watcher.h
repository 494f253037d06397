/// Hears from the system when a file in a folder was saved, without ever looking again and again.
#pragma once

#include "content/watch/save.h"

#include <tl/expected.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace watch {

class Watcher {
public:
    /// Watches these folders and all folders in them, those that come later too; hidden ones are not looked into.
    /// `changed` is called on a thread of the watcher's own, once a save is over: whatever is read after that call, or
    /// after this function, is either the newest there is or will be told of again. A folder that goes away and comes
    /// back (moved, checked out anew) is watched on. The error is one sentence.
    static tl::expected<std::unique_ptr<Watcher>, std::string> start(std::vector<std::filesystem::path> folders,
                                                                     std::function<void()> changed,
                                                                     Patience patience = {});
    /// `changed` is never called afterwards.
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

private:
    struct Listener;
    explicit Watcher(std::unique_ptr<Listener> listener);
    std::unique_ptr<Listener> listener_;
};

}  // namespace watch
