#include "tests/end_to_end/window_link.h"

#include "tests/support/child_process.h"

#include <X11/Xlib.h>

#include <stdexcept>

namespace end_to_end {
namespace {

/// A window may close while it is spoken to. Xlib's own handler would end the test for that.
int ignore_error(Display*, XErrorEvent*) { return 0; }

}  // namespace

struct WindowLink::Connection {
    Display* display = nullptr;
    Window window = 0;
    long pings = 0;

    void send(const char* protocol, long argument) const {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = window;
        event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
        event.xclient.format = 32;
        event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, protocol, False));
        event.xclient.data.l[1] = argument;
        XSendEvent(display, window, False, NoEventMask, &event);
        XFlush(display);
    }

    bool has_answer(long ping) const {
        while (XPending(display) > 0) {
            XEvent event{};
            XNextEvent(display, &event);
            if (event.type == ClientMessage && event.xclient.data.l[1] == ping) return true;
        }
        return false;
    }
};

WindowLink::WindowLink(const std::string& display, const std::string& window)
    : connection_(std::make_unique<Connection>()) {
    connection_->display = XOpenDisplay(display.c_str());
    if (connection_->display == nullptr) throw std::runtime_error("cannot connect to display " + display);
    connection_->window = std::stoul(window);
    XSetErrorHandler(ignore_error);
    XSelectInput(connection_->display, DefaultRootWindow(connection_->display), SubstructureNotifyMask);  // for answers
    XSync(connection_->display, False);
}

WindowLink::~WindowLink() { XCloseDisplay(connection_->display); }

void WindowLink::ask_to_close() const { connection_->send("WM_DELETE_WINDOW", 0); }

bool WindowLink::ping(std::chrono::milliseconds limit) {
    const long ping = ++connection_->pings;
    connection_->send("_NET_WM_PING", ping);
    return support::eventually([&] { return connection_->has_answer(ping); }, limit);
}

}  // namespace end_to_end
