/// Pictures of modules as textures: decoded within limits, kept within a budget, measured without decoding.
#pragma once

#include "player/text/layout.h"

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace ui {

/// How pixels become a texture: given by whoever owns the renderer.
struct TextureDoor {
    /// RGBA, 8 bits a channel, rows from the top. Returns a null texture when the renderer has no room.
    std::function<ImTextureID(const unsigned char* pixels, int width, int height)> upload;
    std::function<void(ImTextureID)> release;
};

/// A picture ready to be drawn; `id` is null when it cannot be shown.
struct Picture {
    ImTextureID id = {};
    int width = 0;
    int height = 0;
};

/// Pictures by path, the least recently drawn forgotten first. Those larger than a module may hold are refused
/// (content/pictures.h).
class Textures {
public:
    explicit Textures(TextureDoor door, std::size_t budget_bytes = std::size_t{128} << 20);
    ~Textures();
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;

    /// Decodes and uploads at the first call. A picture that cannot be read is remembered as such.
    Picture picture(const std::string& path);

    /// Width and height in pixels, {0, 0} when the file cannot be read; decodes nothing.
    text::Rect natural_size(const std::string& path);

    /// Forgets everything, as when the renderer loses its textures or the files changed.
    void clear();

private:
    struct Entry {
        Picture picture;
        std::uint64_t last_use = 0;
    };
    void make_room(std::size_t bytes);

    TextureDoor door_;
    std::size_t budget_bytes_;
    std::size_t used_bytes_ = 0;
    std::uint64_t uses_ = 0;
    std::map<std::string, Entry> pictures_;
    std::map<std::string, text::Rect> sizes_;
};

}  // namespace ui
