#include "player/state/response_words.h"
#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

using namespace state;

TEST_CASE("ticked answers are told in their words") {
    const auto question = sample::question("choose all", "Which?\n\n- [x] Clean **water**\n- [x] Soap\n- [ ] Sand\n");
    CHECK(response_words(question, {{0, 2}, {}}) == "Clean water; Sand");
    CHECK(right_words(question) == "Clean water; Soap");
    CHECK(response_words(question, {}).empty());
    CHECK(response_words(question, {{1, 9, -1}, {}}) == "Soap");
}

TEST_CASE("an order is told with numbers") {
    const auto question = sample::question("put in order", "Order.\n\n1. Wet\n2. Soap\n3. Rinse\n");
    CHECK(response_words(question, {{2, 0, 1}, {}}) == "1. Rinse 2. Wet 3. Soap");
    CHECK(right_words(question) == "1. Wet 2. Soap 3. Rinse");
}

TEST_CASE("pairs are told with arrows, decoys and gaps left out") {
    const auto question = sample::question("match", "Match.\n\n- Cat -> animal\n- Oak -> tree\n- -> stone\n");
    CHECK(response_words(question, {{2, -1, -1}, {}}) == "Cat -> stone");
    CHECK(right_words(question) == "Cat -> animal; Oak -> tree");
}

TEST_CASE("typed answers are told as typed, the right one as first accepted") {
    const auto question = sample::question("short answer", "Name it.\n\n- [ ] virus\n- [x] pathogen\n- [x] germ\n");
    CHECK(response_words(question, {{}, " Virus"}) == " Virus");
    CHECK(right_words(question) == "pathogen");
    CHECK(right_words(sample::question("number", "How long?\n\n- [x] 20 to 30 seconds\n")) == "20 to 30 seconds");
}
