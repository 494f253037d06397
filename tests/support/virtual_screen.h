/// A screen of our own for tests: Xvfb on a free display, whose pixels can be read while programs draw on it.
#pragma once

#include "tests/support/child_process.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace support {

/// One X server without hardware. It ends with the object.
class VirtualScreen {
public:
    /// `folder` must exist; the server keeps its framebuffer file there. Throws std::runtime_error when Xvfb does not start.
    VirtualScreen(int width, int height, const std::filesystem::path& folder);
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen&) = delete;
    VirtualScreen& operator=(const VirtualScreen&) = delete;

    /// For the environment of programs that shall draw here: ":99".
    const std::string& display() const { return display_; }
    int width() const { return width_; }
    int height() const { return height_; }

    /// The pixel now on screen as 0xRRGGBB.
    std::uint32_t pixel(int x, int y) const;

private:
    int width_, height_;
    std::string display_;
    std::optional<ChildProcess> server_;
    const unsigned char* framebuffer_ = nullptr;
    std::size_t size_ = 0;
    std::size_t pixels_at_ = 0;
    std::size_t bytes_per_line_ = 0;
};

}  // namespace support
