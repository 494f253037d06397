/// Pictures of modules as textures: decoded within limits, kept within a budget, measured without decoding.
#pragma once

#include "content/folder.h"
#include "player/text/layout.h"

#include <imgui.h>
#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace ui {

/// How pixels become a texture: given by whoever owns the renderer.
struct TextureDoor {
    /// RGBA, 8 bits a channel, rows from the top. Returns a null texture when the renderer has no room.
    std::function<ImTextureID(const unsigned char* pixels, int width, int height)> upload;
    std::function<void(ImTextureID)> release;
};

/// At most the first `count` bytes of a picture of the module in `folder` (content::Module::folder), whether that is a
/// folder or a package: given by whoever may touch the disk. Where it fails the picture is not shown.
using ReadPicture = std::function<tl::expected<content::FileStart, std::string>(
    const std::string& folder, const std::string& path, std::size_t count)>;

/// A picture ready to be drawn; `id` is null when it cannot be shown.
struct Picture {
    ImTextureID id = {};
    int width = 0;
    int height = 0;
};

/// Pictures by their module's folder and their path in it, the least recently drawn forgotten first. Those larger than a module may hold are refused
/// (content/pictures.h).
class Textures {
public:
    Textures(TextureDoor door, ReadPicture read, std::size_t budget_bytes = std::size_t{128} << 20);
    ~Textures();
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;

    /// Decodes and uploads at the first call. A picture that cannot be read is remembered as such.
    Picture picture(std::string_view folder, std::string_view path);

    /// Width and height in pixels, {0, 0} when the file cannot be read; decodes nothing.
    text::Rect natural_size(std::string_view folder, std::string_view path);

    /// Forgets those whose file is another one than it was said to be before, or was not spoken of. `files` are numbers
    /// by path: another number means another picture. What was in the list before and is no more is forgotten too.
    void renew(const std::map<std::string, std::uint64_t>& files);

    /// Forgets everything, as when the renderer loses its textures or the files changed.
    void clear();

private:
    /// Its module's folder and its path.
    using Name = std::pair<std::string, std::string>;
    struct Entry {
        Picture picture;
        std::uint64_t last_use = 0;
    };
    text::Rect measured(const Name& name) const;
    void make_room(std::size_t bytes);
    void forget(const std::string& path);

    TextureDoor door_;
    ReadPicture read_;
    std::size_t budget_bytes_;
    std::size_t used_bytes_ = 0;
    std::uint64_t uses_ = 0;
    std::map<Name, Entry> pictures_;
    std::map<Name, text::Rect> sizes_;
    std::map<std::string, std::uint64_t> files_;
};

}  // namespace ui
