/// A long file of records is taken in whole, however often who takes it in is killed on the way.
#include "records/file/records_file.h"
#include "records/timestamp.h"
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"
#include "tests/support/laptop_keys.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <csignal>
#include <fstream>
#include <set>

using hub_desk::HubProgram;
using hub_desk::id_of;
using nlohmann::json;
using support::Wire;

namespace {

constexpr int statements = 6'000;  // thirty pieces

/// Answers in three modules, and now and then a pass.
json statement_of(int number) {
    const bool is_pass = number % 50 == 0;
    const std::string module = fmt::format("https://w3id.org/mooring/module/module-{}", number % 3);
    const auto at = std::chrono::sys_days{std::chrono::year{2026} / 3 / 4} + std::chrono::seconds(number);
    json out = {{"id", id_of(number)},
                {"actor", {{"account", {{"homePage", "https://w3id.org/mooring/person"}, {"name", "ada-1"}}}}},
                {"verb", {{"id", fmt::format("http://adlnet.gov/expapi/verbs/{}", is_pass ? "passed" : "answered")}}},
                {"object", {{"id", is_pass ? module : fmt::format("{}/question/{}", module, number % 7)}}},
                {"result", {{"success", number % 2 == 0}}},
                {"context", {{"revision", "1"}}},
                {"timestamp", records::timestamp(at)}};
    if (is_pass) out["result"] = {{"success", true}, {"score", {{"scaled", 0.5 + number / 20'000.0}}}};
    return out;
}

/// Leaves it in the folder, and gives its name.
std::filesystem::path save_records(const std::filesystem::path& folder) {
    records_file::RecordsFile file;
    file.actor = {"https://w3id.org/mooring/person", "ada-1"};
    file.name = "Ada";
    file.made = std::chrono::sys_days{std::chrono::year{2026} / 3 / 5};
    for (int number = 0; number < statements; ++number) file.statements.push_back(statement_of(number).dump());
    const auto place = folder / "ada.mooring-records";
    std::ofstream(place, std::ios::binary) << records_file::write(file, support::laptop_seed(1));
    return place;
}

json asked(const HubProgram& hub, const std::string& target) {
    const auto answer = Wire(hub.port()).ask("GET", target, HubProgram::headers(hub.administrator()));
    REQUIRE(answer);
    REQUIRE(answer->status == 200);
    return json::parse(answer->body);
}

/// How many lie in the hub: they are taken in as they are numbered.
int taken_in(const HubProgram& hub) {
    const json newest = asked(hub, "/xapi/statements?limit=1").at("statements");
    if (newest.empty()) return 0;
    const std::string id = newest[0].at("id");
    for (int number = statements; number > 0; --number)
        if (id_of(number - 1) == id) return number;
    FAIL("The hub tells of a statement that is not in the file: " << id);
    return 0;
}

/// What managers are told of everybody: how they stand, by which laptop, and how sure that is.
json people_at(const HubProgram& hub) {
    json people = asked(hub, "/team").at("people");
    for (json& one : people) one.erase("joined");  // when the file came
    return people;
}

}  // namespace

TEST_CASE("a long file is taken in whole and once, though the import and the hub are killed in the middle of it") {
    HubProgram hub;
    const auto file = save_records(hub.folder.path());
    const std::string data = (hub.folder.path() / "data").string();
    int before = 0;
    for (int kill = 0; kill < 3; ++kill) {
        support::ChildProcess importing({MOORING_HUB, "import", "--data", data, "--team", "Ward 9", file.string()},
                                        {{}, hub.folder.path() / "importing", {}});
        CHECK(support::eventually([&] { return taken_in(hub) > before; }, hub_desk::limit));
        importing.send_signal(SIGKILL);
        hub.process().send_signal(SIGKILL);
        const auto ending = importing.wait(hub_desk::limit);
        REQUIRE(ending);
        REQUIRE(ending->exit_code != 0);  // it was not over yet
        REQUIRE(hub.process().wait(hub_desk::limit));
        hub.start();
        const int now = taken_in(hub);
        CHECK(now > before);
        CHECK(now < statements);
        CHECK(now % 200 == 0);  // a piece is there as a whole or not at all
        before = now;
    }
    const std::string rest = hub.output({"import", file.string()});
    CHECK(rest.find(fmt::format(": {} new records, {} known before.", statements - before, before)) !=
          std::string::npos);
    CHECK(hub.output({"import", file.string()}).find(fmt::format(": 0 new records, {} known before.", statements)) !=
          std::string::npos);

    std::multiset<std::string> ids;
    for (std::string target = "/xapi/statements?limit=500"; !target.empty();) {
        const json page = asked(hub, target);
        for (const json& one : page.at("statements")) ids.insert(one.at("id").get<std::string>());
        target = page.at("more");
    }
    CHECK(ids.size() == static_cast<std::size_t>(statements));
    for (int number = 0; number < statements; ++number)
        if (ids.count(id_of(number)) != 1) FAIL("There is not one statement " << number);

    // Whoever was not killed knows the same.
    const HubProgram other;
    CHECK(other.output({"import", "--team", "Ward 9", file.string()}).find(": 6000 new records, 0 known before.") !=
          std::string::npos);
    CHECK(people_at(hub).size() == 1);
    CHECK(people_at(hub) == people_at(other));
    CHECK(hub.output({"summary"}) == other.output({"summary"}));
}
