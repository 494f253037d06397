#include "player/state/order.h"
#include "player/state/quiz.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

#include <algorithm>
#include <set>

using namespace state;

namespace {

const std::string letters = "Which?\n\n- [x] A\n- [ ] B\n- [ ] C\n- [ ] D\n- [ ] E\n";

content::Module quiz_of_eight(const std::string& options) {
    std::string source = "---\ntitle: T\nid: eight\nversion: 1\nlanguage: en\n---\n\n# T\n\n## Quiz (" + options + ")\n\n";
    for (int number = 1; number <= 8; ++number)
        source += "### Question " + std::to_string(number) + " (choose one)\n\nWhich?\n\n- [x] A\n- [ ] B\n\n";
    return sample::module(source);
}

std::vector<int> sorted(std::vector<int> items) {
    std::sort(items.begin(), items.end());
    return items;
}

}  // namespace

TEST_CASE("a seed shows answers in one order on every platform") {
    const auto question = sample::question("choose one", letters);
    CHECK(shown_order(question, 1) == std::vector<int>{3, 2, 1, 4, 0});
    CHECK(shown_order(question, 2) == std::vector<int>{4, 0, 1, 3, 2});
    CHECK(shown_order(question, 1) == shown_order(question, 1));
}

TEST_CASE("every answer is shown once, whatever the seed") {
    const auto question = sample::question("choose all", letters);
    std::set<std::vector<int>> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const std::vector<int> order = shown_order(question, seed);
        CHECK(sorted(order) == std::vector<int>{0, 1, 2, 3, 4});
        seen.insert(order);
    }
    CHECK(seen.size() > 60);
}

TEST_CASE("fixed order and true or false keep the author's order") {
    const auto fixed = sample::question("choose one, fixed order", letters);
    const auto truth = sample::question("true or false", "Wet?\n\n- [x] True\n- [ ] False\n");
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        CHECK(shown_order(fixed, seed) == std::vector<int>{0, 1, 2, 3, 4});
        CHECK(shown_order(truth, seed) == std::vector<int>{0, 1});
    }
}

TEST_CASE("items to order never start solved") {
    const auto two = sample::question("put in order", "Order.\n\n1. Wet\n2. Rinse\n");
    const auto twins = sample::question("put in order", "Order.\n\n1. Wash\n2. Treat\n3. Wash\n");
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CHECK(shown_order(two, seed) == std::vector<int>{1, 0});
        CHECK_FALSE(mark(twins, {shown_order(twins, seed), {}}).is_right);
    }
}

TEST_CASE("right sides are offered once each, decoys too, and never start beside their lefts") {
    const auto question =
        sample::question("match", "Match.\n\n- Cat -> animal\n- Dog -> animal\n- Oak -> tree\n- -> stone\n");
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        CHECK(sorted(shown_rights(question, seed)) == std::vector<int>{0, 2, 3});
        CHECK(shown_rights(question, seed) != std::vector<int>{0, 2, 3});
        CHECK(shown_order(question, seed) == std::vector<int>{0, 1, 2});
    }
}

TEST_CASE("typed answers have no options to show") {
    CHECK(shown_order(sample::question("number", "How many?\n\n- [x] 3\n"), 1).empty());
}

TEST_CASE("a quiz keeps the author's order unless it says shuffle") {
    CHECK(quiz_order(quiz_of_eight("pass mark 50%"), 7) == std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8});
    const content::Module shuffled = quiz_of_eight("pass mark 50%, shuffle");
    CHECK(quiz_order(shuffled, 7) == std::vector<int>{5, 8, 2, 1, 3, 6, 4, 7});
    CHECK(quiz_order(shuffled, 7) == quiz_order(shuffled, 7));
    CHECK(quiz_order(shuffled, 7) != quiz_order(shuffled, 8));
}

TEST_CASE("a module without a quiz has no questions to order") {
    CHECK(quiz_order(sample::module(sample::tides), 1).empty());
}

TEST_CASE("every registration has a seed of its own for practice") {
    CHECK(practice_seed("") == 14695981039346656037ULL);
    CHECK(practice_seed("a") == 12638187200555641996ULL);
    CHECK(practice_seed("a") != practice_seed("b"));
}
