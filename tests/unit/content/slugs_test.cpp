#include "content/slugs.h"
#include "tests/support/catch.h"

using namespace content;

TEST_CASE("slugs are lower case with hyphens, in any script") {
    CHECK(slug("Why it matters!") == "why-it-matters");
    CHECK(slug("\u00c9lan & co (2)") == "\u00e9lan--co-2");
    CHECK(slug("\u2026") == "page");
}

TEST_CASE("slugs never repeat, not even when a heading is named like a numbered one") {
    UniqueSlugs slugs;
    CHECK(slugs.take("Notes") == "notes");
    CHECK(slugs.take("Notes 1") == "notes-1");
    CHECK(slugs.take("Notes") == "notes-2");
    CHECK(slugs.take("Notes") == "notes-3");
}
