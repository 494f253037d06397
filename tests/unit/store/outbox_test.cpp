#include "player/store/outbox.h"

#include "records/iris.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/sample_work.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

using namespace std::chrono_literals;
using store::Outbox;
using tests::noon;

namespace {

records::Statement statement(const std::string& id) {
    records::Statement one;
    one.id = id;
    one.actor = {std::string(records::iris::person_home_page), "actor"};
    one.verb.id = records::iris::verb::progressed;
    one.object = records::Activity{"https://w3id.org/mooring/module/anchors"};
    one.timestamp = noon;
    return one;
}

Outbox outbox(const std::filesystem::path& folder) {
    auto opened = Outbox::open(folder);
    INFO((opened ? "" : opened.error().sentence));
    REQUIRE(opened);
    return std::move(*opened);
}

std::vector<std::string> ids(const std::vector<store::Waiting>& batch) {
    std::vector<std::string> out;
    for (const store::Waiting& one : batch) out.push_back(one.id);
    return out;
}

using Ids = std::vector<std::string>;

/// A store with three statements, "a" to "c".
store::ProgressStore with_three(const std::filesystem::path& folder) {
    store::ProgressStore progress = tests::opened(folder);
    REQUIRE(progress.save(tests::page_read("opening"), {statement("a"), statement("b")}));
    REQUIRE(progress.save(tests::page_read("second"), {statement("c")}));
    return progress;
}

}  // namespace

TEST_CASE("statements wait in the order in which things happened, numbered from one") {
    const support::TemporaryFolder folder;
    const auto progress = with_three(folder.path());
    const auto batch = outbox(folder.path()).next({});
    REQUIRE(batch);
    CHECK(ids(*batch) == Ids{"a", "b", "c"});
    for (std::size_t index = 0; index < batch->size(); ++index) {
        const store::Waiting& one = (*batch)[index];
        CHECK(one.sequence == static_cast<std::int64_t>(index) + 1);
        const auto read = records::from_json(one.statement);
        REQUIRE(read);
        CHECK(read->context.extensions.at(std::string(records::iris::sequence_extension)) ==
              records::Extensions::mapped_type(one.sequence));
    }
}

TEST_CASE("one that stood apart waits again in its old place") {
    const support::TemporaryFolder folder;
    const auto progress = with_three(folder.path());
    Outbox box = outbox(folder.path());
    REQUIRE(box.park(1, "no"));
    REQUIRE(box.park(2, "no"));
    REQUIRE(box.wait_again(1));
    CHECK(ids(*box.next({})) == Ids{"a", "c"});
    CHECK(box.counts()->parked == 1);
}

TEST_CASE("a statement has the same bytes however often it is read, also by the next start") {
    const support::TemporaryFolder folder;
    std::vector<store::Waiting> first;
    {
        const auto progress = with_three(folder.path());
        first = *outbox(folder.path()).next({});
    }
    const auto again = tests::opened(folder.path());
    CHECK(outbox(folder.path()).next({}) == first);
    CHECK(first.front().statement ==
          R"({"id":"a","actor":{"objectType":"Agent","account":{"homePage":"https://w3id.org/mooring/person","name":"actor"}},)"
          R"("verb":{"id":"http://adlnet.gov/expapi/verbs/progressed"},)"
          R"("object":{"objectType":"Activity","id":"https://w3id.org/mooring/module/anchors"},)"
          R"("context":{"extensions":{"https://w3id.org/mooring/ext/sequence":1}},"timestamp":"2026-11-12T12:00:00.000Z"})");
}

TEST_CASE("what could not be saved is not told of, and takes no number") {
    const support::TemporaryFolder folder;
    auto progress = with_three(folder.path());
    state::Settings impossible;
    impossible.text_percent = 7;
    REQUIRE_FALSE(progress.save({state::SettingsChanged{impossible}}, {statement("lost")}));
    // And the other way round: a statement that cannot be kept takes its change with it.
    REQUIRE_FALSE(progress.save(tests::page_read("third"), {statement("")}));
    CHECK(tests::pages(*progress.load()) == Ids{"opening", "second"});
    REQUIRE(progress.save(tests::page_read("third"), {statement("d")}));
    const auto batch = outbox(folder.path()).next({});
    CHECK(ids(*batch) == Ids{"a", "b", "c", "d"});
    CHECK(batch->back().sequence == 4);
}

TEST_CASE("a batch keeps within its limits, but one statement always goes") {
    const support::TemporaryFolder folder;
    const auto progress = with_three(folder.path());
    const Outbox box = outbox(folder.path());
    CHECK(ids(*box.next({2, 1'000'000})) == Ids{"a", "b"});
    const std::size_t size = box.next({})->front().statement.size();
    CHECK(ids(*box.next({50, 2 * size})) == Ids{"a", "b"});
    CHECK(ids(*box.next({50, 2 * size - 1})) == Ids{"a"});
    CHECK(ids(*box.next({50, 1})) == Ids{"a"});
    CHECK(ids(*box.next({50, 1'000'000}, 1)) == Ids{"b", "c"});
    CHECK(box.next({50, 1'000'000}, 3)->empty());
}

/// A laptop that was connected to another place, or whose hub was restored from a backup, took for sent what that place
/// did not have, and could not be made to send it again.
TEST_CASE("what one store has, another has not: it waits again where the records go elsewhere") {
    const support::TemporaryFolder folder;
    const auto progress = with_three(folder.path());
    Outbox box = outbox(folder.path());
    REQUIRE(box.go_to("https://one.example/xapi"));
    REQUIRE(box.mark_delivered({1, 2}, noon));
    REQUIRE(box.park(3, "no"));
    REQUIRE(box.go_to("https://one.example/xapi"));
    CHECK(box.counts() == store::OutboxCounts{0, 1, noon});
    Outbox next_day = outbox(folder.path());
    REQUIRE(next_day.go_to("https://other.example/xapi"));
    CHECK(ids(*next_day.next({})) == Ids{"a", "b", "c"});
    CHECK(next_day.counts() == store::OutboxCounts{3, 0, std::nullopt});
}

TEST_CASE("all of them wait again when somebody asks for it") {
    const support::TemporaryFolder folder;
    const auto progress = with_three(folder.path());
    Outbox box = outbox(folder.path());
    REQUIRE(box.mark_delivered({1, 2}, noon));
    REQUIRE(box.park(3, "no"));
    REQUIRE(box.send_all_again());
    CHECK(ids(*box.next({})) == Ids{"a", "b", "c"});
}

TEST_CASE("what was delivered or parked is not sent again, and its place is kept") {
    const support::TemporaryFolder folder;
    const auto progress = with_three(folder.path());
    Outbox box = outbox(folder.path());
    CHECK(box.counts() == store::OutboxCounts{3, 0, std::nullopt});

    REQUIRE(box.mark_delivered({1}, noon));
    REQUIRE(box.park(2, "The store refuses it."));
    CHECK(ids(*box.next({})) == Ids{"c"});
    CHECK(box.counts() == store::OutboxCounts{1, 1, noon});

    SECTION("the first outcome stands") {
        REQUIRE(box.mark_delivered({1, 2}, noon + 1h));
        REQUIRE(box.park(1, "Late."));
        CHECK(box.counts() == store::OutboxCounts{1, 1, noon});
    }
    SECTION("a parked one waits again where it stood when somebody asks for it") {
        CHECK(box.try_parked_again() == 1);
        CHECK(ids(*box.next({})) == Ids{"b", "c"});
        REQUIRE(box.mark_delivered({2, 3}, noon + 1h));
        CHECK(box.counts() == store::OutboxCounts{0, 0, noon + 1h});
        CHECK(box.next({})->empty());
    }
    SECTION("a list for people shows each with what became of it, newest first") {
        const auto all = box.newest(10);
        REQUIRE(all);
        REQUIRE(all->size() == 3);
        CHECK((*all)[0].what.id == "c");
        CHECK((*all)[0].delivered == std::nullopt);
        CHECK((*all)[0].parked.empty());
        CHECK((*all)[1].parked == "The store refuses it.");
        CHECK((*all)[2].delivered == noon);
        CHECK(box.newest(1)->size() == 1);
        CHECK(box.newest(10, 2)->front().what.id == "a");
    }
    SECTION("a list of those that wait, were delivered or stand apart holds no others, and as many as were asked for") {
        const auto ids = [&](store::Which which, std::int64_t below = INT64_MAX) {
            std::string all;
            const auto rows = box.newest(1, below, which);
            REQUIRE(rows);
            for (const store::Sending& one : *rows) all += one.what.id;
            return all;
        };
        CHECK(ids(store::Which::all) == "c");
        CHECK(ids(store::Which::waiting) == "c");
        CHECK(ids(store::Which::parked) == "b");
        CHECK(ids(store::Which::parked, 2).empty());
        CHECK(ids(store::Which::delivered) == "a");
    }
    SECTION("the next start knows it too") {
        const auto again = outbox(folder.path());
        CHECK(again.counts() == store::OutboxCounts{1, 1, noon});
    }
}

TEST_CASE("statements are saved while another connection marks them") {
    const support::TemporaryFolder folder;
    auto progress = with_three(folder.path());
    Outbox box = outbox(folder.path());
    for (int round = 0; round < 20; ++round) {
        const auto batch = box.next({});
        REQUIRE(progress.save({}, {statement(fmt::format("later-{}", round))}));
        REQUIRE(batch);
        std::vector<std::int64_t> sequences;
        for (const store::Waiting& one : *batch) sequences.push_back(one.sequence);
        REQUIRE(box.mark_delivered(sequences, noon));
    }
    CHECK(box.counts() == store::OutboxCounts{1, 0, noon});
}

TEST_CASE("an outbox without a record is refused in a sentence") {
    const support::TemporaryFolder folder;
    const auto refused = Outbox::open(folder.path());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.starts_with("Your records could not be sent because "));
}

TEST_CASE("a batch costs what it holds, however many were delivered before and wait behind") {
    const support::TemporaryFolder folder;
    tests::opened(folder.path());
    SQLite::Database file(tests::progress_file(folder.path()).string(), SQLite::OPEN_READWRITE);
    file.exec("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
              "INSERT INTO outbox (sequence, id, statement, delivered) "
              "SELECT i, 'id-' || i, '{}', iif(i <= 10000, 1794484800000, NULL) FROM n");
    const Outbox box = outbox(folder.path());
    CHECK(box.next({})->front().sequence == 10001);
    // The plan, not the clock, says what it costs: the index of what waits, no scan of the table and no sorting.
    const auto plan = [&](const std::string& sql) {
        std::string lines;
        SQLite::Statement rows(file, "EXPLAIN QUERY PLAN " + sql);
        while (rows.executeStep()) lines += rows.getColumn(3).getString() + "\n";
        return lines;
    };
    CHECK(plan("SELECT statement FROM outbox INDEXED BY outbox_waiting WHERE delivered IS NULL AND parked IS NULL AND "
               "sequence > 0 ORDER BY sequence LIMIT 50") ==
          "SEARCH outbox USING INDEX outbox_waiting (sequence>?)\n");
}
