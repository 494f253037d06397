#include "tests/support/picture_window.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <stb_image_write.h>

#include <cstdint>
#include <stdexcept>
#include <vector>

namespace support {

PictureWindow::PictureWindow(int width, int height) : width_(width), height_(height) {
    if (glfwInit() == 0) throw std::runtime_error("There is no display to draw on.");
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
    window_ = glfwCreateWindow(width, height, "picture", nullptr, nullptr);
    if (window_ == nullptr) throw std::runtime_error("OpenGL 3.0 is not there.");
    glfwMakeContextCurrent(window_);
}

PictureWindow::~PictureWindow() {
    glfwDestroyWindow(window_);
    glfwTerminate();
}

void PictureWindow::start_renderer() {
    if (!ImGui_ImplOpenGL3_Init("#version 130")) throw std::runtime_error("ImGui's renderer did not start.");
    has_renderer_ = true;
}

void PictureWindow::renew_fonts() {
    if (!has_renderer_) start_renderer();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

ui::TextureDoor PictureWindow::textures() const {
    return {[](const unsigned char* pixels, int width, int height) {
                GLuint texture = 0;
                glGenTextures(1, &texture);
                glBindTexture(GL_TEXTURE_2D, texture);
                glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
                glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
                glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
                return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture));
            },
            [](ImTextureID id) {
                const auto texture = static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(id));
                glDeleteTextures(1, &texture);
            }};
}

void PictureWindow::save(ImDrawData& drawn, const std::string& path, int rows) {
    if (rows <= 0 || rows > height_) rows = height_;
    glViewport(0, 0, width_, height_);
    glClearColor(1, 0, 1, 1);  // nothing of it may show
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(&drawn);
    glFinish();
    std::vector<unsigned char> pixels(static_cast<std::size_t>(width_) * static_cast<std::size_t>(rows) * 3);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, height_ - rows, width_, rows, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
    const int stride = width_ * 3;
    const unsigned char* last_row = pixels.data() + static_cast<std::ptrdiff_t>(stride) * (rows - 1);
    if (stbi_write_png(path.c_str(), width_, rows, 3, last_row, -stride) == 0) {
        throw std::runtime_error("The picture " + path + " could not be written.");
    }
}

}  // namespace support
