#include "player/store/inbox.h"

#include "player/store/outbox.h"
#include "records/iris.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/sample_work.h"

using store::Inbox;
using support::TemporaryFolder;
using tests::noon;
using Ids = std::vector<std::string>;

namespace {

records::Statement statement(const std::string& id, const std::string& actor = "elsewhere", std::int64_t sequence = 1) {
    records::Statement one;
    one.id = id;
    one.actor = {std::string(records::iris::person_home_page), actor};
    one.verb.id = records::iris::verb::progressed;
    one.object = records::Activity{"https://w3id.org/mooring/module/anchors"};
    one.context.extensions[std::string(records::iris::sequence_extension)] = sequence;
    one.timestamp = noon;
    return one;
}

Inbox inbox(const std::filesystem::path& folder) {
    auto opened = Inbox::open(folder);
    INFO((opened ? "" : opened.error().sentence));
    REQUIRE(opened);
    return std::move(*opened);
}

Ids ids(const tl::expected<std::vector<records::Statement>, store::Error>& statements) {
    REQUIRE(statements);
    Ids out;
    for (const records::Statement& one : *statements) out.push_back(one.id);
    return out;
}

}  // namespace

TEST_CASE("what came back is kept with its bookmark until it is joined, across starts, and once however often it comes") {
    const TemporaryFolder folder;
    {
        const auto progress = tests::opened(folder.path());
        Inbox box = inbox(folder.path());
        CHECK(box.bookmark("hub") == "");
        CHECK(ids(box.keep("hub", "12:00", {statement("b"), statement("a"), statement("b")})) == Ids{"b", "a"});
        CHECK(ids(box.keep("hub", "12:01", {statement("a"), statement("c")})) == Ids{"c"});
    }
    auto progress = tests::opened(folder.path());
    const Inbox box = inbox(folder.path());
    CHECK(box.bookmark("hub") == "12:01");
    CHECK(box.bookmark("another") == "");
    CHECK(ids(box.waiting()) == Ids{"b", "a", "c"});
    CHECK(box.waiting()->front() == statement("b"));
    REQUIRE(progress.take_in({}, tests::page_read("opening"), {"a", "b"}));
    CHECK(ids(box.waiting()) == Ids{"c"});
    CHECK(tests::pages(*progress.load()) == std::vector<std::string>{"opening"});
}

TEST_CASE("what was sent from this laptop is no news when it comes back, but what a restored backup no longer knows is") {
    const TemporaryFolder folder;
    auto progress = tests::opened(folder.path());
    records::Statement sent = statement("sent", *inbox(folder.path()).actor());
    REQUIRE(progress.save(tests::page_read("opening"), {sent}));
    Inbox box = inbox(folder.path());
    CHECK(ids(box.keep("hub", "12:00", {sent, statement("lost", sent.actor.name, 2)})) == Ids{"lost"});
}

TEST_CASE("nothing is sent anew of what came back") {
    const TemporaryFolder folder;
    auto progress = tests::opened(folder.path());
    Inbox box = inbox(folder.path());
    REQUIRE(box.keep("hub", "12:00", {statement("a")}));
    REQUIRE(progress.take_in({}, tests::page_read("opening"), {"a"}));
    CHECK(store::Outbox::open(folder.path())->counts()->waiting == 0);
}

/// One change that the schema refuses, of a statement that some program had made up, kept everything out that came from
/// other laptops, for every module and for ever.
TEST_CASE("what breaks a rule of the record is left out, and all else that came is joined") {
    const TemporaryFolder folder;
    auto progress = tests::opened(folder.path());
    Inbox box = inbox(folder.path());
    REQUIRE(box.keep("hub", "12:00", {statement("a"), statement("b")}));
    const state::Changes sound = tests::page_read("opening");
    state::Changes arrived = sound;
    arrived.emplace_back(state::PageRead{"anchors", "impossible", -1, tests::noon});
    arrived.emplace_back(state::ModuleStarted{"tides", "a registration", tests::noon, 0});
    arrived.emplace_back(state::PageRead{"tides", "opening", 0, tests::noon});
    const auto taken = progress.take_in({}, arrived, {"a", "b"});
    REQUIRE(taken);
    CHECK(*taken == sound);
    const auto record = progress.load();
    REQUIRE(record);
    CHECK(record->modules.size() == 1);
    CHECK(record->modules.at("anchors").pages_read == std::set<std::pair<int, std::string>>{{0, "opening"}});
    CHECK(box.waiting()->empty());
}

TEST_CASE("what cannot be written to the disk leaves the record and what waits as they were") {
    const TemporaryFolder folder;
    {
        auto progress = tests::opened(folder.path());
        Inbox box = inbox(folder.path());
        REQUIRE(box.keep("hub", "12:00", {statement("a")}));
    }
    auto reading = store::ProgressStore::open(folder.path(), store::Mode::read_only, "actor");
    REQUIRE(reading);
    REQUIRE_FALSE(reading->take_in({}, tests::page_read("opening"), {"a"}));
    CHECK(reading->load()->modules.empty());
    CHECK(ids(inbox(folder.path()).waiting()) == Ids{"a"});
}

TEST_CASE("due dates are kept across starts, and those of the last answer alone") {
    using std::chrono::December, std::chrono::year;
    const TemporaryFolder folder;
    const records::Day new_years_eve{year{2026} / December / 31};
    {
        const auto progress = tests::opened(folder.path());
        Inbox box = inbox(folder.path());
        CHECK(box.due() == state::DueDates{});
        REQUIRE(box.keep_due({{"anchors", new_years_eve}, {"ropes", new_years_eve}}));
        REQUIRE(box.keep_due({{"anchors", year{2026} / December / 1}, {"tides", new_years_eve}}));
    }
    const auto progress = tests::opened(folder.path());
    CHECK(inbox(folder.path()).due() ==
          state::DueDates{{"anchors", year{2026} / December / 1}, {"tides", new_years_eve}});
}
