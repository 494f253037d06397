#include "records/uuid.h"
#include "tests/support/catch.h"

TEST_CASE("random bits become a version 4 UUID in lower case") {
    CHECK(records::uuid({0x0123456789ABCDEFULL, 0xFEDCBA9876543210ULL}) == "01234567-89ab-4def-bedc-ba9876543210");
}

TEST_CASE("version and variant stand whatever the bits are") {
    CHECK(records::uuid({0, 0}) == "00000000-0000-4000-8000-000000000000");
    CHECK(records::uuid({~0ULL, ~0ULL}) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST_CASE("different bits give different names") {
    CHECK(records::uuid({1, 0}) != records::uuid({2, 0}));
    CHECK(records::uuid({0, 1}) != records::uuid({0, 2}));
}
