/// The folder that a hub keeps everything in.
#pragma once

#include <tl/expected.hpp>

#include <filesystem>
#include <string>

namespace program {

/// Where the hub's folder is when nobody says: $STATE_DIRECTORY (systemd), $XDG_DATA_HOME/mooring-hub,
/// ~/.local/share/mooring-hub. Empty when none of them is set.
std::filesystem::path usual_folder();

/// Makes the folder when it is missing, for this user alone. What this process makes from now on is for this user alone
/// as well, and so is the hub's file in the folder. The error is a sentence.
tl::expected<void, std::string> make_folder(const std::filesystem::path& folder);

/// Held while a hub serves from a folder; the operating system frees it however the process ends.
class ServingLock {
public:
    /// Fails with a sentence when another hub serves from there.
    static tl::expected<ServingLock, std::string> take(const std::filesystem::path& folder);

    ServingLock(ServingLock&& other) noexcept;
    ServingLock& operator=(ServingLock&&) = delete;
    ~ServingLock();

private:
    explicit ServingLock(int file) : file_(file) {}
    int file_;
};

}  // namespace program
