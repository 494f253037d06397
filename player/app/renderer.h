/// Draws what ImGui collected with the OpenGL we have, and holds textures for the interface.
#pragma once

#include "player/app/window.h"
#include "player/ui/textures.h"

#include <tl/expected.hpp>

#include <memory>
#include <string>

namespace app {

/// Owns the ImGui context. One lives as long as its window.
class Renderer {
public:
    /// The error is one sentence.
    static tl::expected<std::unique_ptr<Renderer>, std::string> create(Window& window);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// ImGui's atlas was built anew: hand it to OpenGL.
    void renew_fonts();

    /// Starts ImGui's frame.
    void begin_frame();
    /// Ends it. What is not shown costs nothing; the first that is shown shows the window.
    void end_frame(bool is_shown);

    ui::TextureDoor textures();

    /// For the log and the support report, e.g. "OpenGL 4.5, llvmpipe".
    std::string description() const;

private:
    Renderer(Window& window, bool is_core);

    Window& window_;
    bool is_core_;
};

}  // namespace app
