/// The desktop window: opens, waits for something to happen, and passes on what the learner does.
#pragma once

#include "player/app/icon.h"
#include "player/state/record.h"
#include "player/ui/keys.h"

#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

struct GLFWwindow;

namespace app {

class Window {
public:
    /// Which OpenGL the computer gave us: remote desktops and old laptops may only have the second.
    enum class OpenGl { core_3, legacy_2 };

    /// Connects to the desktop. The error, when there is none, is one sentence.
    static tl::expected<void, std::string> find_display();

    /// Opens hidden, where it was, inside a monitor that exists; `find_display` came before. The error is one
    /// sentence.
    static tl::expected<std::unique_ptr<Window>, std::string> open(const state::WindowPlace& place);

    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Called while waiting, in the order things happen.
    std::function<void(const ui::KeyPress&)> on_press;
    std::function<void(char32_t)> on_type;

    void set_icon(Icon icon);
    /// Does nothing when it is shown already.
    void show();

    /// Sleeps until something happens to the window, `wake` is called, or the limit has passed; no limit: for as long
    /// as it takes.
    void wait(std::optional<std::chrono::milliseconds> limit);

    /// Ends a `wait`; may be called from another thread.
    static void wake();

    /// True once after anything happened that a frame might show.
    bool take_change();

    /// The learner asked the window to close.
    bool is_closing() const;
    /// Takes the wish to close back.
    void stay_open();

    /// False while the window is minimised: nothing needs drawing.
    bool is_drawable() const;

    void come_to_front();
    void copy(const std::string& text);

    /// How much larger than at 96 dots an inch things are drawn, in units of the window's own coordinates.
    float content_scale() const;

    /// Where it is now; of a maximised window, where it was before.
    state::WindowPlace place();

    OpenGl open_gl() const { return open_gl_; }
    GLFWwindow* handle() const { return handle_; }

private:
    Window(GLFWwindow* handle, OpenGl open_gl, const state::WindowPlace& place);
    void watch();

    GLFWwindow* handle_;
    OpenGl open_gl_;
    state::WindowPlace place_;  ///< the last one that was neither maximised nor minimised
    bool has_changed_ = true;
    bool is_shown_ = false;
};

}  // namespace app
