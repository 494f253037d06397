/// What effects ask of the desktop: one small door, which tests replace.
#pragma once

#include "player/state/preview_found.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

class Desktop {
public:
    virtual ~Desktop() = default;

    /// Puts text on the clipboard.
    virtual void copy(const std::string& text) = 0;

    /// Opens an http(s) address or a file's in the system's browser without waiting for it. False when that could not be started.
    virtual bool open_address(const std::string& address) = 0;

    /// The addresses that turned out later not to have been opened, each said once.
    virtual std::vector<std::string> take_unopened() = 0;

    /// Asks the Mooring that has this record open to come to the front. False when nobody answered.
    virtual bool raise_other_window() = 0;

    /// Reads a trainer's folder now and at every save; the one before is left.
    virtual void watch_preview(const std::string& folder) = 0;
    virtual void stop_preview() = 0;
    /// What was read last, once.
    virtual std::optional<state::PreviewFound> take_preview() = 0;

    /// What this computer draws with, for the support report.
    virtual std::string renderer() const = 0;
};

}  // namespace app
