/// A window nobody sees, whose pixels become a PNG.
#pragma once

#include "player/ui/textures.h"

#include <string>

struct GLFWwindow;
struct ImDrawData;

namespace support {

/// OpenGL on whatever display there is (Xvfb in tests). Every failure throws std::runtime_error.
class PictureWindow {
public:
    PictureWindow(int width, int height);
    ~PictureWindow();
    PictureWindow(const PictureWindow&) = delete;
    PictureWindow& operator=(const PictureWindow&) = delete;

    /// Joins ImGui's renderer to the current ImGui context.
    void start_renderer();
    void renew_fonts();
    ui::TextureDoor textures() const;

    /// Renders this and writes it down: all of it, or so many rows from the top.
    void save(ImDrawData& drawn, const std::string& path, int rows = 0);

private:
    GLFWwindow* window_ = nullptr;
    int width_, height_;
    bool has_renderer_ = false;
};

}  // namespace support
