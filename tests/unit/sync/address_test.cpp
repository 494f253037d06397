#include "player/sync/address.h"

#include "tests/support/catch.h"

using syncing::parse_address;

namespace {

std::string read(std::string_view typed) {
    const auto address = parse_address(typed);
    return address ? address->text() : "refused: " + address.error();
}

}  // namespace

TEST_CASE("an address is taken as people type it") {
    CHECK(read("https://lrs.example.org/xapi") == "https://lrs.example.org/xapi");
    CHECK(read("  lrs.example.org/xapi/\n") == "https://lrs.example.org/xapi");
    CHECK(read("HTTPS://LRS.Example.org:8443//") == "https://lrs.example.org:8443");
    CHECK(read("https://lrs.example.org/data/xAPI//") == "https://lrs.example.org/data/xAPI");
    CHECK(parse_address("https://lrs.example.org:8443/xapi")->host == "lrs.example.org");
    CHECK(parse_address("https://lrs.example.org:8443/xapi")->origin == "https://lrs.example.org:8443");
}

TEST_CASE("an unencrypted address is for this machine alone") {
    CHECK(read("http://127.0.0.1:8080/xapi") == "http://127.0.0.1:8080/xapi");
    CHECK(read("http://[::1]:8080/xapi") == "http://[::1]:8080/xapi");
    CHECK(read("localhost:8080/xapi") == "http://localhost:8080/xapi");
    CHECK(read("http://lrs.example.org/xapi") ==
          "refused: 'http://lrs.example.org/xapi' is not encrypted, so the key could be read on the way. Use "
          "https://lrs.example.org/xapi");
    CHECK(read("http://127.0.0.1.example.org/").starts_with("refused: "));
    CHECK(read("http://localhost.example.org/").starts_with("refused: "));
    CHECK(read("http://127.0.0.1@example.org/").starts_with("refused: "));
}

TEST_CASE("what is no address of a server is refused with a sentence") {
    CHECK(read("") == "refused: An address is missing: https://lrs.example.org/xapi");
    CHECK(read("my hospital's hub") ==
          "refused: 'my hospital's hub' is no address. One looks like https://lrs.example.org/xapi");
    CHECK(read("ftp://lrs.example.org") == "refused: 'ftp://lrs.example.org' does not begin with https://");
    CHECK(read("file:///etc/passwd") == "refused: 'file:///etc/passwd' does not begin with https://");
    CHECK(read("https://ana:secret@lrs.example.org/xapi") ==
          "refused: Leave the name and password out of the address. They go into key and secret.");
    CHECK(read("https://lrs.example.org/xapi?key=1") ==
          "refused: Leave out everything in 'https://lrs.example.org/xapi?key=1' from ? or # on.");
}
