#include "tests/end_to_end/window_closing.h"

#include <X11/Xlib.h>

#include <stdexcept>

namespace end_to_end {

void ask_to_close(const std::string& display, const std::string& window) {
    Display* connection = XOpenDisplay(display.c_str());
    if (connection == nullptr) throw std::runtime_error("cannot connect to display " + display);
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = std::stoul(window);
    event.xclient.message_type = XInternAtom(connection, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(connection, "WM_DELETE_WINDOW", False));
    XSendEvent(connection, event.xclient.window, False, NoEventMask, &event);
    XCloseDisplay(connection);
}

}  // namespace end_to_end
