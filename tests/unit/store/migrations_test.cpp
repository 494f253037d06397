#include "player/store/migrations.h"

#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/sample_work.h"

using store::Error;
using store::Mode;
using store::ProgressStore;

namespace {

SQLite::Database in_memory() {
    return SQLite::Database(":memory:", SQLite::OPEN_READWRITE);
}

std::string quick_check(SQLite::Database& database) {
    return database.execAndGet("PRAGMA quick_check").getString();
}

}  // namespace

TEST_CASE("the newest schema is known") {
    CHECK(store::newest_version() == 7);
    CHECK(tests::names(tests::source_path("player/store/schema"), "").back() ==
          "007_due.sql");
}

TEST_CASE("each step applies to a file made by the one before") {
    for (int version = 1; version <= store::newest_version(); ++version) {
        SQLite::Database database = in_memory();
        store::migrate(database, version - 1);
        REQUIRE(store::schema_version(database) == version - 1);
        store::migrate(database, version);
        CHECK(store::schema_version(database) == version);
        CHECK(store::is_ours(database));
        CHECK(quick_check(database) == "ok");
    }
}

TEST_CASE("migrating a file that is up to date changes nothing") {
    SQLite::Database database = in_memory();
    store::migrate(database);
    const int before = database.getTotalChanges();
    store::migrate(database);
    CHECK(database.getTotalChanges() == before);
}

TEST_CASE("the file says that it is Mooring's") {
    const support::TemporaryFolder folder;
    tests::remembered(folder.path());
    SQLite::Database file(tests::progress_file(folder.path()).string());
    CHECK(file.execAndGet("PRAGMA application_id").getInt() == 0x4D6F6F72);
    CHECK(file.execAndGet("PRAGMA user_version").getInt() == 7);
    CHECK(file.execAndGet("PRAGMA journal_mode").getString() == "wal");
}

TEST_CASE("a file from a newer version is refused and left as it is") {
    const support::TemporaryFolder folder;
    REQUIRE(tests::opened(folder.path()).save(tests::page_read("opening")));
    const std::filesystem::path file = tests::progress_file(folder.path());
    const std::filesystem::path log = file.string() + "-wal";

    const auto check_refused = [&] {
        const std::string before = tests::bytes(file);
        const std::string log_before = std::filesystem::exists(log) ? tests::bytes(log) : "";
        for (const Mode mode : {Mode::writable, Mode::read_only}) {
            const auto refused = ProgressStore::open(folder.path(), mode, "actor");
            REQUIRE_FALSE(refused);
            CHECK(refused.error().kind == Error::Kind::newer_version);
            CHECK(refused.error().sentence ==
                  "Your saved work in " + file.string() +
                      " was written by a newer Mooring. It is safe and was not touched; please open it with the newest "
                      "Mooring.");
        }
        CHECK(tests::bytes(file) == before);
        CHECK((std::filesystem::exists(log) ? tests::bytes(log) : "") == log_before);
        CHECK(tests::names(folder.path(), "progress.damaged").empty());
    };

    SECTION("when it was closed in good order") {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
        check_refused();
        CHECK_FALSE(std::filesystem::exists(log));
    }
    SECTION("when its log was left behind") {
        const support::TemporaryFolder copies;
        SQLite::Database newer(file.string(), SQLite::OPEN_READWRITE);
        newer.exec("PRAGMA user_version = 99");
        std::filesystem::copy_file(file, copies.path() / "file");
        std::filesystem::copy_file(log, copies.path() / "log");
        newer = in_memory();
        std::filesystem::rename(copies.path() / "file", file);
        std::filesystem::rename(copies.path() / "log", log);
        REQUIRE(std::filesystem::file_size(log) > 0);
        check_refused();
    }
}
