/// Closes a window as a desktop does.
#pragma once

#include <string>

namespace end_to_end {

/// Sends WM_DELETE_WINDOW (ICCCM 2.0 §4.2.8.1) to the X window of this number, as the button in a title bar does.
void ask_to_close(const std::string& display, const std::string& window);

}  // namespace end_to_end
