#include "content/export/base64.h"
#include "content/export/page_files.h"
#include "content/markup/html_writer.h"
#include "tests/support/catch.h"
#include "tests/unit/export/html_reader.h"

using markup::escaped;

TEST_CASE("text and attributes cannot become markup") {
    markup::HtmlWriter html;
    {
        const auto link = html.in("a", {{"href", "\"><script>"}, {"hidden"}});
        html.text("<b>&amp;</b>");
        html.single("br");
    }
    CHECK(html.html() == "<a href=\"&quot;&gt;&lt;script&gt;\" hidden>&lt;b&gt;&amp;amp;&lt;/b&gt;<br></a>");
}

TEST_CASE("what HTML forbids shows as a replacement character") {
    CHECK(escaped(std::string("a\0b", 3)) ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(escaped("\x0B\r\x7F") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    CHECK(escaped("\xC2\x85") == "\xEF\xBF\xBD");
    CHECK(escaped("\xEF\xB7\x90") == "\xEF\xBF\xBD");
    CHECK(escaped("\xEF\xBF\xBF") == "\xEF\xBF\xBD");
    CHECK(escaped("\xF0\x9F\xBF\xBE") == "\xEF\xBF\xBD");
    CHECK(escaped("\t\n \xC2\xA0\xEF\xB7\x8F\xF0\x9F\x98\x80") == "\t\n \xC2\xA0\xEF\xB7\x8F\xF0\x9F\x98\x80");
}

TEST_CASE("bytes become base64 as RFC 4648 gives it") {
    CHECK(exporting::base64("") == "");
    CHECK(exporting::base64("f") == "Zg==");
    CHECK(exporting::base64("fo") == "Zm8=");
    CHECK(exporting::base64("foo") == "Zm9v");
    CHECK(exporting::base64("foobar") == "Zm9vYmFy");
    CHECK(exporting::base64("\xFF\xFE\xFD") == "//79");
    CHECK(exporting::from_hex("00ff7a") == std::string("\0\xFFz", 3));
}

TEST_CASE("style and script cannot end their own elements") {
    CHECK(exporting::page_style().find("</") == std::string_view::npos);
    CHECK(exporting::page_script().find("</") == std::string_view::npos);
    CHECK(exporting::page_script().find("<!--") == std::string_view::npos);
}

TEST_CASE("the tests' reader finds what a browser would have to mend") {
    const auto errors = [](const std::string& body) {
        return html_reader::read("<!DOCTYPE html>\n<div>" + body + "</div>").errors.size();
    };
    CHECK(errors("<p>a &amp; b</p>") == 0);
    CHECK(errors("<p>a & b</p>") == 1);
    CHECK(errors("<p><em>a</p></em>") > 0);
    CHECK(errors("<p><ul></ul></p>") == 1);
    CHECK(errors("a > b") == 1);
    CHECK(errors("<blink></blink>") == 1);
    CHECK(errors("<a href=\"#\"><em><a href=\"#\"></a></em></a>") == 1);
    CHECK(errors("<p onclick=\"x\"></p>") == 1);
    CHECK(errors("<p>") > 0);
    CHECK(html_reader::read("<!DOCTYPE html>\n<p id=\"a\"></p><p id=\"a\"></p><a href=\"#b\"></a>").dangling() ==
          std::vector<std::string>{"twice: a", "nowhere: b"});
}
