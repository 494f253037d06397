#include "player/app/icon.h"

#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

TEST_CASE("the window's own icon can be read") {
    const auto icon = app::read_icon(tests::source_path("assets/icons/mooring-64.pam"));
    REQUIRE(icon);
    CHECK(icon->width == 64);
    CHECK(icon->height == 64);
    const std::size_t middle_left = (32 * 64 + 8) * 4;  // on the ground: harbour, #0B4F6C
    CHECK(icon->pixels[middle_left] == 0x0B);
    CHECK(icon->pixels[middle_left + 1] == 0x4F);
    CHECK(icon->pixels[middle_left + 2] == 0x6C);
    CHECK(icon->pixels[middle_left + 3] == 0xFF);
}

TEST_CASE("a window does without an icon that is missing, cut short or something else") {
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "icon.pam";
    CHECK(!app::read_icon(file));
    for (const char* text : {"", "P6 2 2 255 ...", "P7\nWIDTH 2\nHEIGHT 2\nDEPTH 4\nMAXVAL 255\nENDHDR\nshort",
                             "P7\nWIDTH 2000000\nHEIGHT 2000000\nDEPTH 4\nMAXVAL 255\nENDHDR\n",
                             "P7\nWIDTH -2\nHEIGHT -2\nDEPTH 4\nMAXVAL 255\nENDHDR\nxxxxxxxxxxxxxxxx"}) {
        std::ofstream(file, std::ios::binary) << text;
        INFO(text);
        CHECK(!app::read_icon(file));
    }
}
