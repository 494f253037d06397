/// The proxy that the desktop's settings name, which programs that only read the environment never hear of.
#pragma once

#include <memory>
#include <string>

namespace syncing {

/// Where the environment names a proxy it is left to libcurl, with all of its variables.
class DesktopProxy {
public:
    DesktopProxy();
    ~DesktopProxy();
    DesktopProxy(const DesktopProxy&) = delete;
    DesktopProxy& operator=(const DesktopProxy&) = delete;

    /// "http://proxy.example.org:3128", as libcurl takes it; "" for none. May wait for a proxy's own script.
    std::string proxy_for(const std::string& url);

    /// From any thread: nothing waits any more, now or before allow().
    void cancel();
    /// It may be asked again, on the thread that asks it.
    void allow();

private:
    struct Cancellable;
    std::unique_ptr<Cancellable> cancellable_;
};

}  // namespace syncing
