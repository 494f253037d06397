#include "content/pictures.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

/// A JPEG's opening with this many bytes of remarks before the segment that tells its size.
std::string jpeg(std::size_t remarks) {
    std::string bytes = "\xFF\xD8\xFF\xE1";
    bytes += static_cast<char>((remarks + 2) >> 8 & 0xFF);
    bytes += static_cast<char>((remarks + 2) & 0xFF);
    bytes += std::string(remarks, 'x');
    return bytes + std::string("\xFF\xC2\x00\x11\x08\x01\x00\x02\x00\x03\x00", 11);
}

}  // namespace

TEST_CASE("a picture's size is read from its header") {
    CHECK(picture_size(sample::png(640, 480)) == PictureSize{640, 480});
    CHECK(picture_size(jpeg(10)) == PictureSize{512, 256});
    CHECK(picture_size("GIF89a").error() == "is not a PNG or JPEG file: save it as one of them");
    CHECK(picture_size("\x89PNG\r\n\x1A\n").error() == "is damaged: save it again");
    CHECK(picture_size(sample::png(0, 5)).error() == "is damaged: save it again");
}

TEST_CASE("sound pictures raise no problem, whatever stands before a JPEG's size") {
    CHECK(sample::problems("\n![A](images/a%20b.png)\n\n![B](./b.jpg)\n",
                           {{"images/a b.png", sample::png(4096, 1)}, {"b.jpg", jpeg(60000)}})
              .empty());
}

TEST_CASE("curly quotes round a picture's title are quotes") {
    const Block figure = sample::block("\n![A](a.png \u201cThe (old) mill\u201d)\n", {{"a.png", sample::png(1, 1)}});
    CHECK(figure.kind == Block::Kind::figure);
    CHECK(plain_text(figure.inlines) == "The (old) mill");
}

TEST_CASE("E216: a picture without a description") {
    CHECK(sample::problems("\n![ ](a.png)\n", {{"a.png", sample::png(1, 1)}}) ==
          Lines{"11: E216 the picture a.png has no description: write `![what it shows](a.png)`"});
}

TEST_CASE("E217: pictures that are missing, unreadable or too large") {
    CHECK(sample::problems("\n![A](none.png)\n\n![B](b.gif)\n\n![C](c.png)\n\n![D](d.png)\n",
                           {{"b.gif", "GIF89a"},
                            {"c.png", sample::png(5000, 10)},
                            {"d.png", sample::png(1, 1) + std::string(3000000, ' ')}}) ==
          Lines{"11: E217 the picture none.png cannot be read: put the file there, or mend the name (capital letters "
                "count)",
                "13: E217 the picture b.gif is not a PNG or JPEG file: save it as one of them",
                "15: E217 the picture c.png measures 5000 by 10 pixels: at most 4096 either way are allowed, so save "
                "it smaller",
                "17: E217 the picture d.png has 2.9 MB: at most 2 MB are allowed, so save it smaller"});
}

TEST_CASE("E217: pictures where none can be shown, and one that is not written as a picture") {
    CHECK(
        sample::problems("\n### Head ![b](a.png)\n\n| ![c](a.png) |\n| --- |\n\n**![d](a.png)**\n\n![e](my cat.png)\n",
                         {{"a.png", sample::png(1, 1)}}) ==
        Lines{"11: E217 the picture a.png cannot be shown in a heading: give it a paragraph of its own",
              "13: E217 the picture a.png cannot be shown in a table: give it a paragraph of its own",
              "16: E217 the picture a.png cannot be shown inside other text: give it a paragraph of its own",
              "18: E217 this picture is not written as one: `![what it shows](images/file.png \"Caption\")`, with no "
              "spaces in "
              "the file's name"});
}

TEST_CASE("E220: pictures from the internet or outside the folder") {
    CHECK(sample::problems("\n![A](https://example.org/a.png)\n\n![B](../b.png)\n\n![C](images\\\\c.png)\n") ==
          Lines{"11: E220 the picture https://example.org/a.png is not in the module's folder: copy it into `images` "
                "there, as the "
                "reader may be offline",
                "13: E220 the picture '../b.png' is not inside the module's folder: copy it there and write "
                "`images/file.png`, with `/`",
                "15: E220 the picture 'images\\c.png' is not inside the module's folder: copy it there and write "
                "`images/file.png`, "
                "with `/`"});
}

TEST_CASE("E217: a picture's misspelt name is answered with the nearest there is, and capitals count") {
    const std::map<std::string, std::string> files = {{"images/wash.png", sample::png(9, 9)},
                                                      {"images/notes.txt", ""},
                                                      {"logo.png", sample::png(9, 9)}};
    CHECK(sample::problems("![a](images/wsah.png)\n\n![b](images/Wash.PNG)\n\n![c](Logo.png)\n", files) ==
          Lines{"10: E217 the picture images/wsah.png cannot be read: did you mean 'images/wash.png'? (capital letters "
                "count)",
                "12: E217 the picture images/Wash.PNG cannot be read: did you mean 'images/wash.png'? (capital letters "
                "count)",
                "14: E217 the picture Logo.png cannot be read: did you mean 'logo.png'? (capital letters count)"});
}
