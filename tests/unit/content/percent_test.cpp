#include "content/percent.h"

#include "tests/support/catch.h"

using content::percent_decoded;
using content::percent_encoded;

TEST_CASE("percent signs in addresses stand for characters") {
    CHECK(percent_decoded("a%20b%2") == "a b%2");
    CHECK(percent_decoded("%C3%A9") == "\u00e9");
    // What would be no text, or could not stand in a file's name, is left as it was written.
    CHECK(percent_decoded("l%E4der.png") == "l%E4der.png");
    CHECK(percent_decoded("a.png%00b") == "a.png%00b");
    CHECK(percent_decoded("a%0Ab%7F") == "a%0Ab%7F");
}

TEST_CASE("a path stands in an address with what may not stand there encoded, and is read back") {
    CHECK(percent_encoded("a/b-1.png") == "a/b-1.png");
    CHECK(percent_encoded("c:d/e") == "c%3Ad/e");  // what stands before a colon would be a scheme
    CHECK(percent_encoded("good work#1?.html") == "good%20work%231%3F.html");
    CHECK(percent_encoded("t\u0177.png") == "t%C5%B7.png");
    CHECK(percent_decoded(percent_encoded("50% of t\u0177 & more.png")) == "50% of t\u0177 & more.png");
}
