#include "player/store/backup.h"
#include "player/store/utc_stamp.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/forked.h"
#include "tests/unit/store/sample_work.h"

#include <unistd.h>

using store::Error;
using store::Mode;
using store::ProgressStore;
using tests::page_read;
using tests::pages;

namespace {

using Names = std::vector<std::string>;
namespace fs = std::filesystem;

constexpr std::size_t page_bytes = 4096;

/// Work with a backup that knows "opening", and "later" saved after it.
void make_work(const fs::path& folder) {
    ProgressStore store = tests::opened(folder);
    REQUIRE(store.save(page_read("opening")));
    REQUIRE(store.back_up());
    REQUIRE(store.save(page_read("later")));
}

/// Opens a damaged file and checks that its backup took its place.
void check_restored(const fs::path& folder) {
    const std::string damaged = tests::bytes(tests::progress_file(folder));
    const auto store = ProgressStore::open(folder, Mode::writable, "actor");
    INFO((store ? "" : store.error().sentence));
    REQUIRE(store);
    CHECK(pages(*store->load()) == Names{"opening"});

    const Names aside = tests::names(folder, "progress.damaged-");
    REQUIRE(aside.size() >= 1);
    CHECK(tests::bytes(folder / aside.front()) == damaged);
    const state::TimePoint made = store::backups(folder).front().made;
    CHECK(store->notes() ==
          store::Notes{"The file with your saved work was damaged, so the backup of " + store::utc_words(made) +
                       " was restored. Anything saved after that is not in it; the damaged file is "
                       "kept as " +
                       aside.front() + "."});
}

/// The same without any backup.
void check_set_aside(const fs::path& folder) {
    fs::remove_all(folder / "backups");
    const std::string damaged = tests::bytes(tests::progress_file(folder));
    const auto refused = ProgressStore::open(folder, Mode::writable, "actor");
    REQUIRE_FALSE(refused);
    const Names aside = tests::names(folder, "progress.damaged-");
    REQUIRE(aside.size() == 1);
    CHECK(tests::bytes(folder / aside.front()) == damaged);
    CHECK(refused.error() ==
          Error{Error::Kind::damaged, "Your saved work in " + tests::progress_file(folder).string() +
                                          " is damaged and there is no good backup. The damaged file "
                                          "is kept as " +
                                          aside.front() + "; start Mooring again to begin afresh."});
    const auto afresh = ProgressStore::open(folder, Mode::writable, "actor");
    REQUIRE(afresh);
    CHECK(afresh->notes().empty());
    CHECK(pages(*afresh->load()).empty());
}

}  // namespace

TEST_CASE("sound work opens without a word") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    const ProgressStore store = tests::opened(folder.path());
    CHECK(store.notes().empty());
    CHECK(pages(*store.load()) == Names{"later", "opening"});
}

TEST_CASE("a damaged file is set aside and the newest backup restored") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    const fs::path file = tests::progress_file(folder.path());
    const std::uintmax_t size = fs::file_size(file);

    SECTION("cut off in the middle") {
        fs::resize_file(file, size / 2 / page_bytes * page_bytes + 100);
    }
    SECTION("cut off within the header") {
        fs::resize_file(file, 40);
    }
    SECTION("emptied") {
        fs::resize_file(file, 0);
    }
    SECTION("its header overwritten") {
        tests::overwrite(file, 0, std::string(100, '\xFF'));
    }
    SECTION("replaced by a text") {
        tests::write_bytes(file, "Dear diary, this is no SQLite file at all.");
    }
    SECTION("replaced by another program's SQLite file") {
        fs::remove(file);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE theirs (x)");
    }
    SECTION("a rule of the schema broken") {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA ignore_check_constraints = 1");
        database.exec("UPDATE page_read SET round = -1");
    }
    SECTION("a response in it that no Mooring wrote") {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO draft VALUES ('anchors', 'practice', 1, '1,,2', '')");
    }
    if (fs::file_size(file) == 0) {
        // An empty file has nothing to keep: the backup simply takes its place.
        const ProgressStore store = tests::opened(folder.path());
        CHECK(pages(*store.load()) == Names{"opening"});
        CHECK(store.notes() == store::Notes{"The file with your saved work was missing, so the backup of " +
                                            store::utc_words(store::backups(folder.path()).front().made) +
                                            " was restored. Anything saved after that is not in it."});
    } else {
        check_restored(folder.path());
    }
}

TEST_CASE("whichever page of the file is overwritten, the damage is noticed") {
    const support::TemporaryFolder sound;
    make_work(sound.path());
    const std::uintmax_t page_count = fs::file_size(tests::progress_file(sound.path())) / page_bytes;
    REQUIRE(page_count > 10);
    for (std::size_t page = 0; page < page_count; ++page) {
        INFO("page " << page);
        const support::TemporaryFolder folder;
        fs::copy(sound.path(), folder.path(), fs::copy_options::recursive);
        tests::overwrite(tests::progress_file(folder.path()), page * page_bytes, std::string(200, '\xA5'));
        check_restored(folder.path());
    }
}

TEST_CASE("a damaged file without a backup is set aside, and the next start begins afresh") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    tests::overwrite(tests::progress_file(folder.path()), 0, "damaged");
    check_set_aside(folder.path());
}

TEST_CASE("a damaged backup is passed over for an older good one") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    const std::vector<store::Backup> made = store::backups(folder.path());
    const fs::path newer = made.front().file.parent_path() / "progress-29991231T235959Z.sqlite";
    tests::write_bytes(newer, "no SQLite file either");
    tests::overwrite(tests::progress_file(folder.path()), 0, "damaged");

    const ProgressStore store = tests::opened(folder.path());
    CHECK(pages(*store.load()) == Names{"opening"});
    REQUIRE(store.notes().size() == 1);
    CHECK_THAT(store.notes().front(),
               Catch::Matchers::Contains("the backup of " + store::utc_words(made.front().made)));
}

TEST_CASE("a missing file with a backup is restored, not forgotten") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    fs::remove(tests::progress_file(folder.path()));
    const ProgressStore store = tests::opened(folder.path());
    CHECK(pages(*store.load()) == Names{"opening"});
    CHECK(store.notes() == store::Notes{"The file with your saved work was missing, so the backup of " +
                                        store::utc_words(store::backups(folder.path()).front().made) +
                                        " was restored. Anything saved after that is not in it."});
}

TEST_CASE("the log of a damaged file is kept beside it and never meets the restored one") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    const fs::path file = tests::progress_file(folder.path());
    const fs::path log = file.string() + "-wal";
    tests::Forked learner([&](int told) {
        auto store = ProgressStore::open(folder.path(), Mode::writable, "actor");
        tests::say(told, store && store->save(page_read("last")) ? "saved" : "error");
        pause();
    });
    REQUIRE(learner.read(5) == "saved");
    learner.kill();
    const std::string log_before = tests::bytes(log);
    REQUIRE_FALSE(log_before.empty());
    tests::overwrite(file, 0, "damaged");

    SECTION("overwritten") {
        check_restored(folder.path());
    }
    SECTION("gone but for its log") {
        fs::remove(file);
        const ProgressStore store = tests::opened(folder.path());
        CHECK(pages(*store.load()) == Names{"opening"});
    }
    const Names aside = tests::names(folder.path(), "progress.damaged-");
    REQUIRE_FALSE(aside.empty());
    CHECK(aside.back().ends_with(".sqlite-wal"));
    CHECK(tests::bytes(folder.path() / aside.back()) == log_before);
}

TEST_CASE("a response that no Mooring wrote is called damage when it is met") {
    const support::TemporaryFolder folder;
    ProgressStore store = tests::opened(folder.path());
    REQUIRE(store.save({state::DraftChanged{{"anchors", state::DraftKey::Kind::practice, 1}, {{1, 2}, ""}}}));
    const fs::path file = tests::progress_file(folder.path());
    SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("UPDATE draft SET chosen = '1,,2'");
    const auto record = store.load();
    REQUIRE_FALSE(record);
    CHECK(record.error().kind == Error::Kind::damaged);
    CHECK(record.error().sentence == "Your saved work could not be read because " + file.string() +
                                         " is damaged. Please close Mooring and start it again, so that it can restore "
                                         "the newest backup.");
}

TEST_CASE("how the person likes to look at things is read without the rest") {
    const support::TemporaryFolder folder;
    ProgressStore store = tests::opened(folder.path());
    state::Settings settings;
    settings.text_percent = 150;
    settings.theme = state::ThemeChoice::dark;
    settings.is_motion_reduced = true;
    REQUIRE(store.save({state::SettingsChanged{settings},
                        state::DraftChanged{{"anchors", state::DraftKey::Kind::practice, 1}, {{1, 2}, ""}}}));
    SQLite::Database(tests::progress_file(folder.path()).string(), SQLite::OPEN_READWRITE)
        .exec("UPDATE draft SET chosen = '1,,2'");
    CHECK_FALSE(store.load());
    CHECK(store.load_settings() == settings);
}

TEST_CASE("a window that only reads says that the file is damaged and leaves it") {
    const support::TemporaryFolder folder;
    make_work(folder.path());
    const fs::path file = tests::progress_file(folder.path());
    tests::overwrite(file, 0, "damaged");
    const std::string before = tests::bytes(file);
    const auto refused = ProgressStore::open(folder.path(), Mode::read_only, "actor");
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{Error::Kind::damaged, "Your saved work could not be read because " + file.string() +
                                                             " is damaged. Please close Mooring and start it again, so "
                                                             "that it can restore the newest backup."});
    CHECK(tests::bytes(file) == before);
}
