#include "player/app/renderer.h"

#include <GLFW/glfw3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>

#include <cstdint>

namespace app {
namespace {

// Names that OpenGL 1.1's header, the only one every platform has, does not know.
constexpr GLint clamp_to_edge = 0x812F;     // GL_CLAMP_TO_EDGE, OpenGL 1.2
constexpr GLenum generate_mipmap = 0x8191;  // GL_GENERATE_MIPMAP, OpenGL 1.4 to 2.1
using GenerateMipmap = void (*)(GLenum target);

std::string text_of(GLenum name) {
    const auto* text = reinterpret_cast<const char*>(glGetString(name));
    return text == nullptr ? "unknown" : text;
}

ImTextureID texture_id(GLuint name) {
    return (ImTextureID)(std::intptr_t)name;
}
GLuint texture_name(ImTextureID id) {
    return (GLuint)(std::intptr_t)id;
}

/// Pictures are mostly drawn smaller than they are; mipmaps keep them smooth.
ImTextureID upload(const unsigned char* pixels, int width, int height, bool is_core) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, clamp_to_edge);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, clamp_to_edge);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    if (!is_core) glTexParameteri(GL_TEXTURE_2D, generate_mipmap, GL_TRUE);
    while (glGetError() != GL_NO_ERROR) {
    }
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels);
    if (glGetError() != GL_NO_ERROR) {  // no room, or larger than this OpenGL takes
        glDeleteTextures(1, &name);
        return {};
    }
    if (is_core) {
        const auto generate = reinterpret_cast<GenerateMipmap>(glfwGetProcAddress("glGenerateMipmap"));
        if (generate != nullptr) generate(GL_TEXTURE_2D);
    }
    return texture_id(name);
}

}  // namespace

tl::expected<std::unique_ptr<Renderer>, std::string> Renderer::create(Window& window) {
    const bool is_core = window.open_gl() == Window::OpenGl::core_3;
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window.handle(), true);
    const bool is_ready = is_core ? ImGui_ImplOpenGL3_Init("#version 150") : ImGui_ImplOpenGL2_Init();
    if (!is_ready) {
        ImGui_ImplGlfw_Shutdown();
        ImGui::DestroyContext();
        return tl::unexpected(std::string("Mooring could not prepare OpenGL for drawing its window."));
    }
    return std::unique_ptr<Renderer>(new Renderer(window, is_core));
}

Renderer::Renderer(Window& window, bool is_core) : window_(window), is_core_(is_core) {}

Renderer::~Renderer() {
    is_core_ ? ImGui_ImplOpenGL3_Shutdown() : ImGui_ImplOpenGL2_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
}

void Renderer::renew_fonts() {
    if (is_core_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    } else {
        ImGui_ImplOpenGL2_DestroyFontsTexture();
        ImGui_ImplOpenGL2_CreateFontsTexture();
    }
}

void Renderer::begin_frame() {
    is_core_ ? ImGui_ImplOpenGL3_NewFrame() : ImGui_ImplOpenGL2_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
}

void Renderer::end_frame(bool is_shown) {
    if (!is_shown) {
        ImGui::EndFrame();
        return;
    }
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_.handle(), &width, &height);
    glViewport(0, 0, width, height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    is_core_ ? ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData())
             : ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
    window_.show();  // not before its first frame is there, and that frame is not lost on a hidden window
    glfwSwapBuffers(window_.handle());
}

ui::TextureDoor Renderer::textures() {
    return {[is_core = is_core_](const unsigned char* pixels, int width, int height) {
                return upload(pixels, width, height, is_core);
            },
            [](ImTextureID id) {
                const GLuint name = texture_name(id);
                glDeleteTextures(1, &name);
            }};
}

std::string Renderer::description() const {
    return fmt::format("OpenGL {}, {}", text_of(GL_VERSION), text_of(GL_RENDERER));
}

}  // namespace app
