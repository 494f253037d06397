#include "player/store/progress_store.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/random_changes.h"

#include <SQLiteCpp/Database.h>

using store::Mode;
using store::ProgressStore;

namespace {

const state::TimePoint noon{std::chrono::milliseconds{1'794'484'800'000}};

state::Record loaded(const std::filesystem::path& folder) {
    auto opened = ProgressStore::open(folder, Mode::writable, "somebody else");
    REQUIRE(opened);
    auto record = opened->load();
    REQUIRE(record);
    return *record;
}

void save(const std::filesystem::path& folder, const state::Changes& changes) {
    auto opened = ProgressStore::open(folder, Mode::writable, "actor");
    REQUIRE(opened);
    REQUIRE(opened->save(changes));
}

}  // namespace

TEST_CASE("a first start knows nothing but who the person is, and never changes that") {
    const support::TemporaryFolder folder;
    state::Record expected;
    expected.actor = "actor";
    save(folder.path(), {});
    CHECK(loaded(folder.path()) == expected);
    CHECK(loaded(folder.path()).actor == "actor");
}

TEST_CASE("whatever was saved is what the next start reads back") {
    // Few long runs and many short ones: a long run meets more combinations, a short one says more when it fails.
    const auto [seeds, batches] = GENERATE(std::pair{20U, 12}, std::pair{2U, 150});
    for (std::uint32_t seed = 1; seed <= seeds; ++seed) {
        const support::TemporaryFolder folder;
        tests::RandomChanges changes(seed);
        state::Record expected;
        expected.actor = "actor";
        auto opened = ProgressStore::open(folder.path(), Mode::writable, "actor");
        REQUIRE(opened);
        for (int batch = 0; batch < batches; ++batch) {
            INFO("seed " << seed << ", batch " << batch << " of " << batches);
            const state::Changes saved = changes.batch();
            const bool is_from_elsewhere = batch % 4 == 3;  // done on another laptop
            const auto result = is_from_elsewhere ? opened->take_in({}, saved, {}).map([](const state::Changes&) {})
                                                  : opened->save(saved);
            INFO((result ? "" : result.error().sentence));
            REQUIRE(result);
            for (const state::Change& change : saved)
                is_from_elsewhere ? state::take_in(expected, change) : state::apply(expected, change);
            const auto now = opened->load();
            REQUIRE(now);
            REQUIRE(*now == expected);
        }
        opened = ProgressStore::open(folder.path() / "elsewhere", Mode::writable, "nobody");  // lets go of the file
        CHECK(loaded(folder.path()) == expected);
    }
}

TEST_CASE("a save is kept whole or not at all") {
    const support::TemporaryFolder folder;
    auto opened = ProgressStore::open(folder.path(), Mode::writable, "actor");
    REQUIRE(opened);
    REQUIRE(opened->save({state::ModuleStarted{"anchors", "first", noon}}));
    const auto before = opened->load();
    REQUIRE(before);

    state::Settings impossible;
    impossible.text_percent = 7;
    const auto result =
        opened->save({state::PageRead{"anchors", "opening", 0, noon}, state::SettingsChanged{impossible},
                      state::PageRead{"anchors", "second", 0, noon}});
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == store::Error::Kind::other);
    CHECK(result.error().sentence ==
          "Your work could not be saved because of a fault with " + (folder.path() / "progress.sqlite").string() +
              ": CHECK constraint failed: text_percent BETWEEN 80 AND 200. What was saved before is safe; please try "
              "again.");
    CHECK(opened->load() == before);

    SECTION("and the next one goes through") {
        REQUIRE(opened->save({state::PageRead{"anchors", "opening", 0, noon}}));
        CHECK(opened->load()->modules.at("anchors").pages_read ==
              std::set<std::pair<int, std::string>>{{0, "opening"}});
    }
}

TEST_CASE("starting a module again keeps the old registration as history") {
    const support::TemporaryFolder folder;
    save(folder.path(), {state::ModuleStarted{"anchors", "first", noon}, state::PageRead{"anchors", "opening", 0, noon},
                         state::ModuleStarted{"anchors", "second", noon}});
    const state::ModuleRecord anchors = loaded(folder.path()).modules.at("anchors");
    CHECK(anchors.registration == "second");
    CHECK(anchors.pages_read.empty());
    SQLite::Database file((folder.path() / "progress.sqlite").string());
    CHECK(file.execAndGet("SELECT page FROM page_read JOIN registration ON id = registration WHERE uuid = 'first'")
              .getString() == "opening");
}
