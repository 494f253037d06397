#include "player/app/window.h"

#include "player/app/keyboard.h"
#include "player/app/window_place.h"

#include <GLFW/glfw3.h>
#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

namespace app {
namespace {

std::string last_reason() {
    const char* reason = nullptr;
    glfwGetError(&reason);
    return reason == nullptr ? "no reason was given" : reason;
}

std::vector<WorkArea> work_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<WorkArea> areas;
    for (int i = 0; i < count; ++i) {
        WorkArea area;
        glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
        areas.push_back(area);
    }
    return areas;
}

/// A coordinate that no monitor covers.
constexpr int nowhere = -1'000'000;

/// A place that was never set, as large on a dense screen as on a plain one.
state::WindowPlace first_place(state::WindowPlace place) {
    float scale = 1;
    if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) glfwGetMonitorContentScale(monitor, &scale, nullptr);
    place.width = static_cast<int>(std::lround(static_cast<float>(place.width) * scale));
    place.height = static_cast<int>(std::lround(static_cast<float>(place.height) * scale));
    place.x = place.y = nowhere;  // so that it opens in the middle
    return place;
}

GLFWwindow* create(const state::WindowPlace& place, Window::OpenGl open_gl) {
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "mooring");  // the desktop entry's StartupWMClass
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "mooring");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, open_gl == Window::OpenGl::core_3 ? 3 : 2);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, open_gl == Window::OpenGl::core_3 ? 2 : 0);
    if (open_gl == Window::OpenGl::core_3) {
        glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
        glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    }
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    return glfwCreateWindow(place.width, place.height, "Mooring", nullptr, nullptr);
}

}  // namespace

tl::expected<void, std::string> Window::find_display() {
    if (glfwInit() == GLFW_TRUE) return {};
    return tl::unexpected(
        fmt::format("Mooring needs a desktop to open its window on, and found none ({}).", last_reason()));
}

tl::expected<std::unique_ptr<Window>, std::string> Window::open(const state::WindowPlace& wanted) {
    const bool was_set = wanted != state::WindowPlace{};
    const state::WindowPlace place = visible_place(was_set ? wanted : first_place(wanted), work_areas());

    OpenGl open_gl = OpenGl::core_3;
    GLFWwindow* handle = create(place, open_gl);
    if (handle == nullptr) {
        open_gl = OpenGl::legacy_2;
        handle = create(place, open_gl);
    }
    if (handle == nullptr) {
        const std::string reason = last_reason();
        glfwTerminate();
        return tl::unexpected(
            fmt::format("Mooring needs OpenGL 2 or later to draw its window, and this display has none ({}).", reason));
    }
    return std::unique_ptr<Window>(new Window(handle, open_gl, place));
}

Window::Window(GLFWwindow* handle, OpenGl open_gl, const state::WindowPlace& place)
    : handle_(handle), open_gl_(open_gl), place_(place) {
    glfwSetWindowSizeLimits(handle_, smallest_width, smallest_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowPos(handle_, place.x, place.y);
    if (place.is_maximised) glfwMaximizeWindow(handle_);
    glfwMakeContextCurrent(handle_);
    glfwSwapInterval(1);
    watch();
}

Window::~Window() {
    glfwDestroyWindow(handle_);
    glfwTerminate();
}

/// Set before ImGui's own callbacks, which call these.
void Window::watch() {
    static constexpr auto of = [](GLFWwindow* window) {
        return static_cast<Window*>(glfwGetWindowUserPointer(window));
    };
    // Whatever else a callback is told: a frame may look different now.
    constexpr auto changed = [](GLFWwindow* window, auto...) { of(window)->has_changed_ = true; };
    glfwSetWindowUserPointer(handle_, this);
    glfwSetWindowRefreshCallback(handle_, changed);
    glfwSetWindowFocusCallback(handle_, changed);
    glfwSetWindowCloseCallback(handle_, changed);
    glfwSetWindowPosCallback(handle_, changed);
    glfwSetWindowIconifyCallback(handle_, changed);
    glfwSetFramebufferSizeCallback(handle_, changed);
    glfwSetWindowContentScaleCallback(handle_, changed);
    glfwSetCursorPosCallback(handle_, changed);
    glfwSetCursorEnterCallback(handle_, changed);
    glfwSetMouseButtonCallback(handle_, changed);
    glfwSetScrollCallback(handle_, changed);
    glfwSetKeyCallback(handle_, [](GLFWwindow* window, int key, int scancode, int action, int modifiers) {
        Window& self = *of(window);
        if (action == GLFW_RELEASE || !self.on_press) return;
        if (const auto press = key_press(key, scancode, modifiers)) {
            self.has_changed_ = true;
            self.on_press(*press);
        }
    });
    glfwSetCharCallback(handle_, [](GLFWwindow* window, unsigned int character) {
        of(window)->has_changed_ = true;
        if (of(window)->on_type) of(window)->on_type(static_cast<char32_t>(character));
    });
}

void Window::set_icon(Icon icon) {
    const GLFWimage image{icon.width, icon.height, icon.pixels.data()};
    glfwSetWindowIcon(handle_, 1, &image);
}

void Window::show() {
    if (std::exchange(is_shown_, true)) return;
    glfwShowWindow(handle_);
}

void Window::wait(std::optional<std::chrono::milliseconds> limit) {
    if (!limit) {
        glfwWaitEvents();
    } else if (limit->count() <= 0) {
        glfwPollEvents();
    } else {
        glfwWaitEventsTimeout(std::chrono::duration<double>(*limit).count());
    }
}

void Window::wake() {
    glfwPostEmptyEvent();
}

bool Window::take_change() {
    return std::exchange(has_changed_, false);
}

bool Window::is_closing() const {
    return glfwWindowShouldClose(handle_) == GLFW_TRUE;
}

void Window::stay_open() {
    glfwSetWindowShouldClose(handle_, GLFW_FALSE);
}

bool Window::is_drawable() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(handle_, &width, &height);
    return width > 0 && height > 0 && glfwGetWindowAttrib(handle_, GLFW_ICONIFIED) == GLFW_FALSE;
}

void Window::come_to_front() {
    if (glfwGetWindowAttrib(handle_, GLFW_ICONIFIED) == GLFW_TRUE) glfwRestoreWindow(handle_);
    glfwShowWindow(handle_);
    glfwFocusWindow(handle_);
    glfwRequestWindowAttention(handle_);  // where the desktop keeps windows from taking the focus, it says so instead
}

void Window::copy(const std::string& text) {
    glfwSetClipboardString(handle_, text.c_str());
}

float Window::content_scale() const {
    float scale = 1;
    int window_width = 0, pixel_width = 0;
    glfwGetWindowContentScale(handle_, &scale, nullptr);
    glfwGetWindowSize(handle_, &window_width, nullptr);
    glfwGetFramebufferSize(handle_, &pixel_width, nullptr);
    if (window_width <= 0 || pixel_width <= 0) return scale;
    return scale * static_cast<float>(window_width) / static_cast<float>(pixel_width);
}

state::WindowPlace Window::place() {
    place_.is_maximised = glfwGetWindowAttrib(handle_, GLFW_MAXIMIZED) == GLFW_TRUE;
    if (!place_.is_maximised && glfwGetWindowAttrib(handle_, GLFW_ICONIFIED) == GLFW_FALSE) {
        glfwGetWindowPos(handle_, &place_.x, &place_.y);
        glfwGetWindowSize(handle_, &place_.width, &place_.height);
    }
    return place_;
}

}  // namespace app
