#include "content/author/watch.h"

#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"

#include <unistd.h>

#include <csignal>

using desk::Desk;
using desk::module_text;
using desk::run;

namespace {

/// What Ctrl+C does.
void interrupt() {
    REQUIRE(kill(getpid(), SIGINT) == 0);
}

}  // namespace

TEST_CASE("a module is checked at once, again after a save, and Ctrl+C ends it") {
    const Desk desk;
    desk.write("ladders/module.md", "first");
    std::string seen;
    const std::string why_not = author::check_at_every_save({"ladders"}, [&] {
        seen = desk.read("ladders/module.md");
        if (seen == "first") desk.write("ladders/module.md", "second");
        if (seen == "second") interrupt();
        return true;
    });
    CHECK(why_not.empty());
    CHECK(seen == "second");
}

TEST_CASE("watching ends when nobody reads what is said") {
    const Desk desk;
    desk.write("ladders/module.md", "first");
    int checks = 0;
    CHECK(author::check_at_every_save({"ladders"}, [&] {
              ++checks;
              return false;
          }).empty());
    CHECK(checks == 1);
}

TEST_CASE("a folder that is not there cannot be watched") {
    const Desk desk;
    const desk::Outcome outcome = run({"check", "--watch", "nowhere"});
    CHECK(outcome.code == 2);
    CHECK(outcome.err == "mooring-author: there is no folder 'nowhere'\n");
}

TEST_CASE("a watch cannot fill a SARIF file") {
    const Desk desk;
    const desk::Outcome outcome = run({"check", "--watch", "--format", "sarif", "."});
    CHECK(outcome.code == 2);
    CHECK(outcome.err ==
          "mooring-author: a watch never ends, and a SARIF file must: leave out --watch or --format sarif\n");
}
