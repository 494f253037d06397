#include "player/store/backup.h"

#include "player/store/database.h"
#include "player/store/migrations.h"
#include "player/store/utc_stamp.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/sample_work.h"

using store::Error;
using store::ProgressStore;
using tests::noon;
using tests::page_read;

namespace {

using Names = std::vector<std::string>;
using std::chrono::days;
namespace fs = std::filesystem;

SQLite::Database empty_record() {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE);
    store::migrate(database);
    return database;
}

}  // namespace

TEST_CASE("a backup holds everything saved so far, in one file") {
    const support::TemporaryFolder folder;
    ProgressStore store = tests::opened(folder.path());
    REQUIRE(store.save(page_read("opening")));
    const auto backup = store.back_up();
    REQUIRE(backup);
    CHECK(backup->parent_path() == folder.path() / "backups");
    CHECK(tests::names(folder.path() / "backups", "") == Names{backup->filename().string()});

    const support::TemporaryFolder elsewhere;
    fs::copy_file(*backup, tests::progress_file(elsewhere.path()));
    CHECK(tests::remembered(elsewhere.path()) == *store.load());
}

TEST_CASE("the backups of the newest seven days are kept, and nothing else in their folder is touched") {
    const support::TemporaryFolder folder;
    SQLite::Database record = empty_record();
    fs::create_directory(folder.path() / "backups");
    tests::write_bytes(folder.path() / "backups" / "my own copy.sqlite", "kept");
    for (int day = 0; day < 9; ++day) REQUIRE(store::back_up(record, folder.path(), noon + days{day}));
    CHECK(tests::names(folder.path() / "backups", "") ==
          Names{"my own copy.sqlite", "progress-20261114T120000Z.sqlite", "progress-20261115T120000Z.sqlite",
                "progress-20261116T120000Z.sqlite", "progress-20261117T120000Z.sqlite",
                "progress-20261118T120000Z.sqlite", "progress-20261119T120000Z.sqlite",
                "progress-20261120T120000Z.sqlite"});
}

TEST_CASE("however often somebody backs up in one day, the days before keep theirs") {
    const support::TemporaryFolder folder;
    SQLite::Database record = empty_record();
    for (int day = 0; day < 3; ++day) {
        for (int hour = 0; hour < 5; ++hour) {
            REQUIRE(store::back_up(record, folder.path(), noon + days{day} + std::chrono::hours{hour}));
        }
    }
    CHECK(tests::names(folder.path() / "backups", "") ==
          Names{"progress-20261112T160000Z.sqlite", "progress-20261113T160000Z.sqlite",
                "progress-20261114T140000Z.sqlite", "progress-20261114T150000Z.sqlite",
                "progress-20261114T160000Z.sqlite"});
}

TEST_CASE("backups are due once a day, by UTC") {
    const support::TemporaryFolder folder;
    SQLite::Database record = empty_record();
    CHECK(store::is_backup_due(folder.path(), noon));
    REQUIRE(store::back_up(record, folder.path(), noon));
    CHECK_FALSE(store::is_backup_due(folder.path(), noon));
    CHECK_FALSE(store::is_backup_due(folder.path(), noon + std::chrono::hours{11}));
    CHECK(store::is_backup_due(folder.path(), noon + std::chrono::hours{12}));
}

TEST_CASE("the first opening of a day makes a backup, the second makes none, and a new person needs none") {
    const support::TemporaryFolder folder;
    REQUIRE(tests::opened(folder.path()).save(page_read("opening")));
    CHECK_FALSE(fs::exists(folder.path() / "backups"));
    tests::remembered(folder.path());
    REQUIRE(store::backups(folder.path()).size() == 1);

    // As if that had been made long ago: midnight cannot fall between.
    const fs::path made = store::backups(folder.path()).front().file;
    const fs::path old = made.parent_path() / "progress-20010101T000000Z.sqlite";
    fs::rename(made, old);
    tests::remembered(folder.path());
    CHECK(store::backups(folder.path()).size() == 2);
}

TEST_CASE("a backup that was cut short is made again and never counted") {
    const support::TemporaryFolder folder;
    fs::create_directory(folder.path() / "backups");
    tests::write_bytes(folder.path() / "backups" / "unfinished.sqlite", "half a file");
    SQLite::Database record = empty_record();
    CHECK(store::backups(folder.path()).empty());
    REQUIRE(store::back_up(record, folder.path(), noon));
    CHECK(tests::names(folder.path() / "backups", "") == Names{"progress-20261112T120000Z.sqlite"});
}

TEST_CASE("a backup that cannot be made says why, and the older ones stay") {
    const support::TemporaryFolder folder;
    SQLite::Database record = empty_record();
    for (int day = 0; day < 7; ++day) REQUIRE(store::back_up(record, folder.path(), noon + days{day}));
    const Names before = tests::names(folder.path() / "backups", "");

    SECTION("because its source is no record of Mooring's") {
        SQLite::Database theirs(":memory:", SQLite::OPEN_READWRITE);
        theirs.exec("CREATE TABLE theirs (x)");
        const auto backup = store::back_up(theirs, folder.path(), noon + days{7});
        REQUIRE_FALSE(backup);
        CHECK(backup.error().kind == Error::Kind::damaged);
        CHECK(backup.error().sentence ==
              "No backup could be made because " + (folder.path() / "progress.sqlite").string() +
                  " is damaged. Please close Mooring and start it again, so that it can restore the newest backup.");
        CHECK(tests::names(folder.path() / "backups", "progress-") == before);
    }
    SECTION("because a folder stands in its way") {
        fs::create_directories(folder.path() / "backups" / "unfinished.sqlite" / "full");
        const auto backup = store::back_up(record, folder.path(), noon + days{7});
        REQUIRE_FALSE(backup);
        CHECK(backup.error().kind == Error::Kind::other);
        CHECK(tests::names(folder.path() / "backups", "progress-") == before);
    }
}

TEST_CASE("work opens even when its backup cannot be made, and says so") {
    const support::TemporaryFolder folder;
    REQUIRE(tests::opened(folder.path()).save(page_read("opening")));
    tests::write_bytes(folder.path() / "backups", "a file where the folder should be");
    const ProgressStore store = tests::opened(folder.path());
    CHECK(tests::pages(*store.load()) == Names{"opening"});
    REQUIRE(store.notes().size() == 1);
    CHECK_THAT(store.notes().front(), Catch::Matchers::StartsWith("No backup could be made because "));
}

TEST_CASE("moments are written into names and read back to the second") {
    CHECK(store::utc_stamp(noon) == "20261112T120000Z");
    CHECK(store::utc_stamp(noon + std::chrono::milliseconds{59'999}) == "20261112T120059Z");
    CHECK(store::utc_words(noon + std::chrono::minutes{-175}) == "12 November 2026, 09:05 UTC");
    CHECK(store::parse_utc_stamp("20261112T120000Z") == noon);
    CHECK(store::parse_utc_stamp("20240229T000000Z") != std::nullopt);
    for (const char* wrong : {"", "20261112T120000", "20261112 120000Z", "20260229T000000Z", "20261112T240000Z",
                              "20261112T126000Z", "2026111xT120000Z", "-0261112T120000Z"}) {
        INFO(wrong);
        CHECK(store::parse_utc_stamp(wrong) == std::nullopt);
    }
}
