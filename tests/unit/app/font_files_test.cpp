#include "player/app/font_files.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

namespace fs = std::filesystem;

namespace {

void put(const fs::path& file) {
    fs::create_directories(file.parent_path());
    std::ofstream(file) << "font";
}

const std::vector<std::string> all = {
    "opentype/inter/Inter-Regular.otf",
    "opentype/inter/Inter-SemiBold.otf",
    "opentype/inter/Inter-Italic.otf",
    "opentype/inter/Inter-SemiBoldItalic.otf",
    "opentype/opendyslexic/OpenDyslexic-Regular.otf",
    "opentype/opendyslexic/OpenDyslexic-Bold.otf",
    "opentype/opendyslexic/OpenDyslexic-Italic.otf",
    "opentype/opendyslexic/OpenDyslexic-BoldItalic.otf",
    "truetype/dejavu/DejaVuSansMono.ttf",
    "truetype/dejavu/DejaVuSans.ttf",
};

}  // namespace

TEST_CASE("typefaces are found where Debian puts them") {
    const support::TemporaryFolder folder;
    for (const std::string& file : all) put(folder.path() / file);
    const auto fonts = app::find_fonts({folder.path()});
    REQUIRE(fonts);
    CHECK(fonts->plain.bold == (folder.path() / "opentype/inter/Inter-SemiBold.otf").string());
    CHECK(fonts->mono == (folder.path() / "truetype/dejavu/DejaVuSansMono.ttf").string());
}

TEST_CASE("a folder that comes first wins, also when the files lie flat in it") {
    const support::TemporaryFolder folder;
    for (const std::string& file : all) put(folder.path() / "system" / file);
    put(folder.path() / "ours/Inter-Regular.otf");
    const auto fonts = app::find_fonts({folder.path() / "ours", folder.path() / "system"});
    REQUIRE(fonts);
    CHECK(fonts->plain.regular == (folder.path() / "ours/Inter-Regular.otf").string());
    CHECK(fonts->plain.italic == (folder.path() / "system/opentype/inter/Inter-Italic.otf").string());
}

TEST_CASE("a missing typeface is named together with the package that brings it") {
    const support::TemporaryFolder folder;
    for (const std::string& file : all) put(folder.path() / file);
    fs::remove(folder.path() / "opentype/opendyslexic/OpenDyslexic-Bold.otf");
    CHECK(app::find_fonts({folder.path()}).error() ==
          "The typeface file OpenDyslexic-Bold.otf is missing: please install the package fonts-opendyslexic.");
}
