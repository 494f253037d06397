#include "player/state/interaction.h"

#include "tests/support/catch.h"
#include "tests/unit/state/sample.h"

using namespace state;
using Words = std::vector<std::string>;

namespace {

content::Question question(const std::string& kind, const std::string& answers) {
    const content::Module module =
        sample::module("---\ntitle: T\nid: t\nversion: 1\nlanguage: en-GB\n---\n\n# T\n\n## P\n\n### Question 1 (" + kind +
                       ")\n\nAsk?\n\n" + answers);
    REQUIRE(content::question(module, 1) != nullptr);
    return *content::question(module, 1);
}

Words ids(const std::vector<records::Component>& components) {
    Words out;
    for (const records::Component& one : components) {
        out.push_back(one.id);
        if (!one.description.empty()) out.back() += " " + one.description.at("en-GB");
    }
    return out;
}

}  // namespace

TEST_CASE("a choice is told by the letters of its answers in the author's order") {
    const content::Question one = question("choose one", "- [ ] Sand\n- [x] Soap\n");
    CHECK(interaction(one, "en-GB").type == "choice");
    CHECK(interaction(one, "en-GB").correct_responses == Words{"b"});
    CHECK(ids(interaction(one, "en-GB").choices) == Words{"a Sand", "b Soap"});
    CHECK(response_pattern(one, {{1}, {}}) == "b");
    const content::Question all = question("choose all", "- [x] Soap\n- [ ] Sand\n- [x] Water\n");
    CHECK(interaction(all, "en-GB").correct_responses == Words{"a[,]c"});
    CHECK(response_pattern(all, {{0, 1}, {}}) == "a[,]b");
    CHECK(response_pattern(all, {{0, 7, -1}, {}}) == "a");  // an answer that the question has no longer
}

TEST_CASE("true or false is told as true or false, whichever stands first") {
    const content::Question turned = question("true or false", "- [x] False\n- [ ] True\n");
    CHECK(interaction(turned, "en-GB").type == "true-false");
    CHECK(interaction(turned, "en-GB").correct_responses == Words{"false"});
    CHECK(interaction(turned, "en-GB").choices.empty());
    CHECK(response_pattern(turned, {{0}, {}}) == "false");
    CHECK(response_pattern(turned, {{1}, {}}) == "true");
    const content::Question plain = question("true or false", "- [x] True\n- [ ] False\n");
    CHECK(interaction(plain, "en-GB").correct_responses == Words{"true"});
}

TEST_CASE("an order is told from first to last") {
    const content::Question order = question("put in order", "1. Wet\n2. Soap\n3. Rinse\n");
    CHECK(interaction(order, "en-GB").type == "sequencing");
    CHECK(interaction(order, "en-GB").correct_responses == Words{"a[,]b[,]c"});
    CHECK(ids(interaction(order, "en-GB").choices) == Words{"a Wet", "b Soap", "c Rinse"});
    CHECK(response_pattern(order, {{2, 0, 1}, {}}) == "c[,]a[,]b");
    CHECK(response_pattern(order, {}).empty());
}

TEST_CASE("pairs are told as source and target, and a decoy is a target alone") {
    const content::Question match = question("match", "- Soap -> hands\n- Mop -> floor\n- -> sky\n");
    CHECK(interaction(match, "en-GB").type == "matching");
    CHECK(interaction(match, "en-GB").correct_responses == Words{"a[.]a[,]b[.]b"});
    CHECK(ids(interaction(match, "en-GB").source) == Words{"a Soap", "b Mop"});
    CHECK(ids(interaction(match, "en-GB").target) == Words{"a hands", "b floor", "c sky"});
    CHECK(response_pattern(match, {{2, -1, -1}, {}}) == "a[.]c");
    CHECK(response_pattern(match, {{1, 0, -1}, {}}) == "a[.]b[,]b[.]a");
}

TEST_CASE("a short answer is told as typed, and each accepted one is a pattern of its own") {
    const content::Question typed = question("short answer", "- [x] hawser\n- [x] rope\n- [ ] string\n");
    CHECK(interaction(typed, "en-GB").type == "fill-in");
    CHECK(interaction(typed, "en-GB").correct_responses ==
          Words{"{case_matters=false}{lang=en-GB}hawser", "{case_matters=false}{lang=en-GB}rope"});
    CHECK(response_pattern(typed, {{}, " Hawser "}) == " Hawser ");
}

TEST_CASE("a number is told as the decimal it was read as") {
    const content::Question number = question("number", "- [x] 20 to 30 seconds\n- [x] 2.5\n- [ ] 5\n");
    CHECK(interaction(number, "en-GB").type == "numeric");
    CHECK(interaction(number, "en-GB").correct_responses == Words{"20[:]30", "2.5"});
    CHECK(response_pattern(number, {{}, "1,000 seconds"}) == "1000");
    CHECK(response_pattern(number, {{}, "2.50"}) == "2.5");
    CHECK(response_pattern(number, {{}, "many"}) == "many");
}

TEST_CASE("answers after the twenty-sixth have letters too") {
    std::string list;
    for (int answer = 0; answer < 28; ++answer) list += (answer == 27 ? "- [x] A" : "- [ ] A") + std::to_string(answer) + "\n";
    const content::Question many = question("choose one", list);
    CHECK(interaction(many, "en-GB").correct_responses == Words{"ab"});
    CHECK(response_pattern(many, {{25}, {}}) == "z");
    CHECK(response_pattern(many, {{26}, {}}) == "aa");
}

TEST_CASE("what was told of an answer is the answer again") {
    const auto comes_back = [](const content::Question& one, const Response& response) {
        return response_of(one, response_pattern(one, response)) == response;
    };
    CHECK(comes_back(question("choose one", "- [ ] Sand\n- [x] Soap\n"), {{1}, {}}));
    CHECK(comes_back(question("choose all", "- [x] Soap\n- [ ] Sand\n- [x] Water\n"), {{0, 2}, {}}));
    CHECK(comes_back(question("choose all", "- [x] Soap\n- [ ] Sand\n- [x] Water\n"), {}));
    CHECK(comes_back(question("put in order", "1. Wet\n2. Soap\n3. Rinse\n"), {{2, 0, 1}, {}}));
    CHECK(comes_back(question("match", "- Soap -> hands\n- Mop -> floor\n- -> sky\n"), {{1, 2, -1}, {}}));
    CHECK(comes_back(question("short answer", "- [x] hawser\n"), {{}, "a hawser [,] or two"}));
    CHECK(comes_back(question("number", "- [x] 4\n"), {{}, "4.5"}));
    for (const char* answers : {"- [x] False\n- [ ] True\n", "- [x] True\n- [ ] False\n"}) {
        CHECK(comes_back(question("true or false", answers), {{0}, {}}));
        CHECK(comes_back(question("true or false", answers), {{1}, {}}));
    }
    const content::Question one = question("choose one", "- [ ] Sand\n- [x] Soap\n");
    for (const char* nonsense : {"c", "a[,]c", "1", "a,b", "A", "[,]"}) CHECK_FALSE(response_of(one, nonsense));
    CHECK_FALSE(response_of(question("true or false", "- [x] True\n- [ ] False\n"), "yes"));
}
