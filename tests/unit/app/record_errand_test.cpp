#include "player/app/record_errand.h"

#include "player/sync/outcome.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/app/telling_world.h"

#include <limits>

using state::Deed;
using state::RecordFilter;
using state::RecordPage;
using tests::TellingWorld;

namespace {

constexpr std::int64_t newest = std::numeric_limits<std::int64_t>::max();

RecordPage read(const std::filesystem::path& folder, RecordFilter filter, std::int64_t below = newest) {
    const state::Message answer = app::read_records({7, filter, below}, folder).work();
    const auto* read = std::get_if<state::RecordsRead>(&answer);
    REQUIRE(read != nullptr);
    CHECK(read->request == 7);
    return read->page;
}

/// Opens the module and leaves it, again and again: two records a time.
void come_and_go(TellingWorld& world, int times) {
    for (int time = 0; time < times; ++time) {
        world.does(state::OpenModule{"ropes"});
        world.does(state::Open{{.kind = state::Screen::Kind::home}});
    }
}

}  // namespace

TEST_CASE("the newest records come first, each with what it tells and its receipt") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    come_and_go(world, 1);
    const auto waiting = world.waiting();
    REQUIRE(waiting.size() == 2);
    auto outbox = store::Outbox::open(folder.path());
    REQUIRE(outbox->mark_delivered({waiting[0].sequence}, sample::morning));
    REQUIRE(outbox->park(waiting[1].sequence, "No."));
    const RecordPage page = read(folder.path(), RecordFilter::all);
    REQUIRE(page.lines.size() == 2);
    CHECK_FALSE(page.has_older);
    CHECK(page.lines[0].deed.kind == Deed::Kind::left);
    CHECK(page.lines[0].receipt == state::Receipt::refused);
    CHECK(page.lines[0].why == "No.");
    CHECK(page.lines[0].statement == waiting[1].statement);
    CHECK(page.lines[1].deed.kind == Deed::Kind::opened);
    CHECK(page.lines[1].deed.module == "ropes");
    CHECK(page.lines[1].receipt == state::Receipt::sent);
    CHECK(page.lines[1].sent == sample::morning);
    CHECK(page.lines[1].id == waiting[0].id);
}

TEST_CASE("a record of which the store has another one is told apart from a refused one") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    come_and_go(world, 1);
    auto outbox = store::Outbox::open(folder.path());
    REQUIRE(outbox->park(1, "The record store refuses it (400)."));
    REQUIRE(outbox->park(2, std::string(syncing::another_record)));
    const RecordPage page = read(folder.path(), RecordFilter::refused);
    REQUIRE(page.lines.size() == 2);
    CHECK(page.lines[0].receipt == state::Receipt::different);
    CHECK(page.lines[1].receipt == state::Receipt::refused);
}

TEST_CASE("records are read in pages, whatever is asked for") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    come_and_go(world, 105);  // 210 records
    const RecordPage first = read(folder.path(), RecordFilter::all);
    CHECK(first.lines.size() == 100);
    CHECK(first.has_older);
    const RecordPage third = read(folder.path(), RecordFilter::all, 11);
    CHECK(third.lines.size() == 10);
    CHECK_FALSE(third.has_older);
    CHECK(read(folder.path(), RecordFilter::all, 101).lines.size() == 100);
    CHECK_FALSE(read(folder.path(), RecordFilter::all, 101).has_older);

    auto outbox = store::Outbox::open(folder.path());
    std::vector<std::int64_t> sent;
    for (std::int64_t sequence = 1; sequence <= 150; ++sequence) sent.push_back(sequence);
    REQUIRE(outbox->mark_delivered(sent, sample::morning));
    REQUIRE(outbox->park(151, "No."));
    const RecordPage waiting = read(folder.path(), RecordFilter::waiting);
    CHECK(waiting.lines.size() == 59);
    CHECK(waiting.lines.back().sequence == 152);
    CHECK_FALSE(waiting.has_older);
    const RecordPage refused = read(folder.path(), RecordFilter::refused);
    REQUIRE(refused.lines.size() == 1);
    CHECK(refused.lines[0].sequence == 151);
    const RecordPage older = read(folder.path(), RecordFilter::sent);
    CHECK(older.lines.size() == 100);
    CHECK(older.lines.back().sequence == 51);
    CHECK(older.has_older);
    CHECK(read(folder.path(), RecordFilter::sent, 51).lines.size() == 50);
    CHECK_FALSE(read(folder.path(), RecordFilter::sent, 51).has_older);
}

TEST_CASE("where there is no record yet, the page says why") {
    const support::TemporaryFolder folder;
    const RecordPage page = read(folder.path(), RecordFilter::all);
    CHECK(page.lines.empty());
    CHECK_FALSE(page.why_not.empty());
}

TEST_CASE("a learner who opens their records finds them there") {
    const support::TemporaryFolder folder;
    TellingWorld world(folder.path());
    come_and_go(world, 2);
    world.does(state::OpenRecords{});
    CHECK_FALSE(world.state.records.page);
    world.hears();
    REQUIRE(world.state.records.page);
    CHECK(world.state.records.page->lines.size() == 4);
    CHECK(world.state.records.page->lines.front().deed.kind == Deed::Kind::left);
}
