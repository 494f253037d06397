#include "records/uuid.h"
#include "tests/support/catch.h"

#include <set>

TEST_CASE("random bits become a version 4 UUID in lower case") {
    CHECK(records::uuid({0x0123456789ABCDEFULL, 0xFEDCBA9876543210ULL}) == "01234567-89ab-4def-bedc-ba9876543210");
}

TEST_CASE("version and variant stand whatever the bits are") {
    CHECK(records::uuid({0, 0}) == "00000000-0000-4000-8000-000000000000");
    CHECK(records::uuid({~0ULL, ~0ULL}) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
}

TEST_CASE("a stream of random bits repeats itself for the same seed and never within it") {
    records::RandomStream one({7, 9}), same({7, 9}), other({7, 10});
    std::set<records::RandomBits> seen;
    for (int draw = 0; draw < 1000; ++draw) {
        const records::RandomBits bits = one.next();
        CHECK(bits == same.next());
        seen.insert(bits);
        seen.insert(other.next());
    }
    CHECK(seen.size() == 2000);
}

TEST_CASE("different bits give different names") {
    CHECK(records::uuid({1, 0}) != records::uuid({2, 0}));
    CHECK(records::uuid({0, 1}) != records::uuid({0, 2}));
}
