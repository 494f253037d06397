#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"

using desk::Desk;
using desk::module_text;
using desk::Outcome;
using desk::run;

TEST_CASE("a sound module has no problems") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders"));
    const Outcome outcome = run({"check", "ladders"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out == "No problems in 1 module.\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("every problem is told, in file order, and errors and warnings are counted apart") {
    const Desk desk;
    desk.write("ladders/module.md", module_text("ladders", "<b>Bold</b>\n### Question 1 (chose one)\n\nWhich?\n"
                                                           "\n- [ ] No\n- [x] Yes\n\n## Empty\n"));
    const Outcome outcome = run({"check", "ladders/"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out ==
          "ladders/module.md:9: W302 `<b>` is HTML, which the player ignores: write it in Markdown\n"
          "ladders/module.md:10: E202 unknown kind 'chose one': did you mean 'choose one'?\n"
          "ladders/module.md:17: W301 the page 'Empty' is empty\n"
          "1 error and 2 warnings in 1 module.\n");
}
