#include "tests/unit/hub/said_words.h"

using namespace program;
using tests::misunderstood;

namespace {

Arguments understood(const std::vector<std::string>& words) {
    const auto arguments = parse_arguments(words);
    REQUIRE(arguments);
    return *arguments;
}

}  // namespace

TEST_CASE("mooring-hub alone serves on loopback") {
    const Arguments arguments = understood({});
    const auto& serve = std::get<Serve>(arguments.command);
    CHECK(serve.host == "127.0.0.1");
    CHECK(serve.port == 8080);
    CHECK(serve.address.empty());
    CHECK(arguments.data.empty());
}

TEST_CASE("serve is told where, and what clients call it") {
    const Arguments arguments =
        understood({"serve", "--data", "d", "--listen", "[::1]:99", "--address", "https://hub.example.org/"});
    const auto& serve = std::get<Serve>(arguments.command);
    CHECK(serve.host == "::1");
    CHECK(serve.port == 99);
    CHECK(serve.address == "https://hub.example.org");
    CHECK(arguments.data == "d");
    CHECK(serve.usual_version == xapi::Version::v1_0_3);
    CHECK(std::get<Serve>(understood({"serve", "--xapi", "2.0.0"}).command).usual_version == xapi::Version::v2_0);
    CHECK(misunderstood({"serve", "--xapi", "0.95"}) == "mooring-hub: --xapi: 0.95 not in {1.0.3,2.0.0}");
    CHECK(std::get<Serve>(understood({"serve", "--listen", "0.0.0.0:80", "--behind-proxy"}).command).host == "0.0.0.0");
    for (const char* wrong : {"8080", "127.0.0.1", "127.0.0.1:x", "127.0.0.1:99999", ":80", "127.0.0.1:"}) {
        INFO(wrong);
        CHECK(misunderstood({"serve", "--listen", wrong}) ==
              "mooring-hub: --listen wants an address and a port, such as 127.0.0.1:8080 or [::1]:8080");
    }
    CHECK(misunderstood({"serve", "--listen", "192.168.0.1:80"})
              .starts_with("mooring-hub: keys would cross the network"));
}

TEST_CASE("keys are made for whom they are for") {
    const auto add = [](const std::vector<std::string>& words) { return std::get<KeyAdd>(understood(words).command); };
    const KeyAdd learner =
        add({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", "Ada", "--data", "d"});
    CHECK(learner.role == hub::Role::learner);
    CHECK(learner.team == "Ward 9");
    CHECK(learner.person == "Ada");
    CHECK(add({"key", "add", "--role", "manager", "--team", "Ward 9"}).role == hub::Role::manager);
    CHECK(add({"key", "add", "--role", "admin"}).role == hub::Role::administrator);
    CHECK(misunderstood({"key", "add", "--role", "learner"}) == "mooring-hub: --team is missing");
    CHECK(misunderstood({"key", "add", "--role", "admin", "--team", "x"}) ==
          "mooring-hub: an administrator's key has neither --team nor --person");
    CHECK(misunderstood({"key", "add", "--role", "manager", "--team", "x", "--person", "y"}) ==
          "mooring-hub: a manager's key has no --person");
    CHECK(misunderstood({"key", "add", "--role", "king"}).starts_with("mooring-hub: --role"));
    CHECK(misunderstood({"key", "add"}).starts_with("mooring-hub: --role is required"));
    CHECK(misunderstood({"key"}).starts_with("mooring-hub: "));
}

TEST_CASE("keys are withdrawn and renewed, and people invited") {
    CHECK(std::get<KeyRevoke>(understood({"key", "revoke", "abc"}).command).key == "abc");
    CHECK(std::get<KeyRotate>(understood({"key", "rotate", "abc", "--data", "d"}).command).key == "abc");
    const auto invite = std::get<Invite>(understood({"invite", "--team", "Ward 9", "--person", "Ada"}).command);
    CHECK(invite.team == "Ward 9");
    CHECK(invite.person == "Ada");
    CHECK(invite.days == 14);
    CHECK(std::get<Invite>(understood({"invite", "--key", "0123"}).command).key == "0123");
    CHECK(misunderstood({"invite", "--key", "0123", "--team", "Ward 9"}) ==
          "mooring-hub: --key says whose the code is: it goes with neither --team nor --person");
    CHECK(misunderstood({"invite", "--key", "0123", "--role", "manager"}) ==
          "mooring-hub: a manager's code is for nobody's laptop in particular: it goes without --key");
    CHECK(invite.role == hub::Role::learner);
    CHECK(std::get<Invite>(understood({"invite", "--team", "x", "--role", "manager"}).command).role ==
          hub::Role::manager);
    CHECK(misunderstood({"invite", "--team", "x", "--role", "manager", "--person", "Ada"}) ==
          "mooring-hub: a manager's code has no --person");
    CHECK(misunderstood({"invite", "--team", "x", "--role", "admin"}).starts_with("mooring-hub: --role"));
    CHECK(misunderstood({"invite", "--team", "x\ny"}) ==
          "mooring-hub: --team has a line break or another control character in it");
    CHECK(misunderstood({"invite", "--team", "x", "--person", "\xff"}) == "mooring-hub: --person is not text in UTF-8");
    CHECK(misunderstood({"invite"}) == "mooring-hub: --team is missing, or --key");
    CHECK(misunderstood({"invite", "--team", ""}) == "mooring-hub: --team is missing, or --key");
    CHECK(misunderstood({"invite", "--team", "x", "--days", "0"}).starts_with("mooring-hub: --days"));
}

TEST_CASE("a person is told by number, and described by what is said") {
    const auto list = std::get<PersonList>(understood({"person", "list", "--team", "Ward 9", "--find", "ada"}).command);
    CHECK(list.team == "Ward 9");
    CHECK(list.words == "ada");
    const auto exporting =
        std::get<PersonExport>(understood({"person", "export", "5", "--output", "ada.json", "--data", "d"}).command);
    CHECK(exporting.person == 5);
    CHECK(exporting.output == "ada.json");
    CHECK(!std::get<PersonRemove>(understood({"person", "remove", "5"}).command).is_certain);
    CHECK(std::get<PersonRemove>(understood({"person", "remove", "5", "--yes"}).command).is_certain);
    const auto describe = std::get<PersonDescribe>(
        understood({"person", "describe", "5", "--name", " Ada ", "--staff-number", ""}).command);
    CHECK(describe.person == 5);
    CHECK(describe.name == "Ada");
    CHECK(describe.staff_number == "");
    CHECK(!describe.team);
    CHECK(misunderstood({"person"}).starts_with("mooring-hub: "));
    CHECK(misunderstood({"person", "remove"}) == "mooring-hub: NUMBER is required");
    for (const char* wrong : {"Ada", "0", "1.5"})
        CHECK(misunderstood({"person", "remove", wrong, "--yes"}).starts_with("mooring-hub: "));
    CHECK(misunderstood({"person", "describe", "5"}) ==
          "mooring-hub: one of --name, --staff-number and --team is needed");
    CHECK(misunderstood({"person", "describe", "5", "--team", " "}) == "mooring-hub: --team is empty");
    CHECK(misunderstood({"person", "describe", "5", "--staff-number", std::string(65, '1')}) ==
          "mooring-hub: --staff-number is longer than 64 bytes");
}

TEST_CASE("a due date is a team's, a module's and a day of the calendar") {
    const auto set = std::get<DueSet>(
        understood({"due", "set", "--team", "Ward 9", "--module", "good-work", "--on", "2026-12-31"}).command);
    CHECK(set.team == "Ward 9");
    CHECK(set.module == "good-work");
    CHECK(records::text_of(set.on) == "2026-12-31");
    CHECK(!set.title);
    const auto titled = [](const char* title) {
        return std::vector<std::string>{"due",  "set",        "--team",  "x",  "--module", "good-work",
                                        "--on", "2026-12-31", "--title", title};
    };
    CHECK(std::get<DueSet>(understood(titled(" Good work ")).command).title == "Good work");
    CHECK(std::get<DueSet>(understood(titled("")).command).title == "");
    CHECK(misunderstood(titled("Good\nwork")) ==
          "mooring-hub: --title has a line break or another control character in it");
    const auto on = [](const char* day) {
        return misunderstood({"due", "set", "--team", "x", "--module", "good-work", "--on", day});
    };
    for (const char* wrong : {"2026-02-29", "31.12.2026", "tomorrow", ""})
        CHECK(on(wrong) == "mooring-hub: --on wants a day of the calendar, such as 2026-12-31");
    CHECK(misunderstood({"due", "set", "--team", "x", "--module", "Good work", "--on", "2026-12-31"}) ==
          "mooring-hub: --module wants a module's id: 3 to 64 of the letters a to z, digits and hyphens");
    CHECK(std::get<DueClear>(understood({"due", "clear", "--team", "x", "--module", "y"}).command).module == "y");
    CHECK(std::get<DueList>(understood({"due", "list"}).command).team.empty());
    CHECK(std::holds_alternative<TeamList>(understood({"team", "list", "--data", "d"}).command));
    CHECK(std::get<SummaryPrint>(understood({"summary", "--format", "csv", "--team", "x"}).command).team == "x");
    CHECK(misunderstood({"summary", "--format", "pdf"}).starts_with("mooring-hub: --format"));
}

TEST_CASE("help and version are printed, strangers are not understood") {
    CHECK(parse_arguments({"--help"}).error().exit_code == 0);
    CHECK(parse_arguments({"key", "add", "--help"}).error().text.find("--role") != std::string::npos);
    CHECK(parse_arguments({"--version"}).error().text.starts_with("mooring-hub "));
    CHECK(misunderstood({"dance"}).starts_with("mooring-hub: "));
}
