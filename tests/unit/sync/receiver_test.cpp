#include "player/sync/receiver.h"

#include "records/iris.h"
#include "records/timestamp.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_server.h"
#include "tests/unit/store/sample_work.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

using namespace std::chrono_literals;
using support::Heard;
using support::Said;
using support::TinyServer;
using syncing::Http;
using syncing::Instant;
using syncing::Receiver;
using Ids = std::vector<std::string>;

namespace {

const std::string other_laptop = "22222222-2222-4222-8222-222222222222";

/// A statement as a store returns it, stored at this second of noon.
std::string stored(const std::string& id, const std::string& actor, int second) {
    records::Statement one;
    one.id = id;
    one.actor = {std::string(records::iris::person_home_page), actor};
    one.verb.id = records::iris::verb::progressed;
    one.object = records::Activity{"https://w3id.org/mooring/module/ropes"};
    one.timestamp = tests::noon;
    std::string json = to_json(one);
    json.pop_back();
    return json + fmt::format(R"(,"stored":"2026-11-12T12:00:{:02}.000Z"}})", second);
}

Said page(const Ids& statements, const std::string& more, int through) {
    Said said;
    said.body = fmt::format(R"({{"statements":[{}],"more":"{}"}})", fmt::join(statements, ","), more);
    said.headers["X-Experience-API-Consistent-Through"] = fmt::format("2026-11-12T12:00:{:02}.000Z", through);
    return said;
}

Said accounts(const Ids& names) {
    Ids all;
    for (const std::string& name : names)
        all.push_back(fmt::format(R"({{"homePage":"https://w3id.org/mooring/person","name":"{}"}})", name));
    return {200, fmt::format(R"({{"role":"learner","accounts":[{}]}})", fmt::join(all, ","))};
}

/// A laptop that reads from a server that answers so.
struct Reading {
    explicit Reading(std::function<Said(const Heard&)> answer, syncing::HttpLimits limits = {}, bool is_at_hub = true)
        : server(std::move(answer)),
          progress(tests::opened(folder.path())),
          http(std::move(limits)),
          is_hub(is_at_hub) {
        auto opened = store::Inbox::open(folder.path());
        REQUIRE(opened);
        inbox.emplace(std::move(*opened));
        receiver.emplace(*inbox, http, connection());
    }

    syncing::Connection connection() const {
        return {syncing::parse_address(server.url("/xapi")).value(), {"key", "secret"}, {}, is_hub};
    }

    /// Steps until there is nothing to do at once. Gives the ids of the news.
    Ids read(Instant now = {}) {
        while (receiver->step(now, 0.5)) {
        }
        Ids ids;
        for (const records::Statement& one : receiver->take_news()) ids.push_back(one.id);
        return ids;
    }

    Ids targets() {
        Ids out;
        for (const Heard& one : server.heard()) out.push_back(one.target);
        return out;
    }

    std::string bookmark() { return *inbox->bookmark(connection().endpoint.text() + " key person"); }

    support::TemporaryFolder folder;
    TinyServer server;
    store::ProgressStore progress;
    std::optional<store::Inbox> inbox;
    Http http;
    bool is_hub;
    std::optional<Receiver> receiver;
};

}  // namespace

TEST_CASE("everything of the same person is read page by page, and the next time what is new") {
    Reading reading([](const Heard& heard) {
        if (heard.target == "/connect") return accounts({other_laptop});
        if (heard.target.find("since=") != std::string::npos) return page({stored("d", other_laptop, 9)}, "", 30);
        if (heard.target == "/xapi/statements/more?after=2") return page({stored("c", other_laptop, 3)}, "", 20);
        return page({stored("a", other_laptop, 1), stored("b", other_laptop, 2)}, "/xapi/statements/more?after=2", 20);
    });
    CHECK(reading.read() == Ids{"a", "b", "c"});
    CHECK(reading.bookmark() == "2026-11-12T12:00:19.999Z");
    CHECK(reading.receiver->until() == Instant{} + Receiver::interval);
    CHECK(reading.read(Instant{} + Receiver::interval) == Ids{"d"});
    CHECK(reading.targets() == Ids{"/connect", "/xapi/statements?ascending=true&limit=100", "/xapi/statements/more?after=2",
                                   "/connect", "/xapi/statements?ascending=true&limit=100&since=2026-11-12T12%3A00%3A19.999Z"});
    CHECK(reading.bookmark() == "2026-11-12T12:00:29.999Z");
}

TEST_CASE("a bookmark never passes what the store says it shows everything of") {
    Reading reading([](const Heard& heard) {
        if (heard.target == "/connect") return accounts({other_laptop});
        return page({stored("a", other_laptop, 1), stored("early", other_laptop, 50)}, "", 10);
    });
    CHECK(reading.read() == Ids{"a", "early"});
    CHECK(reading.bookmark() == "2026-11-12T12:00:09.999Z");
    reading.receiver->resume();
    CHECK(reading.read() == Ids{});
}

TEST_CASE("what was read before the way broke off is kept, and the rest is read after a while") {
    bool is_broken = true;
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return accounts({other_laptop});
        const bool is_more = heard.target.find("after=") != std::string::npos;
        if (is_more && is_broken) return Said{503, "{}"};
        if (heard.target.find("since=") != std::string::npos || is_more)
            return page({stored("b", other_laptop, 2)}, "", 20);
        return page({stored("a", other_laptop, 1)}, "/xapi/statements/more?after=1", 20);
    });
    CHECK(reading.read() == Ids{"a"});
    CHECK(reading.bookmark() == "2026-11-12T12:00:00.999Z");
    CHECK(reading.receiver->until() > Instant{});
    is_broken = false;
    CHECK(reading.read(Instant{} + 5min) == Ids{"b"});
}

/// The key and its secret were shown to whatever answers at /connect beside a store that is no hub of ours.
TEST_CASE("any other store is asked for our own statements alone, and shown the key nowhere else") {
    const Said both = page({stored("a", other_laptop, 1), stored("b", "actor", 2)}, "", 20);
    Reading reading([&](const Heard&) { return both; }, {}, false);
    CHECK(reading.read() == Ids{"b"});
    CHECK(reading.targets() ==
          Ids{"/xapi/statements?ascending=true&limit=100&agent=%7B%22account%22%3A%7B%22homePage%22%3A%22https%3A%2F%2F"
              "w3id.org%2Fmooring%2Fperson%22%2C%22name%22%3A%22actor%22%7D%7D"});
}

TEST_CASE("a manager's key brings in nobody else's work") {
    Reading reading([](const Heard& heard) {
        if (heard.target == "/connect") return Said{200, R"({"role":"manager","accounts":[]})"};
        return page({stored("a", other_laptop, 1)}, "", 20);
    });
    CHECK(reading.read() == Ids{});
    CHECK(reading.targets().back().find("&agent=") != std::string::npos);
}

TEST_CASE("a laptop that joined since is known when its first statement is seen, and a stranger never is") {
    Ids known{"actor"};
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return accounts(known);
        if (heard.target.find("since=") == std::string::npos) return page({}, "", 5);
        return page({stored("a", other_laptop, 7), stored("b", "stranger", 8)}, "", 20);
    });
    CHECK(reading.read() == Ids{});
    known.push_back(other_laptop);
    CHECK(reading.read(Instant{} + Receiver::interval) == Ids{"a"});
}

/// A second laptop that was connected before its person had sent anything was told of no accounts, took the hub for
/// another store, read past nothing, and never got what the first laptop sent then.
TEST_CASE("a laptop that is connected before anybody of its person has sent anything gets all that comes later") {
    Ids known;
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return accounts(known);
        const bool is_filtered = heard.target.find("&agent=") != std::string::npos;
        return known.empty() || is_filtered ? page({}, "", 20) : page({stored("a", other_laptop, 25)}, "", 30);
    });
    CHECK(reading.read() == Ids{});
    known = {other_laptop};
    CHECK(reading.read(Instant{} + Receiver::interval) == Ids{"a"});
}

/// While a hub is renewed, what stands before it may say "no such place", and a network that wants people to sign in
/// says 200 to everything. Either made another store of the hub, and moved the bookmark past what other laptops had sent.
TEST_CASE("an odd answer about whose statements these are costs nothing of what other laptops have sent") {
    const auto odd =
        GENERATE(Said{404, "Not found"}, Said{200, "<html>Sign in</html>"}, Said{200, "{}"}, Said{302, ""});
    bool is_odd = true;
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return is_odd ? odd : accounts({"actor", other_laptop});
        if (heard.target.find("&agent=") != std::string::npos) return page({}, "", 20);
        const bool is_later = heard.target.find("since=") != std::string::npos;
        return is_later ? page({}, "", 30) : page({stored("a", other_laptop, 1)}, "", 20);
    });
    CHECK(reading.read() == Ids{});
    CHECK(reading.receiver->trouble());
    is_odd = false;
    CHECK(reading.read(Instant{} + 5min) == Ids{"a"});
}

/// A page that was longer than is read was asked for again, as long, for ever, and nothing behind it came in.
TEST_CASE("a page that is longer than is read is asked for in smaller ones") {
    syncing::HttpLimits limits;
    limits.reply_bytes = 20'000;
    Reading reading(
        [&](const Heard& heard) {
            if (heard.target == "/connect") return accounts({other_laptop});
            const bool is_small = heard.target.find("limit=25") != std::string::npos;
            const bool is_rest = heard.target.find("since=") != std::string::npos;
            if (is_rest) return page({stored("b", other_laptop, 2)}, "", 20);
            Said said = page({stored("a", other_laptop, 1)}, "", 1);
            if (!is_small) said.body += std::string(limits.reply_bytes, ' ');
            return said;
        },
        limits);
    CHECK(reading.read() == Ids{"a"});
    CHECK(reading.read(Instant{} + Receiver::interval) == Ids{"b"});
    CHECK(reading.targets().back().find("limit=50&") != std::string::npos);
}

/// A page on which another program had written ended the reading until the next interval.
TEST_CASE("behind a page of what no Mooring wrote the reading goes on") {
    Reading reading([](const Heard& heard) {
        if (heard.target == "/connect") return accounts({other_laptop});
        if (heard.target.find("after=1") != std::string::npos) return page({stored("a", other_laptop, 2)}, "", 20);
        return page({R"({"id":"x","stored":"2026-11-12T12:00:01.000Z"})"}, "/xapi/statements?after=1", 20);
    });
    CHECK(reading.read() == Ids{"a"});
}

TEST_CASE("a page of nothing ends the reading, whatever it says comes next") {
    Reading reading([](const Heard& heard) {
        return heard.target == "/connect" ? accounts({other_laptop}) : page({}, "/xapi/statements?after=1", 20);
    });
    CHECK(reading.read() == Ids{});
    CHECK(reading.targets().size() == 2);
}

TEST_CASE("when nobody can say whose statements these are, they are read later") {
    bool is_down = false;
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return is_down ? Said{503, "{}"} : accounts({"actor"});
        is_down = true;
        return page({stored("a", other_laptop, 7)}, "", 20);
    });
    CHECK(reading.read() == Ids{});
    CHECK(reading.bookmark().empty());
}

TEST_CASE("a key that may not read, and a server that says something else, harm nothing") {
    const auto said = GENERATE(Said{403, "{}"}, Said{404, "{}"}, Said{200, "<html>Sign in</html>"}, Said{200, "[]"},
                               Said{200, R"({"statements":{}})"}, Said{500, "{}"},
                               Said{200, R"({"statements":[)" + std::string(100'000, '[') + std::string(100'000, ']') + "]}"}, Said{200, R"({"statements":[7,{}],"more":7})"});
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return accounts({"actor"});
        return said;
    });
    CHECK(reading.read() == Ids{});
    CHECK(reading.receiver->until() > Instant{});
}

TEST_CASE("a hub says as whom the laptop is connected, where it says it at all") {
    Said said{200, R"({"role":"learner","accounts":[],"person":"Ada Lovelace","team":"Ward 9"})"};
    Reading reading([&](const Heard& heard) { return heard.target == "/connect" ? said : page({}, "", 20); });
    reading.read();
    CHECK(reading.receiver->whose() == syncing::Whose{"learner", {}, "Ada Lovelace", "Ward 9", state::DueDates{}});
    said.body = R"({"role":"learner","accounts":[],"person":null,"team":7})";
    reading.receiver->resume();
    reading.read();
    CHECK(reading.receiver->whose() == syncing::Whose{"learner", {}, "", "", state::DueDates{}});
}

/// Reading back failed without a word: neither a key that may not read nor a network that is gone was said anywhere.
TEST_CASE("why nothing comes in from other laptops is said, and no longer once it does") {
    Said said;
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return accounts({"actor"});
        return said;
    });
    CHECK_FALSE(reading.receiver->trouble());
    Instant now{};
    const auto trouble_at = [&](Said answer) {
        said = std::move(answer);
        reading.read(now += Receiver::interval);
        return reading.receiver->trouble();
    };
    using Trouble = state::ReadingTrouble;
    CHECK(trouble_at({403, R"({"message":"This key only writes."})"}) ==
          Trouble{"The record store does not let this key read: This key only writes. Please ask whoever gave you the key."});
    CHECK(trouble_at({401, ""}) == Trouble{"The record store does not know this key, or its secret is another. Please ask "
                                           "whoever gave you the key."});
    CHECK(trouble_at({400, ""}) ==
          Trouble{"The record store does not give its records (400). Please ask whoever gave you the key."});
    CHECK(trouble_at({503, "{}"}) == Trouble{"The record store cannot give records at the moment (503).", true});
    CHECK(trouble_at({200, "[]"}) == Trouble{"The record store's answer cannot be understood.", true});
    CHECK(trouble_at({200, "<html>", {{"Content-Type", "text/html"}}}) ==
          Trouble{"A web page answered in place of the record store. Perhaps this network wants you to sign in first.", true});
    CHECK(trouble_at(page({}, "", 20)) == std::nullopt);
}

TEST_CASE("a hub that cannot say whose statements these are is said, as something that passes") {
    Reading reading([&](const Heard&) { return Said{503, "{}"}; });
    reading.read();
    CHECK(reading.receiver->trouble() ==
          state::ReadingTrouble{"The record store cannot give records at the moment (503).", true});
}

TEST_CASE("a next page on another server is not asked for") {
    TinyServer elsewhere([](const Heard&) { return Said{}; });
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return accounts({other_laptop});
        return page({stored("a", other_laptop, 1)}, elsewhere.url("/steal"), 20);
    });
    CHECK(reading.read() == Ids{"a"});
    CHECK(elsewhere.heard().empty());
}

TEST_CASE("due dates come with every reading, and what is no date of a module is passed over") {
    using std::chrono::year;
    std::string due = R"([{"module":"ropes","on":"2026-12-31"},{"module":"","on":"2026-12-31"},{"module":"tides","on":"soon"},7])";
    int status = 200;
    Reading reading([&](const Heard& heard) {
        if (heard.target == "/connect") return Said{status, R"({"role":"learner","accounts":[],"due":)" + due + "}"};
        return page({}, "", 20);
    });
    CHECK_FALSE(reading.receiver->due());
    reading.read();
    const state::DueDates ropes{{"ropes", year{2026} / 12 / 31}};
    CHECK(reading.receiver->due() == ropes);
    CHECK(reading.inbox->due() == ropes);
    due = R"([{"module":"ropes","on":"2027-01-31"}])";
    reading.read(Instant{} + Receiver::interval);
    const state::DueDates later{{"ropes", year{2027} / 1 / 31}};
    CHECK(reading.inbox->due() == later);
    // Whoever is not known is told nothing, and a proxy may hide a hub for a while: what was said last holds.
    for (const int other : {401, 404}) {
        status = other;
        reading.read(Instant{} + 2 * Receiver::interval);
        CHECK(reading.receiver->due() == later);
        CHECK(reading.inbox->due() == later);
    }
    status = 200;
    due = "[]";
    reading.read(Instant{} + 4 * Receiver::interval);
    CHECK(reading.receiver->due() == state::DueDates{});
    CHECK(reading.inbox->due() == state::DueDates{});
}
