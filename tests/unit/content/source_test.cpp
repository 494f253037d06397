#include "content/source.h"
#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

TEST_CASE("a byte-order mark and every kind of line end are taken away") {
    const Source source("\uFEFFone\r\ntwo\rthree\n");
    CHECK(source.text() == "one\ntwo\nthree\n");
    CHECK(source.line_count() == 3);
    CHECK(source.line(2) == "two");
    CHECK(source.line(4) == "");
    CHECK(source.line_at(4) == 2);
}

TEST_CASE("non-breaking spaces become spaces, except in code") {
    CHECK(Source("a\u00a0b `c\u00a0d` e\u202ff").text() == "a b `c\u00a0d` e f");
    CHECK(Source("```\na\u00a0b\n```\nc\u00a0d").text() == "```\na\u00a0b\n```\nc d");
}

TEST_CASE("curly quotes stay in text and become straight round a picture's title") {
    CHECK(Source("\u201ca\u201d ![b](c.png \u201cd\u201d)").text() == "\u201ca\u201d ![b](c.png \"d\")");
}

TEST_CASE("blanked lines keep the numbers of those below") {
    Source source("a\nb\nc\n");
    source.blank(1, 2);
    CHECK(source.text() == " \n \nc\n");
    CHECK(source.line(3) == "c");
}

TEST_CASE("invalid UTF-8 is found, overlong forms and surrogates too") {
    CHECK(first_invalid_utf8("caf\u00e9 and more plain text") == std::string_view::npos);
    CHECK(first_invalid_utf8("caf\xE9") == 3);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);
}

TEST_CASE("E108: a file in another encoding is told at its first bad line, and still read") {
    const LoadedModule loaded = sample::page("caf\xE9\n\nna\xEFve\n");
    CHECK(sample::lines(loaded.problems) == Lines{"10: E108 this line is not UTF-8: save the file as UTF-8"});
    CHECK(loaded.module.pages.at(0).elements.size() == 2);
}

TEST_CASE("a module saved on Windows has the same lines as any other") {
    std::string windows;
    for (const char c : sample::start + "\n[a](#none)\n")
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(sample::lines(sample::load("\uFEFF" + windows).problems) ==
          Lines{"11: E229 the link '#none' leads to no page or heading of this module"});
}
