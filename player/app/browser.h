/// Opens addresses in the system's browser.
#pragma once

#include <string>

namespace app {

/// Starts the desktop's own opener, without a shell and without waiting. False when it is not there.
bool open_in_browser(const std::string& address);

}  // namespace app
