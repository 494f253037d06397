#include "player/app/arguments.h"

#include "tests/support/catch.h"

#include <vector>

namespace {

tl::expected<app::Arguments, app::Reply> parse(std::vector<const char*> words) {
    words.insert(words.begin(), "mooring");
    return app::parse_arguments(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("without arguments the usual folders are used") {
    const auto arguments = parse({});
    REQUIRE(arguments);
    CHECK(!arguments->data);
    CHECK(!arguments->modules);
}

TEST_CASE("the record and the modules can be elsewhere") {
    const auto arguments = parse({"--data", "my record", "--modules=drafts"});
    REQUIRE(arguments);
    CHECK(arguments->data == "my record");
    CHECK(arguments->modules == "drafts");
}

TEST_CASE("a module can be opened at once") {
    const auto arguments = parse({"--open", "good-work"});
    REQUIRE(arguments);
    CHECK(arguments->open == "good-work");
}

TEST_CASE("a package can be named, to be looked at and added") {
    const auto arguments = parse({"stick/good-work.mooring"});
    REQUIRE(arguments);
    CHECK(arguments->module == "stick/good-work.mooring");
}

TEST_CASE("a trainer's folder can be previewed, but not beside a module of the learner's") {
    const auto arguments = parse({"--preview", "drafts/knots"});
    REQUIRE(arguments);
    CHECK(arguments->preview == "drafts/knots");
    const auto refused = parse({"--preview", "drafts/knots", "--open", "good-work"});
    REQUIRE(!refused);
    CHECK(refused.error().exit_code == 2);
    const auto beside_package = parse({"--preview", "drafts/knots", "stick/good-work.mooring"});
    REQUIRE(!beside_package);
    CHECK(beside_package.error().exit_code == 2);
}

TEST_CASE("an unknown option is refused in one sentence with exit code 2") {
    const auto refused = parse({"--dta", "here"});
    REQUIRE(!refused);
    CHECK(refused.error().exit_code == 2);
    CHECK(refused.error().text == "mooring: '--dta' means nothing here; 'mooring --help' lists what can be said.\n");
}

TEST_CASE("a stray word is refused likewise") {
    CHECK(parse({"module.md"}).error().text ==
          "mooring: 'module.md' means nothing here; 'mooring --help' lists what can be said.\n");
}

TEST_CASE("an option without its folder is refused in one sentence") {
    const auto refused = parse({"--data"});
    REQUIRE(!refused);
    CHECK(refused.error().exit_code == 2);
    CHECK(refused.error().text ==
          "mooring: --data, --modules and --preview are each followed by one folder, --open by one module's id; "
          "'mooring --help' lists what can be said.\n");
}

TEST_CASE("the version is printed and nothing else") {
    const auto reply = parse({"--version"});
    REQUIRE(!reply);
    CHECK(reply.error().exit_code == 0);
    CHECK(reply.error().text == "mooring " + app::version() + "\n");
}

TEST_CASE("help names every option") {
    const auto reply = parse({"--help"});
    REQUIRE(!reply);
    CHECK(reply.error().exit_code == 0);
    for (const char* option : {"--data", "--modules", "--version", "--help"}) {
        CHECK(reply.error().text.find(option) != std::string::npos);
    }
}
