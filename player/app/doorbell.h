/// Hears those outside who want something of an open window: a second Mooring on the same record, and the system.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app {

class Doorbell {
public:
    enum class Ring {
        come_to_front,  ///< somebody opened Mooring a second time
        close,          ///< the session ends, or Ctrl+C was pressed where it was started
    };

    /// Listens until destroyed; make it before anything that starts threads, which would catch the system's signals.
    /// `folder` is that of the record whose lock the caller holds: a second window rings there. Without one, or where
    /// no socket can be made (a path longer than sockets take), only the system is heard. `wake` is called on another
    /// thread at each ring.
    Doorbell(const std::optional<std::filesystem::path>& folder, std::function<void()> wake);
    ~Doorbell();
    Doorbell(const Doorbell&) = delete;
    Doorbell& operator=(const Doorbell&) = delete;

    /// True once after somebody rang for this.
    bool take(Ring ring);

    /// The package that somebody brought last when they rang, said once; empty when there is none.
    std::string take_package();

    /// Rings at the window that has the record in `folder` open, and hands a package over where there is one to be
    /// looked at. False when nobody answers within two seconds.
    static bool ring(const std::filesystem::path& folder, const std::string& package = {});

private:
    struct Listener;
    std::unique_ptr<Listener> listener_;
};

}  // namespace app
