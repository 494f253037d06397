/// From a connection code to what a manager reads, and what an operator does to people from the command line meanwhile.
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using hub_desk::HubProgram;
using hub_desk::id_of;
using nlohmann::json;
using support::Wire;

namespace {

const std::string header =
    "\xEF\xBB\xBFperson,staff_number,team,module,version,state,progress_percent,score_percent,attempts,passed_on,due_on,overdue,"
    "last_heard\r\n";

/// "KEY SECRET" of whom a code was made for.
std::string connected(const HubProgram& hub, const std::vector<std::string>& invite,
                      const json& said = json::object()) {
    const std::string line = hub.command(invite);
    json body = said;
    body["code"] = line.substr(line.find('#') + 1);
    const auto answer = Wire(hub.port()).ask("POST", "/connect", {}, body.dump());
    REQUIRE(answer);
    REQUIRE(answer->status == 200);
    const json given = json::parse(answer->body);
    return given.at("key").get<std::string>() + " " + given.at("secret").get<std::string>();
}

support::WireAnswer ask(const HubProgram& hub, const std::string& method, const std::string& target,
                        const std::string& key, const std::string& body = "") {
    const auto answer = Wire(hub.port()).ask(method, target, HubProgram::headers(key), body);
    REQUIRE(answer);
    INFO(answer->body);
    REQUIRE(answer->status == 200);
    return *answer;
}

/// What a player says of the module good-work.
std::string lesson(int number, const std::string& account, const std::string& verb, const std::string& result) {
    return fmt::format(
        R"({{"id":"{}","actor":{{"account":{{"homePage":"https://w3id.org/mooring/person","name":"{}"}}}},)"
        R"("verb":{{"id":"http://adlnet.gov/expapi/verbs/{}"}},"timestamp":"2026-03-04T05:06:07Z",)"
        R"("object":{{"id":"https://w3id.org/mooring/module/good-work","definition":{{"name":{{"en":"Good work"}}}}}},)"
        R"("result":{},"context":{{"revision":"2"}}}})",
        id_of(number), account, verb, result);
}

const std::string passing = R"({"score":{"scaled":0.9},"success":true})";
const std::string half = R"({"extensions":{"https://w3id.org/xapi/cmi5/result/extensions/progress":40}})";

std::string read(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// The number that `person list` tells of somebody.
std::string number_of(const HubProgram& hub, const std::string& name) {
    std::istringstream lines(hub.output({"person", "list"}));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t tab = line.find('\t');
        if (line.substr(tab + 1, name.size() + 1) == name + "\t") return line.substr(0, tab);
    }
    FAIL("person list does not tell of " << name);
    return {};
}

/// Ada, who has passed, and Ben, who is half-way, of Ward 9; Cy of the Kitchen has sent nothing.
struct House {
    HubProgram hub;
    std::string ada = connected(hub, {"invite", "--team", "Ward 9"}, {{"name", "Ada"}, {"staff_number", "007"}});
    std::string ben = connected(hub, {"invite", "--team", "Ward 9", "--person", "=Ben"});
    std::string cy = connected(hub, {"invite", "--team", "Kitchen"}, {{"name", "Cy"}});
    std::string manager = connected(hub, {"invite", "--role", "manager", "--team", "Ward 9"});

    House() {
        ask(hub, "POST", "/xapi/statements", ada, lesson(1, "ada-1", "passed", passing));
        ask(hub, "POST", "/xapi/statements", ben, lesson(2, "ben-1", "progressed", half));
    }
};

}  // namespace

TEST_CASE("what learners sent is what a manager's player, the table and the command line tell") {
    const House house;
    const HubProgram& hub = house.hub;
    CHECK(hub.command({"due", "set", "--team", "Ward 9", "--module", "good-work", "--on", "2026-01-31"}) ==
          "good-work is due in Ward 9 on 2026-01-31.");
    const json team = json::parse(ask(hub, "GET", "/team", house.manager).body);
    CHECK(team["team"] == "Ward 9");
    CHECK(team["modules"] == json{{{"id", "good-work"}, {"title", "Good work"}}});
    CHECK(team["due"] == json{{{"team", "Ward 9"}, {"module", "good-work"}, {"on", "2026-01-31"}}});
    REQUIRE(team["people"].size() == 2);
    CHECK(team["people"][0]["name"] == "Ada");
    CHECK(team["people"][0]["staff_number"] == "007");
    CHECK(team["people"][0]["accounts"] == json{"ada-1"});
    CHECK(team["people"][0]["modules"]["good-work"]["r"]["1"]["p"][2] == 0.9);
    CHECK(team["people"][1]["modules"]["good-work"]["r"]["1"]["r"] == json{2, 40});
    const std::string ada_heard = team["people"][0]["last_heard"], ben_heard = team["people"][1]["last_heard"];

    const auto table = ask(hub, "GET", "/team.csv", house.manager);
    CHECK(table.headers.at("content-type") == "text/csv; charset=utf-8");
    CHECK(table.body == header + "'=Ben,,Ward 9,Good work,2,under_way,40,,0,,2026-01-31,yes," + ben_heard + "\r\n" +
                            "Ada,007,Ward 9,Good work,2,passed,0,90,1,2026-03-04,,no," + ada_heard + "\r\n");
    CHECK(hub.output({"summary", "--team", "Ward 9"}) == table.body);
    const std::string all = ask(hub, "GET", "/team.csv", hub.administrator()).body;
    CHECK(hub.output({"summary", "--format", "csv"}) == all);
    CHECK(all == header + "Cy,,Kitchen,Good work,,not_started,0,,0,,,no,\r\n" + table.body.substr(header.size()));

    CHECK(hub.output({"due", "list"}) == "team\tmodule\ton\nWard 9\tgood-work\t2026-01-31\n");
    CHECK(hub.output({"team", "list"}) == "team\tpeople\nKitchen\t1\nWard 9\t2\n");
    CHECK(json::parse(ask(hub, "GET", "/connect", house.ada).body)["due"] ==
          json{{{"module", "good-work"}, {"on", "2026-01-31"}}});
    const std::string unknown = hub.output(
        {"due", "set", "--team", "Ward 9", "--module", "god-work", "--on", "2027-01-31", "--title", "God's work"});
    CHECK(unknown.find("god-work is due in Ward 9 on 2027-01-31.\n") != std::string::npos);
    CHECK(unknown.find("mooring-hub: Nobody here has begun a module with the id god-work yet. Those begun so far are "
                       "good-work. It is due all the same.\n") != std::string::npos);
    const json titled = {{{"id", "god-work"}, {"title", "God's work"}}, {{"id", "good-work"}, {"title", "Good work"}}};
    CHECK(json::parse(ask(hub, "GET", "/team", house.manager).body)["modules"] == titled);
    CHECK(hub.output({"due", "clear", "--team", "Ward 9", "--module", "god-work"}) ==
          "god-work is due in Ward 9 on no day.\n");
    CHECK(hub.command({"due", "clear", "--team", "Ward 9", "--module", "good-work"}) ==
          "good-work is due in Ward 9 on no day.");
    CHECK(json::parse(ask(hub, "GET", "/connect", house.ada).body)["due"].empty());
    CHECK(hub.command({"due", "list", "--team", "Ward"}, 1) ==
          "mooring-hub: There is no team Ward here; 'mooring-hub team list' names all");
    CHECK(hub.command({"summary", "--team", "Ward"}, 1) ==
          "mooring-hub: There is no team Ward here; 'mooring-hub team list' names all");
}

TEST_CASE("a person is described, moved, exported and removed while the hub serves") {
    const House house;
    const HubProgram& hub = house.hub;
    const std::string ada = number_of(hub, "Ada"), ben = number_of(hub, "=Ben");
    CHECK(hub.output({"person", "list", "--find", "007"})
              .starts_with("number\tperson\tstaff_number\tteam\tlast_heard\n" + ada + "\tAda\t007\tWard 9\t20"));
    CHECK(hub.output({"person", "list", "--team", "Kitchen"}).ends_with("\tCy\t\tKitchen\tnever\n"));
    std::int64_t mark = json::parse(ask(hub, "GET", "/team", house.manager).body)["mark"];
    const auto changed = [&] {
        const json answer = json::parse(ask(hub, "GET", fmt::format("/team?after={}", mark), house.manager).body);
        mark = answer["mark"];
        return answer;
    };
    CHECK(hub.command({"person", "describe", ben, "--name", "Ben", "--staff-number", "8"}) ==
          "Person " + ben + " is Ben (staff number 8) of Ward 9.");
    CHECK(changed()["people"][0]["name"] == "Ben");
    CHECK(hub.command({"person", "describe", ben, "--team", "Kitchen"}) ==
          "Person " + ben + " is Ben (staff number 8) of Kitchen.");
    CHECK(changed()["removed"] == json{std::stoi(ben)});

    const auto file = hub.folder.path() / "ada.json";
    CHECK(hub.output({"person", "export", ada, "--output", file.string()}).empty());
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::mask) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    CHECK(hub.output({"person", "export", ada}) == read(file));
    CHECK(hub.command({"person", "export", ada, "--output", file.string()}, 1) ==
          "mooring-hub: " + file.string() + " cannot be written: File exists");
    const json exported = json::parse(read(file));
    CHECK(exported["person"]["name"] == "Ada");
    CHECK(exported["person"]["staff_number"] == "007");
    CHECK(exported["person"]["accounts"] == json{"ada-1"});
    CHECK(exported["person"]["modules"]["good-work"]["state"] == "passed");
    CHECK(exported["statements"] == json::array({json::parse(lesson(1, "ada-1", "passed", passing))}));
    CHECK(exported["attachments"].empty());

    const std::string before = hub.output({"person", "remove", ada}, 1);
    CHECK(before.find(
              "This would remove for ever: Ada (staff number 007) of Ward 9, 1 statement, 1 account, and the keys "
              "of their devices.\n") != std::string::npos);
    CHECK(before.find("mooring-hub: Nothing was removed: say --yes to remove this person\n") != std::string::npos);
    ask(hub, "POST", "/xapi/statements", house.ada, lesson(3, "ada-1", "progressed", half));
    CHECK(hub.command({"person", "remove", ada, "--yes"}) ==
          "Removed: Ada (staff number 007) of Ward 9. Backups that were made before still have what was kept.");
    CHECK(changed()["removed"] == json{std::stoi(ada)});
    CHECK(Wire(hub.port()).ask("GET", "/connect", HubProgram::headers(house.ada))->status == 401);
    for (const char* verb : {"export", "remove"}) {
        CHECK(hub.command({"person", verb, ada}, 1) ==
              "mooring-hub: There is nobody of number " + ada + " here; 'mooring-hub person list' tells everybody's");
    }
    CHECK(hub.command({"person", "describe", ada, "--name", "Eve"}, 1).starts_with("mooring-hub: There is nobody"));
    CHECK(ask(hub, "GET", "/xapi/statements", hub.administrator()).body.find("ada-1") == std::string::npos);

    // The hub that served all the while takes in the same laptop anew: what it remembered of it is forgotten.
    const std::string again = connected(hub, {"invite", "--team", "Ward 9"}, {{"name", "Ada"}});
    ask(hub, "POST", "/xapi/statements", again, lesson(1, "ada-1", "passed", passing));
    CHECK(number_of(hub, "Ada") != ada);
    CHECK(ask(hub, "GET", "/xapi/statements", again).body.find(id_of(1)) != std::string::npos);
    CHECK(hub.output({"summary", "--team", "Ward 9"}).find("Ada,,Ward 9,Good work,2,passed,0,90,") !=
          std::string::npos);
}

TEST_CASE("a table that cannot be written says so and fails") {
    const House house;
    const auto data = (house.hub.folder.path() / "data").string();
    const auto said = house.hub.folder.path() / "said";
    const auto shell = [&](const std::string& line) {
        std::filesystem::remove(said);
        support::ChildProcess process({"sh", "-c", line, MOORING_HUB, data}, {{}, said, {}});
        const auto ending = process.wait(hub_desk::limit);
        REQUIRE(ending);
        return ending->exit_code;
    };
    CHECK(shell("\"$0\" summary --data \"$1\" >/dev/full") == 1);
    CHECK(read(said) == "mooring-hub: Not everything could be written to standard output: No space left on device\n");
    // A pipe that nobody reads any more.
    CHECK(shell("mkfifo \"$1/pipe\" && exec 3<>\"$1/pipe\" && exec 4>\"$1/pipe\" 3<&- && "
                "exec \"$0\" summary --data \"$1\" >&4") == 1);
    CHECK(read(said) == "mooring-hub: Not everything could be written to standard output: Broken pipe\n");
}

TEST_CASE("the date of the command line is that of its time zone") {
    const House house;
    const HubProgram& hub = house.hub;
    const auto overdue = [&](const char* zone) {
        const auto printed = hub.folder.path() / "zone";
        support::ChildProcess process({MOORING_HUB, "summary", "--data", (hub.folder.path() / "data").string()},
                                      {{{"TZ", zone}}, printed, {}});
        REQUIRE(process.wait(hub_desk::limit)->exit_code == 0);
        return read(printed).find(",yes,") != std::string::npos;
    };
    // Two zones that are 26 hours apart never have the same date: the west's is over in the east.
    const std::string west = hub.folder.path() / "west";
    support::ChildProcess process({"date", "+%Y-%m-%d"}, {{{"TZ", "<-12>12"}}, west, {}});
    REQUIRE(process.wait(hub_desk::limit)->exit_code == 0);
    const std::string day = read(west).substr(0, 10);
    hub.command({"due", "set", "--team", "Ward 9", "--module", "good-work", "--on", day});
    CHECK(!overdue("<-12>12"));
    CHECK(overdue("<+14>-14"));
}
