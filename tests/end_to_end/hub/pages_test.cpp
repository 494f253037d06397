/// The managers' page of the real hub in a real browser.
#include "records/file/records_file.h"
#include "tests/end_to_end/browser_scripts.h"
#include "tests/end_to_end/hub/hub_program.h"
#include "tests/support/catch.h"
#include "tests/support/laptop_keys.h"
#include "tests/support/skip.h"

#include <fmt/format.h>

#include <fstream>

using hub_desk::HubProgram;
using support::Wire;

namespace {

/// What a learner of Ward 9 did, sent with a key of their own.
class Sender {
public:
    Sender(const HubProgram& hub, const std::string& name, int number)
        : hub_(hub), number_(number),
          key_(hub.command({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", name})) {}

    void send(const std::string& verb, const std::string& object, const std::string& title, const std::string& result) {
        Wire wire(hub_.port());
        const std::string body = fmt::format(
            R"({{"id":"bbbbbbbb-0000-4000-8000-{0:06}{1:06}","actor":{{"account":{{"homePage":"https://w3id.org/mooring/person",)"
            R"("name":"cccccccc-0000-4000-8000-{0:012}"}}}},"verb":{{"id":"http://adlnet.gov/expapi/verbs/{2}"}},)"
            R"("object":{{"id":"https://w3id.org/mooring/module/{3}","definition":{{"name":{{"en-GB":"{4}"}}}}}},)"
            R"("result":{5},"context":{{"revision":"1"}},"timestamp":"2026-03-03T10:00:00Z"}})",
            number_, ++sent_, verb, object, title, result);
        const auto answer = wire.ask("POST", "/xapi/statements", HubProgram::headers(key_), body);
        REQUIRE(answer);
        INFO(answer->body);
        REQUIRE(answer->status == 200);
    }

private:
    const HubProgram& hub_;
    int number_, sent_ = 0;
    std::string key_;
};

/// The number of the key of Ben's laptop.
constexpr unsigned char bens = 7;

/// What Ben's laptop, which is never online, saved: a pass of two modules.
void save_records(const std::filesystem::path& file) {
    records_file::RecordsFile records;
    records.actor = {"https://w3id.org/mooring/person", "eeeeeeee-0000-4000-8000-000000000001"};
    records.name = "Ben";
    records.made = std::chrono::sys_days{std::chrono::year{2026} / 3 / 5};
    for (const char* module : {"knots", "ladders"})
        records.statements.push_back(fmt::format(
            R"({{"id":"ffffffff-0000-4000-8000-{:012}","actor":{{"account":{{"homePage":"{}","name":"{}"}}}},)"
            R"("verb":{{"id":"http://adlnet.gov/expapi/verbs/passed"}},"timestamp":"2026-03-04T05:06:07Z",)"
            R"("object":{{"id":"https://w3id.org/mooring/module/{}"}},)"
            R"("result":{{"score":{{"scaled":0.9}},"success":true}},"context":{{"revision":"1"}}}})",
            records.statements.size() + 1, records.actor.home_page, records.actor.name, module));
    std::ofstream(file, std::ios::binary) << records_file::write(records, support::laptop_seed(bens));
}

std::string password_in(const std::string& line) {
    return line.substr(line.rfind(' ') + 1);
}

}  // namespace

TEST_CASE("the managers' page works by keyboard, and an accessibility checker finds nothing on it") {
    const web::Browser browser;
    if (!browser.obstacle.empty()) return support::skip_this_test(browser.obstacle);
    const HubProgram hub;
    Sender ada(hub, "Ada", 1), grace(hub, "Grace", 2);
    ada.send("passed", "knots", "Knots that hold", R"({"score":{"scaled":0.9},"success":true})");
    ada.send("progressed", "ladders", "Ladders",
             R"({"extensions":{"https://w3id.org/xapi/cmi5/result/extensions/progress":48}})");
    ada.send("experienced", "knots/reflection/1", "What did you tie?", R"({"response":"My own shoes."})");
    grace.send("failed", "knots", "Knots that hold", R"({"score":{"scaled":0.4},"success":false})");
    for (const auto& [who, right] : {std::pair(&ada, "true"), std::pair(&grace, "false")})
        who->send("answered", "knots/question/1", "Which knot holds?", fmt::format(R"({{"success":{}}})", right));
    hub.command({"key", "add", "--role", "learner", "--team", "Ward 9", "--person", "Silent Sue"});
    const std::string manager = password_in(hub.command({"manager", "add", "--name", "heinz", "--team", "Ward 9"}));
    const std::string administrator = password_in(hub.command({"manager", "add", "--name", "root", "--admin"}));
    const auto file = hub.folder.path() / "ben.mooring-records";
    save_records(file);
    const web::Outcome outcome = browser.run_script(
        "hub_pages.mjs", {fmt::format("http://127.0.0.1:{}", hub.port()), "heinz", manager, "root", administrator,
                          file.string(), records_file::fingerprint(support::laptop_key(bens))});
    INFO(outcome.printed);
    CHECK(outcome.code == 0);
}
