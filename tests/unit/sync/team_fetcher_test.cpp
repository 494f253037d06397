#include "player/sync/team_fetcher.h"

#include "player/sync/team_answer.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_server.h"

#include <fmt/format.h>

using namespace std::chrono_literals;
using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Http;
using syncing::HttpLimits;
using syncing::Instant;
using syncing::TeamFetcher;
using Names = std::vector<std::string>;

namespace {

const state::TimePoint noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 29} + 12h};

std::string person(int id, const std::string& name, const std::string& more = "") {
    return fmt::format(R"({{"id":{},"name":"{}","staff_number":"","team":"Ward 9","joined":"2026-11-01T09:00:00Z","accounts":[]{}}})",
                       id, name, more);
}

std::string answer(const std::string& people, int mark, bool has_more = false, const std::string& source = "one") {
    return fmt::format(
        R"({{"source":"{}","team":"Ward 9","today":"2026-11-29","mark":{},"more":{},"modules":[{{"id":"good-work","title":"Good work"}}],)"
        R"("due":[{{"team":"Ward 9","module":"good-work","on":"2026-12-31"}}],"people":[{}],"removed":[]}})",
        source, mark, has_more, people);
}

/// A manager's laptop that asks a server which answers so.
struct Fetching {
    explicit Fetching(std::function<Said(const Heard&)> said, HttpLimits limits = {})
        : server(std::move(said)), http(std::move(limits)) {
        auto opened = store::TeamCopy::open(folder.path());
        REQUIRE(opened);
        copy.emplace(std::move(*opened));
        fetcher.emplace(*copy, http,
                        syncing::Connection{syncing::parse_address(server.url("/xapi")).value(), {"key", "secret"}});
    }

    /// Steps until there is nothing to do at once.
    void fetch(Instant now = {}) {
        while (fetcher->step(now, noon, 0.5)) {
        }
    }

    Names names() const {
        Names out;
        const auto records = copy->read();
        for (const state::TeamPersonRecord& one : records->people) out.push_back(one.name);
        return out;
    }

    Names targets() {
        Names out;
        for (const Heard& one : server.heard()) out.push_back(one.target);
        return out;
    }

    support::TemporaryFolder folder;
    TinyServer server;
    Http http;
    std::optional<store::TeamCopy> copy;
    std::optional<TeamFetcher> fetcher;
};

std::string fault_of(const std::string& body) {
    const auto news = syncing::parse_team({200, "application/json", "", std::nullopt, body});
    return news ? "" : news.error();
}

}  // namespace

TEST_CASE("a team is fetched piece by piece, and the next time what has changed") {
    Fetching manager([](const Heard& heard) {
        if (heard.target == "/team?after=0&limit=200") return Said{200, answer(person(1, "Ada"), 4, true)};
        if (heard.target == "/team?after=4&limit=200") return Said{200, answer(person(2, "Ben"), 9)};
        return Said{200, answer(person(1, "Ada Byrne"), 10)};
    });
    manager.fetch();
    CHECK(manager.names() == Names{"Ada", "Ben"});
    CHECK(manager.fetcher->until() == Instant{} + TeamFetcher::interval);
    CHECK(manager.fetcher->changes() == 2);
    manager.fetch(Instant{} + 1min);
    CHECK(manager.targets() == Names{"/team?after=0&limit=200", "/team?after=4&limit=200"});
    manager.fetcher->resume();
    manager.fetch(Instant{} + 1min);
    CHECK(manager.names() == Names{"Ada Byrne", "Ben"});
    CHECK(manager.targets().back() == "/team?after=9&limit=200");
    CHECK(manager.server.heard().back().headers.at("authorization") == "Basic a2V5OnNlY3JldA==");
}

TEST_CASE("all that a hub says of a person is kept") {
    Fetching manager([](const Heard&) {
        return Said{200, answer(R"({"id":5,"name":"Ada","staff_number":"007","team":"Ward 9","joined":"2026-11-01T09:00:00Z",)"
                                R"("last_heard":"2026-11-28T14:05:00.250Z","accounts":["a-b-c"],)"
                                R"("modules":{"good-work":{"r":{"1":{"v":2,"p":[1000,2,0.9,12]}},"q":{"3":[900,1]}}}})",
                                1)};
    });
    manager.fetch();
    const auto records = *manager.copy->read();
    REQUIRE(records.people.size() == 1);
    const state::TeamPersonRecord& ada = records.people[0];
    CHECK(ada.staff_number == "007");
    CHECK(ada.accounts == Names{"a-b-c"});
    CHECK(ada.last_heard == state::TimePoint{std::chrono::sys_days{std::chrono::year{2026} / 11 / 28} + 14h + 5min + 250ms});
    CHECK(ada.modules.at("good-work").runs.at(1).passed == records::Judgement{state::TimePoint{1s}, 2, 0.9, 12});
    CHECK(ada.modules.at("good-work").questions.at(3).is_right);
    CHECK(records.team == "Ward 9");
    CHECK(records.fetched == noon);
    CHECK(records.due == std::vector<state::TeamDue>{{"Ward 9", "good-work", std::chrono::year{2026} / 12 / 31}});
}

TEST_CASE("the devices that a hub knows are kept, and what it says of files, and one that says nothing of them knows none") {
    std::string more;
    int mark = 0;
    Fetching manager([&](const Heard&) {
        return Said{200, answer(R"({"id":5,"name":"Ada","accounts":["account-of-ada"])" + more + "}", ++mark)};
    });
    store::TeamFile file;
    file.account = "account-of-ada";
    file.signed_by.emplace().fill(1);
    const auto is_known = [&](const std::string& told) {
        more = told;
        manager.fetcher->resume();
        manager.fetch();
        return manager.copy->put_from_file(file)->is_device_known;
    };
    const std::string devices = R"(,"devices":["AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="])";
    CHECK_FALSE(is_known(""));
    CHECK(is_known(devices));
    const auto origin = [&] { return manager.copy->read()->people.at(0).origin; };
    CHECK(origin() == state::TeamOrigin{true, true, false, {}, false});
    CHECK(is_known(devices + R"(,"by_file":true,"unconfirmed":true)"));
    CHECK(origin() == state::TeamOrigin{true, true, false, {}, true});
    CHECK_FALSE(is_known(R"(,"devices":null,"by_file":null)"));
    CHECK(origin().unknown_devices.size() == 1);
}

TEST_CASE("another database is asked from the beginning, and the old copy forgotten") {
    bool is_new = false;
    Fetching manager([&](const Heard& heard) {
        if (!is_new) return Said{200, answer(person(1, "Ada"), 40)};
        if (heard.target == "/team?after=40&limit=200") return Said{200, answer("", 3, false, "two")};
        return Said{200, answer(person(7, "Zoe"), 3, false, "two")};
    });
    manager.fetch();
    is_new = true;
    manager.fetcher->resume();
    manager.fetch();
    CHECK(manager.names() == Names{"Zoe"});
    CHECK(manager.targets().back() == "/team?after=0&limit=200");
}

TEST_CASE("a hub that tells the mark of its due dates is asked for what changed of them") {
    std::string due = R"("due":[{"team":"Ward 9","module":"good-work","on":"2026-12-31"},)"
                      R"({"team":"Ward 9","module":"ladders","on":"2026-12-30"}],"due_mark":7)";
    bool knows_marks = true;
    Fetching manager([&](const Heard& heard) {
        if (!knows_marks && heard.target.find("due=") != std::string::npos)
            return Said{400, R"({"errors":["GET /team knows no parameter due."]})"};
        return Said{200, fmt::format(R"({{"source":"one","team":"Ward 9","mark":4,"more":false,"people":[],{}}})", due)};
    });
    const auto fetched = [&] {
        manager.fetcher->resume();
        manager.fetch();
        CHECK(manager.fetcher->trouble().empty());
        const auto records = manager.copy->read();
        Names out;
        for (const state::TeamDue& one : records->due)
            out.push_back(one.module + " " + records::text_of(one.on));
        return out;
    };
    CHECK(fetched() == Names{"good-work 2026-12-31", "ladders 2026-12-30"});
    due = R"("due_changes":[],"due_mark":7)";
    CHECK(fetched() == Names{"good-work 2026-12-31", "ladders 2026-12-30"});
    CHECK(manager.targets() == Names{"/team?after=0&limit=200", "/team?after=4&limit=200&due=7"});
    due = R"("due_changes":[{"team":"Ward 9","module":"good-work","on":null},)"
          R"({"team":"Ward 9","module":"ladders","on":"2026-12-01"}],"due_mark":9)";
    CHECK(fetched() == Names{"ladders 2026-12-01"});
    due = R"("due_changes":[],"due_mark":9)";
    CHECK(fetched() == Names{"ladders 2026-12-01"});
    CHECK(manager.targets().back() == "/team?after=4&limit=200&due=9");

    // A hub that was put back to an older version knows no such marks.
    knows_marks = false;
    due = R"("due":[{"team":"Ward 9","module":"good-work","on":"2026-12-05"}])";
    CHECK(fetched() == Names{"good-work 2026-12-05"});
    CHECK(manager.targets().back() == "/team?after=4&limit=200");
    const std::size_t asked = manager.targets().size();
    CHECK(fetched() == Names{"good-work 2026-12-05"});
    CHECK(manager.targets().size() == asked + 1);
}

TEST_CASE("what changed of due dates is not understood by who asked for all of them") {
    Fetching manager([&](const Heard&) {
        return Said{200, R"({"source":"one","mark":4,"more":false,"people":[],"due_changes":[],"due_mark":7})"};
    });
    manager.fetch();
    CHECK(manager.fetcher->trouble() == "The hub told what changed of due dates, and was asked for all of them.");
    CHECK(manager.fetcher->changes() == 0);
}

TEST_CASE("who is asked about a team again by a key of another team is told all of that") {
    bool is_moved = false;
    Fetching manager([&](const Heard& heard) {
        if (!is_moved) return Said{200, answer(person(1, "Ada"), 40)};
        const std::string kitchen = R"({"source":"one","team":"Kitchen","mark":41,"more":false,"people":[)";
        return Said{200, kitchen + (heard.target == "/team?after=0&limit=200" ? person(7, "Zoe") : "") + "]}"};
    });
    manager.fetch();
    is_moved = true;
    manager.fetcher->resume();
    manager.fetch();
    CHECK(manager.names() == Names{"Zoe"});
    CHECK(manager.copy->read()->due.empty());
}

TEST_CASE("a hub that asks for patience gets it, and one that is down is asked again later") {
    int status = 429;
    Fetching manager([&](const Heard&) {
        if (status == 200) return Said{200, answer(person(1, "Ada"), 1)};
        return Said{status, "{}", {{"Content-Type", "application/json"}, {"Retry-After", "900"}}};
    });
    manager.fetch();
    CHECK(manager.fetcher->trouble() == "The hub asks for patience.");
    CHECK(manager.fetcher->until() >= Instant{} + 900s);
    status = 503;
    manager.fetcher->resume();
    manager.fetch();
    CHECK(manager.fetcher->trouble() == "The hub cannot tell of your team at the moment (503).");
    CHECK_FALSE(manager.fetcher->is_stopped());
    status = 200;
    manager.fetch(Instant{} + 2h);
    CHECK(manager.fetcher->trouble().empty());
    CHECK(manager.names() == Names{"Ada"});
}

TEST_CASE("a key that the hub does not know, or does not let see a team, is not asked with again by itself") {
    Said said{401, "{}"};
    Fetching manager([&](const Heard&) { return said; });
    manager.fetch();
    CHECK(manager.fetcher->is_stopped());
    CHECK(manager.fetcher->trouble() ==
          "The hub does not know your manager's key any more. Please ask whoever runs it for a new code.");
    manager.fetch(Instant{} + 24h);
    CHECK(manager.targets().size() == 1);
    said = {403, R"({"error":"this key is a learner's"})"};
    manager.fetcher->resume();
    manager.fetch();
    CHECK(manager.fetcher->trouble() == "The hub does not let this key see a team: this key is a learner's.");
    said = {404, "<html>", {{"Content-Type", "text/html"}}};
    manager.fetcher->resume();
    manager.fetch();
    CHECK(manager.fetcher->trouble() == "There is no hub at this address that shows teams (404).");
    said = {200, answer(person(1, "Ada"), 1)};
    manager.fetcher->resume();
    manager.fetch();
    CHECK_FALSE(manager.fetcher->is_stopped());
    CHECK(manager.names() == Names{"Ada"});
}

TEST_CASE("an answer that is too long is asked for in smaller pieces") {
    HttpLimits limits;
    limits.reply_bytes = 2000;
    Fetching manager(
        [](const Heard& heard) {
            const int limit = std::stoi(heard.target.substr(heard.target.rfind('=') + 1));
            return Said{200, answer(person(1, "Ada" + std::string(static_cast<std::size_t>(limit) * 10, 'a')), 1)};
        },
        limits);
    manager.fetch();
    CHECK(manager.targets() == Names{"/team?after=0&limit=200", "/team?after=0&limit=100"});
    CHECK(manager.names().size() == 1);
}

TEST_CASE("a hub whose answers never end is not asked for ever") {
    Fetching manager([](const Heard&) { return Said{200, answer(person(1, "Ada"), 5, true)}; });
    manager.fetch();
    CHECK(manager.targets().size() == 2);
    CHECK(manager.fetcher->trouble() == "The hub's answer does not come to an end.");
}

TEST_CASE("an answer that breaks off, or that a network made up, changes nothing") {
    Said said{200, answer(person(1, "Ada"), 1)};
    Fetching manager([&](const Heard&) { return said; });
    manager.fetch();
    said = {200, "<html>sign in</html>", {{"Content-Type", "text/html"}}};
    manager.fetcher->resume();
    manager.fetch();
    CHECK(manager.fetcher->trouble() ==
          "A web page answered in place of the hub. Perhaps this network wants you to sign in first.");
    said = {200, answer(person(2, "Ben"), 2), {{"Content-Type", "application/json"}}, Said::Ending::cut};
    manager.fetcher->resume();
    manager.fetch();
    CHECK_FALSE(manager.fetcher->trouble().empty());
    CHECK(manager.names() == Names{"Ada"});
    CHECK(manager.copy->bookmark()->mark == 1);
}

TEST_CASE("what in an answer cannot be understood is named, and none of it is kept") {
    CHECK(fault_of("{") == "The hub's answer broke off, or is no answer of a hub.");
    CHECK(fault_of("[]") == "The hub's answer broke off, or is no answer of a hub.");
    CHECK(fault_of("{}") == "The hub's answer has a “source” that cannot be understood.");
    CHECK(fault_of(answer("", 1)).empty());
    CHECK(fault_of(R"({"source":"a","mark":"1"})") == "The hub's answer has a “mark” that cannot be understood.");
    CHECK(fault_of(R"({"source":"a","mark":1,"due_mark":"1"})") ==
          "The hub's answer has a “due_mark” that cannot be understood.");
    CHECK(fault_of(R"({"source":"a","mark":1,"due_changes":[{"team":"Ward 9","module":"knots"}]})") ==
          "The hub's answer has a “on” that cannot be understood.");
    CHECK(fault_of(R"({"source":"a","mark":1,"due_changes":[{"team":"Ward 9","on":null}]})") ==
          "The hub's answer has a “module” that cannot be understood.");
    CHECK(fault_of(R"({"source":"a","mark":1,"due_changes":{}})") ==
          "The hub's answer has a “due_changes” that cannot be understood.");
    CHECK(fault_of(answer("7", 1)) == "The hub's answer has a “people” that cannot be understood.");
    CHECK(fault_of(answer(person(0, "Ada"), 1)) == "The hub's answer has a “id” that cannot be understood.");
    CHECK(fault_of(answer(person(1, "Ada", R"(,"last_heard":"yesterday")"), 1)) ==
          "The hub's answer has a “last_heard” that cannot be understood.");
    CHECK(fault_of(answer(person(1, "Ada", R"(,"modules":{"a":{"r":7}})"), 1)) ==
          "The hub's answer has a “modules” that cannot be understood.");
    CHECK(fault_of(R"({"source":"a","mark":1,"due":[{"team":"a","module":"b","on":"2026-02-30"}]})") ==
          "The hub's answer has a “on” that cannot be understood.");
    CHECK(fault_of(R"({"source":"a","mark":1,"removed":["x"]})") ==
          "The hub's answer has a “removed” that cannot be understood.");
}
