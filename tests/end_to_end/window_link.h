/// What a window manager says to a window, said by a test.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace end_to_end {

/// A connection to the display that one window is on.
class WindowLink {
public:
    /// `window` is its number, in decimal. Throws std::runtime_error when the display does not answer.
    WindowLink(const std::string& display, const std::string& window);
    ~WindowLink();
    WindowLink(const WindowLink&) = delete;
    WindowLink& operator=(const WindowLink&) = delete;

    /// Asks the window to close, as its title bar's button does.
    void ask_to_close() const;

    /// Asks for a sign of life (_NET_WM_PING), and true when it came before the limit: everything that was sent to the
    /// window earlier, keys and clicks too, has been taken then.
    bool ping(std::chrono::milliseconds limit);

private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace end_to_end
