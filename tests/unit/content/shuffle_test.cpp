#include "content/shuffle.h"

#include "tests/support/catch.h"

#include <string>

using namespace content;

namespace {

const auto itself = [](const std::string& words) { return words; };

}  // namespace

TEST_CASE("the same seed gives the numbers that splitmix64's authors print") {
    Generator random(1234567);
    CHECK(random.next() == 6457827717110365317ULL);
    CHECK(random.next() == 3203168211198807973ULL);
}

TEST_CASE("words make the seed that FNV-1a makes of them") {
    CHECK(seed_of("") == 0xCBF29CE484222325ULL);
    CHECK(seed_of("a") == 0xAF63DC4C8601EC8CULL);
}

TEST_CASE("a shuffled list keeps its items, and is the same for the same seed") {
    std::vector<int> items{1, 2, 3, 4, 5}, again = items;
    shuffle(items, Generator(7));
    shuffle(again, Generator(7));
    CHECK(items == again);
    CHECK(std::is_permutation(items.begin(), items.end(), std::vector<int>{1, 2, 3, 4, 5}.begin()));
}

TEST_CASE("a list that came out solved is turned, and one that can only read so is left") {
    const std::vector<std::string> solved{"wet", "soap", "rinse"};
    std::vector<std::string> items = solved;
    unsolve(items, solved, itself);
    CHECK(items == std::vector<std::string>{"soap", "rinse", "wet"});
    std::vector<std::string> mixed{"rinse", "wet", "soap"};
    unsolve(mixed, solved, itself);
    CHECK(mixed == std::vector<std::string>{"rinse", "wet", "soap"});
    const std::vector<std::string> alike{"rub", "rub"};
    items = alike;
    unsolve(items, alike, itself);
    CHECK(items == alike);
}
