#include "content/author/program.h"

#include "tests/support/catch.h"
#include "tests/unit/author/desk.h"

using desk::Outcome;
using desk::run;

namespace {

void check_misunderstood(const std::vector<std::string>& words, const std::string& sentence) {
    const Outcome outcome = run(words);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == sentence);
}

}  // namespace

TEST_CASE("the version is printed and nothing else") {
    const Outcome outcome = run({"--version"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out == "mooring-author " + author::version() + "\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("help goes to standard output and names every command") {
    const Outcome outcome = run({"--help"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    for (const char* command : {"  new ", "  check ", "  stats ", "  pack ", "  unpack "}) {
        INFO(command);
        CHECK(outcome.out.find(command) != std::string::npos);
    }
}

TEST_CASE("a command's own help names its options") {
    const Outcome outcome = run({"check", "--help"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find("--strict") != std::string::npos);
    CHECK(outcome.out.find("mooring-author check") != std::string::npos);
}

TEST_CASE("without a command the commands are named") {
    check_misunderstood({}, "mooring-author: a command is missing: new, check, stats, export, pack, unpack; "
                            "'mooring-author --help' lists what can be said.\n");
}

TEST_CASE("a misspelt command is answered with the one that was meant") {
    check_misunderstood({"chekc", "modules"},
                        "mooring-author: there is no command 'chekc': did you mean 'check'?; "
                        "'mooring-author --help' lists what can be said.\n");
}

TEST_CASE("a misspelt option is answered with the one that was meant") {
    check_misunderstood({"check", "modules", "--strikt"},
                        "mooring-author check: '--strikt' means nothing here: did you mean '--strict'?; "
                        "'mooring-author check --help' lists what can be said.\n");
    check_misunderstood({"--versoin"},
                        "mooring-author: '--versoin' means nothing here: did you mean '--version'?; "
                        "'mooring-author --help' lists what can be said.\n");
}

TEST_CASE("a command without its folder is refused in one sentence") {
    check_misunderstood({"check"},
                        "mooring-author check: FOLDER is required; "
                        "'mooring-author check --help' lists what can be said.\n");
}
