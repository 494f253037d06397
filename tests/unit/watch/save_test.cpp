#include "content/watch/save.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using watch::Settling;

namespace {

const Settling::Time start{};

}  // namespace

TEST_CASE("nothing is told while nothing was written") {
    Settling settling({50ms, 1s});
    CHECK(!settling.due());
    CHECK(!settling.take(start + 1h));
}

TEST_CASE("a save in two steps is told once, when it is over") {
    Settling settling({50ms, 1s});
    settling.touch(start);
    settling.touch(start + 40ms);
    CHECK(settling.due() == start + 90ms);
    CHECK(!settling.take(start + 89ms));
    CHECK(settling.take(start + 90ms));
    CHECK(!settling.take(start + 91ms));
    CHECK(!settling.due());
}

TEST_CASE("a program that writes without end does not keep a change from being told") {
    Settling settling({50ms, 1s});
    for (auto now = start; now < start + 1s; now += 10ms) {
        settling.touch(now);
        CHECK(!settling.take(now));
    }
    CHECK(settling.take(start + 1s));
    settling.touch(start + 1010ms);
    CHECK(settling.due() == start + 1060ms);
}

TEST_CASE("what editors write for themselves is nobody's save") {
    for (const char* name : {".module.md.swp", "module.md~", "4913", ".git", ".#module.md", ".module.md.kate-swp"}) {
        INFO(name);
        CHECK(watch::is_scratch(name));
    }
    for (const char* name : {"", "module.md", "images", "wash.png", "module.md.AbC123"}) {
        INFO(name);
        CHECK(!watch::is_scratch(name));
    }
}
