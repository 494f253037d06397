#include "content/package/names.h"

#include "content/package/contents.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using package::objection_to_files;
using package::objection_to_name;

TEST_CASE("names that mean one place inside the folder everywhere are taken") {
    for (const char* name : {"module.md", "images/a.png", "images/deep/down/a b.jpg",
                             "images/Stra\xC3\x9F"
                             "e.png",
                             "console.png", "common/com.png", "images/com10.png", "a..b.png"}) {
        INFO(name);
        CHECK(objection_to_name(name) == std::nullopt);
    }
}

TEST_CASE("a name that leads out of the folder is refused") {
    for (const std::string name : {"", "/etc/passwd", "../a.png", "images/../../a.png", "images/..", "..", ".",
                                   "./a.png", "images//a.png", "images/"}) {
        CHECK(objection_to_name(name) == "its file '" + name + "' is not a plain path inside the folder");
    }
}

TEST_CASE("a name that some system reads in another way is refused") {
    CHECK(objection_to_name("images\\a.png") ==
          "its file 'images\\a.png' has a \\ in its name, which not every system allows");
    CHECK(objection_to_name("C:a.png") == "its file 'C:a.png' has a : in its name, which not every system allows");
    CHECK(objection_to_name(std::string("a.png\0b", 7)) == "its file 'a.png?b' has a control character in its name");
    CHECK(objection_to_name("a\x1B[2J.png") == "its file 'a?[2J.png' has a control character in its name");
    CHECK(objection_to_name("a\xE9.png") == "its file 'a?.png' has a name that is not UTF-8");
    CHECK(objection_to_name("images/a.png.") ==
          "its file 'images/a.png.' has a name that ends with a full stop or a space");
    CHECK(objection_to_name("images /a.png").has_value());
    CHECK(objection_to_name(".git/config") == "its file '.git/config' is hidden: its name begins with a full stop");
    CHECK(objection_to_name(std::string(161, 'a')) ==
          "its file '" + std::string(160, 'a') + "\u2026' has a name of more than 160 bytes");
    CHECK(objection_to_name(std::string(160, 'a')) == std::nullopt);
}

TEST_CASE("a device's name is refused, with any ending and in any folder") {
    for (const std::string name :
         {"con", "CON.png", "images/Aux.tar.gz", "nul /a.png", "com1.png", "LPT9", "com\xC2\xB9.png", "conin$"}) {
        INFO(name);
        CHECK(objection_to_name(name).has_value());
    }
    CHECK(objection_to_name("images/NUL.png") == "its file 'images/NUL.png' has the name of a device on Windows");
}

TEST_CASE("files that some system would take for one are refused") {
    const std::string png = sample::png(1, 1);
    CHECK(objection_to_files({{"module.md", ""}, {"a.png", png}, {"A.png", png}}) ==
          "its files 'A.png' and 'a.png' differ only in capitals or accents");
    CHECK(objection_to_files({{"module.md", ""}, {"\xC3\xA9.png", png}, {"e\xCC\x81.png", png}}) ==
          "its files 'e\xCC\x81.png' and '\xC3\xA9.png' differ only in capitals or accents");
    CHECK(objection_to_files({{"module.md", ""}, {"IMAGES", png}, {"images/a.png", png}}) ==
          "its file 'IMAGES' stands where 'images/a.png' has its folder");
    CHECK(objection_to_files({{"module.md", ""}, {"images.png", png}, {"images/a.png", png}}) == std::nullopt);
}

TEST_CASE("a package holds a module's text and pictures, within bounds") {
    const std::string png = sample::png(1, 1);
    const auto padded = [&](std::size_t size) { return png + std::string(size - png.size(), ' '); };
    CHECK(objection_to_files({{"a.png", png}}) == "it has no module.md");
    CHECK(objection_to_files({{"module.md", ""}, {"Makefile", "all:\n"}}) ==
          "its file 'Makefile' is not a PNG or JPEG file: save it as one of them");
    CHECK(objection_to_files({{"module.md", std::string(4 * 1024 * 1024, ' ')}}) == std::nullopt);
    CHECK(objection_to_files({{"module.md", std::string(4 * 1024 * 1024 + 1, ' ')}}) ==
          "its file 'module.md' has more than 4 MB");
    CHECK(objection_to_files({{"module.md", ""}, {"a.png", padded(2 * 1024 * 1024 + 1)}}) ==
          "its file 'a.png' has more than 2 MB");
    package::Files many = {{"module.md", ""}};
    for (int i = 0; i < 32; ++i) many.emplace(std::to_string(i) + ".png", padded(2 * 1024 * 1024));
    CHECK(objection_to_files(many) == std::nullopt);
    many["module.md"] = " ";
    CHECK(objection_to_files(many) == "its files have more than 64 MB together");
    many.clear();
    many["module.md"];
    for (int i = 1; i < 500; ++i) many.emplace(std::to_string(i) + ".png", png);
    CHECK(objection_to_files(many) == std::nullopt);
    many["500.png"] = png;
    CHECK(objection_to_files(many) == "it has more than 500 files");
}
