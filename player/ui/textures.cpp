#include "player/ui/textures.h"

#include "content/pictures.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_MAX_DIMENSIONS content::most_picture_pixels
#include <stb_image.h>

namespace ui {
namespace {

struct FreePixels {
    void operator()(unsigned char* pixels) const { stbi_image_free(pixels); }
};
using Pixels = std::unique_ptr<unsigned char, FreePixels>;

std::size_t bytes_of(const Picture& picture) {
    return static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4;
}

}  // namespace

Textures::Textures(TextureDoor door, std::size_t budget_bytes) : door_(std::move(door)), budget_bytes_(budget_bytes) {}

Textures::~Textures() { clear(); }

text::Rect Textures::natural_size(const std::string& path) {
    const auto [known, is_new] = sizes_.try_emplace(path);
    if (!is_new) return known->second;
    std::error_code error;
    const auto file_bytes = std::filesystem::file_size(path, error);
    int width = 0;
    int height = 0;
    int channels = 0;
    const bool is_readable = !error && file_bytes <= content::most_picture_bytes &&
                             stbi_info(path.c_str(), &width, &height, &channels) != 0 && width <= content::most_picture_pixels &&
                             height <= content::most_picture_pixels;
    if (is_readable) known->second = {0, 0, static_cast<float>(width), static_cast<float>(height)};
    return known->second;
}

Picture Textures::picture(const std::string& path) {
    const auto [known, is_new] = pictures_.try_emplace(path);
    Entry& entry = known->second;
    entry.last_use = ++uses_;
    if (!is_new) return entry.picture;
    if (natural_size(path).width <= 0) return {};  // refused, or not there

    Picture loaded;
    int channels = 0;
    const Pixels pixels(stbi_load(path.c_str(), &loaded.width, &loaded.height, &channels, 4));
    if (!pixels) return {};
    make_room(bytes_of(loaded));
    loaded.id = door_.upload(pixels.get(), loaded.width, loaded.height);
    if (loaded.id == ImTextureID{}) return {};
    used_bytes_ += bytes_of(loaded);
    entry.picture = loaded;
    return loaded;
}

void Textures::make_room(std::size_t bytes) {
    while (used_bytes_ + bytes > budget_bytes_) {
        auto oldest = pictures_.end();
        for (auto entry = pictures_.begin(); entry != pictures_.end(); ++entry) {
            if (entry->second.picture.id == ImTextureID{}) continue;
            if (oldest == pictures_.end() || entry->second.last_use < oldest->second.last_use) oldest = entry;
        }
        if (oldest == pictures_.end()) return;  // one picture larger than the budget is shown all the same
        door_.release(oldest->second.picture.id);
        used_bytes_ -= bytes_of(oldest->second.picture);
        pictures_.erase(oldest);
    }
}

void Textures::clear() {
    for (const auto& entry : pictures_) {
        if (entry.second.picture.id != ImTextureID{}) door_.release(entry.second.picture.id);
    }
    pictures_.clear();
    sizes_.clear();
    used_bytes_ = 0;
}

}  // namespace ui
