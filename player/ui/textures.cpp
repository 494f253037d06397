#include "player/ui/textures.h"

#include "content/pictures.h"

#include <algorithm>
#include <memory>
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

/// Enough of a file to know a picture's size by, also of a JPEG with much written before it.
constexpr std::size_t header_bytes = std::size_t{64} * 1024;

const unsigned char* bytes_in(const std::string& file) { return reinterpret_cast<const unsigned char*>(file.data()); }
int length_of(const std::string& file) { return static_cast<int>(file.size()); }

std::size_t bytes_of(const Picture& picture) {
    return static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 4;
}

}  // namespace

Textures::Textures(TextureDoor door, ReadPicture read, std::size_t budget_bytes)
    : door_(std::move(door)), read_(std::move(read)), budget_bytes_(budget_bytes) {}

Textures::~Textures() { clear(); }

text::Rect Textures::natural_size(std::string_view folder, std::string_view path) {
    const auto [known, is_new] = sizes_.try_emplace(Name(folder, path));
    if (is_new) known->second = measured(known->first);
    return known->second;
}

/// Nothing for one that is larger than a module may hold.
text::Rect Textures::measured(const Name& name) const {
    const auto start = read_(name.first, name.second, header_bytes);
    if (!start || start->size > content::most_picture_bytes) return {};
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(bytes_in(start->bytes), length_of(start->bytes), &width, &height, &channels) == 0) return {};
    if (width > content::most_picture_pixels || height > content::most_picture_pixels) return {};
    return {0, 0, static_cast<float>(width), static_cast<float>(height)};
}

Picture Textures::picture(std::string_view folder, std::string_view path) {
    const auto [known, is_new] = pictures_.try_emplace(Name(folder, path));
    Entry& entry = known->second;
    entry.last_use = ++uses_;
    if (!is_new) return entry.picture;
    if (natural_size(folder, path).width <= 0) return {};  // refused, or not there
    const auto file = read_(known->first.first, known->first.second, content::most_picture_bytes);
    if (!file) return {};

    Picture loaded;
    int channels = 0;
    const Pixels pixels(stbi_load_from_memory(bytes_in(file->bytes), length_of(file->bytes), &loaded.width,
                                              &loaded.height, &channels, 4));
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

void Textures::renew(const std::map<std::string, std::uint64_t>& files) {
    for (const auto& [path, number] : files) {
        const auto known = files_.find(path);
        if (known == files_.end() || known->second != number) forget(path);
    }
    for (const auto& [path, number] : files_) {
        if (files.count(path) == 0) forget(path);
    }
    files_ = files;
}

void Textures::forget(const std::string& path) {
    const auto is_it = [&path](const auto& entry) { return entry.first.first + "/" + entry.first.second == path; };
    std::erase_if(sizes_, is_it);
    std::erase_if(pictures_, [&](const auto& entry) {
        if (!is_it(entry)) return false;
        if (entry.second.picture.id != ImTextureID{}) {
            door_.release(entry.second.picture.id);
            used_bytes_ -= bytes_of(entry.second.picture);
        }
        return true;
    });
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
