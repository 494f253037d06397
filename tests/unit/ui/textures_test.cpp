#include "player/ui/textures.h"

#include "content/pictures.h"
#include "tests/support/catch.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace {

/// A PNG of 2 × 1 pixels.
constexpr std::array<std::uint8_t, 70> small_png{
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
    0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x7B, 0x40, 0xE8, 0xDD, 0x00, 0x00, 0x00,
    0x0D, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0xCF, 0x00, 0x04, 0xFF, 0x01, 0x07, 0x00, 0x01, 0xFF,
    0xE2, 0x23, 0x9E, 0x59, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82};

/// The beginning of a PNG that says it is 5000 pixels wide.
constexpr std::array<std::uint8_t, 33> wide_png{0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00,
                                                0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x13, 0x88, 0x00, 0x00,
                                                0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0xBD, 0x73, 0xD3, 0xDF};

/// A folder of pictures, and a renderer that only remembers which textures it holds.
struct Pictures {
    std::map<std::string, std::string> files;
    int reads = 0;
    std::uintptr_t next = 1;
    std::vector<std::uintptr_t> held;
    std::vector<unsigned char> uploaded;

    template <typename Bytes>
    std::string file(const std::string& name, const Bytes& bytes) {
        files[name] = std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        return name;
    }

    /// Reads from memory, as from a module at "here".
    ui::ReadPicture read() {
        return [this](const std::string& folder, const std::string& path, std::size_t count) {
            ++reads;
            REQUIRE(folder == "here");
            return content::memory_folder(files)->read_start(path, count);
        };
    }

    ui::TextureDoor door() {
        return {[this](const unsigned char* pixels, int width, int height) {
                    uploaded.assign(pixels, pixels + width * height * 4);
                    held.push_back(next);
                    return reinterpret_cast<ImTextureID>(next++);
                },
                [this](ImTextureID id) { std::erase(held, reinterpret_cast<std::uintptr_t>(id)); }};
    }
};

}  // namespace

TEST_CASE("a picture's size is known without decoding it") {
    Pictures pictures;
    ui::Textures textures(pictures.door(), pictures.read());
    const text::Rect size = textures.natural_size("here", pictures.file("wash.png", small_png));
    CHECK(size.width == 2);
    CHECK(size.height == 1);
    CHECK(pictures.held.empty());
}

TEST_CASE("a picture is decoded once, as red, green, blue and opacity") {
    Pictures pictures;
    ui::Textures textures(pictures.door(), pictures.read());
    const std::string path = pictures.file("wash.png", small_png);
    const ui::Picture first = textures.picture("here", path);
    CHECK(first.width == 2);
    CHECK(pictures.uploaded == std::vector<unsigned char>{255, 0, 0, 255, 0, 0, 255, 255});
    const int reads = pictures.reads;
    CHECK(textures.picture("here", path).id == first.id);
    CHECK(pictures.held.size() == 1);
    CHECK(pictures.reads == reads);
}

TEST_CASE("a picture that is missing, no picture or too wide is not shown, and is not tried again") {
    Pictures pictures;
    ui::Textures textures(pictures.door(), pictures.read());
    const std::string missing = "missing.png";
    const std::string words = pictures.file("words.png", std::string("These are words."));
    const std::string wide = pictures.file("wide.png", wide_png);
    for (const std::string& path : {missing, words, wide}) {
        CHECK(textures.natural_size("here", path).width == 0);
        CHECK(textures.picture("here", path).id == ImTextureID{});
    }
    pictures.file("missing.png", small_png);
    CHECK(textures.picture("here", missing).id == ImTextureID{});
    textures.clear();
    CHECK(textures.picture("here", missing).id != ImTextureID{});
}

TEST_CASE("a picture with more bytes than a module may hold is not shown") {
    Pictures pictures;
    ui::Textures textures(pictures.door(), pictures.read());
    std::string large(reinterpret_cast<const char*>(small_png.data()), small_png.size());
    large.resize(content::most_picture_bytes + 1);
    CHECK(textures.natural_size("here", pictures.file("large.png", large)).width == 0);
    CHECK(textures.picture("here", "large.png").id == ImTextureID{});
}

TEST_CASE("pictures of one name in two modules are two") {
    Pictures pictures;
    const auto read = [&](const std::string& folder, const std::string&, std::size_t count) {
        return content::memory_folder({{"a.png", folder == "one" ? std::string(small_png.begin(), small_png.end())
                                                                 : std::string("no picture")}})
            ->read_start("a.png", count);
    };
    ui::Textures textures(pictures.door(), read);
    CHECK(textures.picture("one", "a.png").id != ImTextureID{});
    CHECK(textures.picture("two", "a.png").id == ImTextureID{});
}

TEST_CASE("beyond its budget, the picture drawn longest ago is let go") {
    Pictures pictures;
    ui::Textures textures(pictures.door(), pictures.read(), 16);  // two pictures of 2 × 1 pixels
    const std::string one = pictures.file("one.png", small_png);
    const std::string two = pictures.file("two.png", small_png);
    const std::string three = pictures.file("three.png", small_png);
    textures.picture("here", one);
    textures.picture("here", two);
    textures.picture("here", one);
    textures.picture("here", three);
    CHECK(pictures.held == std::vector<std::uintptr_t>{1, 3});
    textures.picture("here", two);
    CHECK(pictures.held == std::vector<std::uintptr_t>{3, 4});
}

TEST_CASE("pictures whose files are others now are read again, and no others") {
    Pictures pictures;
    ui::Textures textures(pictures.door(), pictures.read());
    for (const char* name : {"same.png", "changed.png", "gone.png"}) pictures.file(name, small_png);
    const std::map<std::string, std::uint64_t> first{{"here/same.png", 1}, {"here/changed.png", 2}, {"here/gone.png", 3},
                                                     {"here/new.png", 0}};
    textures.renew(first);
    const auto show = [&] {
        std::vector<std::uintptr_t> shown;
        for (const char* name : {"same.png", "changed.png", "gone.png", "new.png"})
            shown.push_back(reinterpret_cast<std::uintptr_t>(textures.picture("here", name).id));
        return shown;
    };
    CHECK(show() == std::vector<std::uintptr_t>{1, 2, 3, 0});
    const int reads = pictures.reads;
    textures.renew(first);
    CHECK(show() == std::vector<std::uintptr_t>{1, 2, 3, 0});
    CHECK(pictures.reads == reads);

    pictures.file("changed.png", std::string("not a picture any more"));
    pictures.file("new.png", small_png);
    pictures.files.erase("gone.png");
    textures.renew({{"here/same.png", 1}, {"here/changed.png", 5}, {"here/new.png", 6}});
    CHECK(pictures.held == std::vector<std::uintptr_t>{1});  // the others went back to the renderer
    CHECK(show() == std::vector<std::uintptr_t>{1, 0, 0, 4});
    CHECK(textures.natural_size("here", "changed.png").width == 0);
    CHECK(textures.natural_size("here", "new.png").width == 2);
}

TEST_CASE("every texture goes back to the renderer in the end") {
    Pictures pictures;
    {
        ui::Textures textures(pictures.door(), pictures.read());
        textures.picture("here", pictures.file("one.png", small_png));
        CHECK(pictures.held.size() == 1);
    }
    CHECK(pictures.held.empty());
}
