#include "content/package/answer_keys.h"

#include "content/disk/disk_folder.h"
#include "content/package/package.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/unit/content/sample.h"
#include "tests/unit/package/packing.h"

using package::AnswerKeys;

namespace {

std::string key(const std::string& kind, const std::string& answers) {
    const content::LoadedModule loaded = sample::page("### Question 1 (" + kind + ")\n\nText?\n\n" + answers);
    REQUIRE(loaded.problems == content::Problems{});
    const AnswerKeys keys = package::answer_keys(loaded.module);
    REQUIRE(keys.size() == 1);
    return keys.at(1);
}

}  // namespace

TEST_CASE("what marks every learner as before leaves a question's key alone") {
    CHECK(key("choose one", "- [x] One in four\n- [ ] Upright\n") ==
          key("choose one, 3 points", "- [ ] Flat\n  > No.\n- [ ] Up\n- [x] one  in *four*.\n\n> **Hint:** Feet.\n"));
    CHECK(key("choose all", "- [x] a\n- [x] b\n- [ ] c\n") == key("choose all", "- [x] b\n- [ ] d\n- [x] a\n"));
    CHECK(key("match", "- a -> 1\n- b -> 2\n") == key("match", "- B -> 2\n- a -> 1\n- -> 3\n"));
    CHECK(key("number", "- [x] 1,000 to 2000\n") == key("number", "- [x] 1500 +/- 500.0\n- [ ] 5\n"));
    CHECK(key("short answer", "- [x] a\n- [x] b\n") == key("short answer", "- [x] B\n- [ ] c\n- [x] a\n"));
}

TEST_CASE("another right answer gives a question another key") {
    CHECK(key("choose one", "- [x] a\n- [ ] b\n") != key("choose one", "- [ ] a\n- [x] b\n"));
    CHECK(key("choose one", "- [x] a\n- [ ] b\n") != key("choose all", "- [x] a\n- [ ] b\n"));
    CHECK(key("choose all", "- [x] a\n- [x] b\n") != key("choose all", "- [x] a\n- [ ] b\n"));
    CHECK(key("true or false", "- [x] True\n- [ ] False\n") != key("true or false", "- [ ] True\n- [x] False\n"));
    CHECK(key("put in order", "1. a\n2. b\n3. c\n") != key("put in order", "1. a\n2. c\n3. b\n"));
    CHECK(key("match", "- a -> 1\n- b -> 2\n") != key("match", "- a -> 2\n- b -> 1\n"));
    CHECK(key("number", "- [x] 20\n") != key("number", "- [x] 20 to 21\n"));
    CHECK(key("number", "- [x] 20 cm\n") != key("number", "- [x] 20 mm\n"));
    CHECK(key("short answer", "- [x] a\n") != key("short answer", "- [x] a\n- [x] b\n"));
}

TEST_CASE("a number whose right answer changed is told once, with a number that is free") {
    const auto module = [](const std::string& right, const std::string& wrong) {
        return sample::page("### Question 1 (choose one)\n\nText?\n\n- [x] " + right + "\n- [ ] " + wrong +
                            "\n\n### Question 2 (short answer)\n\nText?\n\n- [x] same\n")
            .module;
    };
    AnswerKeys old = package::answer_keys(module("a", "b"));
    CHECK(package::changed_answers(module("a", "c"), old, 3, "ladders/module.md").empty());
    old[7] = "of a question that is gone";
    const auto problems = package::changed_answers(module("b", "a"), old, 3, "ladders/module.md");
    REQUIRE(problems.size() == 1);
    CHECK(to_string(problems[0]) ==
          "ladders/module.md:10: W401 question 1 had another right answer in version 3: keep the number if this is the "
          "same question put right; a new question needs a number of its own, such as 8");
    CHECK(problems[0].severity == content::Severity::warning);
}

TEST_CASE("a question that the old version did not have needs no asking") {
    const auto loaded = sample::page("### Question 1 (choose one)\n\nText?\n\n- [x] a\n- [ ] b\n");
    CHECK(package::changed_answers(loaded.module, {}, 1, "module.md").empty());
}

TEST_CASE("answers that changed since a package of long ago are answered with exactly the expected words") {
    const std::filesystem::path folder = tests::source_path("tests/data/broken/W401-answer-changed");
    const auto before = package::open_package(folder / "before.mooring");
    REQUIRE(before);
    const auto loaded = content::load_module(*content::disk_folder(folder.string()), "");
    std::string told;
    for (const content::Problem& problem :
         package::changed_answers(loaded.module, before->answer_keys, before->label.version, "module.md"))
        told += to_string(problem) + "\n";
    CHECK(told == packing::read(folder / "expected.txt"));
}
