#include "player/store/change_writer.h"
#include "player/store/database.h"
#include "player/store/migrations.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/forked.h"
#include "tests/unit/store/sample_work.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>

using store::Error;
using store::Mode;
using store::ProgressStore;
using tests::page_read;

namespace {

state::Changes long_reflection() {
    return {state::ReflectionSaved{"anchors", 1, {std::string(100'000, 'x'), tests::noon}}};
}

constexpr std::string_view mounted = "mounted\n";
constexpr const char* no_disk = "this system gives tests no disk of their own.";

/// What `work` says about a disk of 1 MiB that it has to itself; nothing where such a disk is not to be had.
std::string on_small_disk(const std::function<std::string(const std::string&)>& work) {
    const support::TemporaryFolder folder;
    tests::Forked other([&](int told) {
        const std::string disk = folder.path().string();
        if (!tests::mount_small_disk(disk, 1 << 20)) return;
        tests::say(told, mounted);
        tests::say(told, work(disk));
    });
    std::string said = other.read_all();
    if (said.empty()) return {};
    REQUIRE(said.starts_with(mounted));
    said.erase(0, mounted.size());
    REQUIRE_FALSE(said.empty());  // it ended before it could say anything
    std::string::size_type at = 0;
    while ((at = said.find(folder.path().string())) != std::string::npos) {
        said.replace(at, folder.path().string().size(), "DISK");
    }
    return said;
}

std::string outcome(const tl::expected<void, Error>& result) {
    return result ? "saved" : result.error().sentence;
}

void fill(const std::string& disk) {
    std::ofstream filler(disk + "/filler", std::ios::binary);
    while (filler << std::string(512, 'x') << std::flush) {
    }
}

}  // namespace

TEST_CASE("a file that may not grow says that the disk is full and keeps what it has") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = tests::progress_file(folder.path());
    SQLite::Database database = store::open_for_writing(file);
    store::migrate(database);
    database.exec("PRAGMA max_page_count = 40");
    store::Statements statements(database);
    const auto save = [&](const state::Changes& changes) {
        return store::guarded(store::Deed::saving, file, [&] {
            SQLite::Transaction transaction(database);
            for (const state::Change& change : changes) store::write_change(statements, change);
            transaction.commit();
        });
    };
    REQUIRE(save(page_read("opening")));
    const auto full = save(long_reflection());
    REQUIRE_FALSE(full);
    CHECK(full.error() == Error{Error::Kind::full,
                                "Your work could not be saved because the disk is full. What was "
                                "saved before is safe; please make some room on the disk that holds " +
                                    folder.path().string() + "."});
    REQUIRE(save(page_read("second")));
    CHECK(statements.number("SELECT count(*) FROM page_read") == 2);
    CHECK(statements.number("SELECT count(*) FROM reflection") == 0);
}

TEST_CASE("an answer that met a full disk can be saved again once there is room") {
    const std::string said = on_small_disk([](const std::string& disk) -> std::string {
        auto store = ProgressStore::open(disk, Mode::writable, "actor");
        if (!store) return store.error().sentence;
        std::string words = outcome(store->save(page_read("opening"))) + "\n";
        fill(disk);
        words += outcome(store->save(long_reflection())) + "\n";
        std::filesystem::remove(disk + "/filler");
        words += outcome(store->save(long_reflection())) + "\n";
        const auto record = store->load();
        return words + (record ? fmt::format("{} page", tests::pages(*record).size()) : record.error().sentence);
    });
    if (said.empty()) return support::skip_this_test(no_disk);
    CHECK(said ==
          "saved\n"
          "Your work could not be saved because the disk is full. What was saved before is safe; please make some room "
          "on the disk that holds DISK.\n"
          "saved\n"
          "1 page");
}

TEST_CASE("a start on a full disk says so, and the next one with room finds everything") {
    const std::string said = on_small_disk([](const std::string& disk) -> std::string {
        {
            auto store = ProgressStore::open(disk, Mode::writable, "actor");
            if (!store) return store.error().sentence;
            if (!store->save(page_read("opening"))) return "not saved";
        }
        fill(disk);
        std::string words;
        {
            const auto store = ProgressStore::open(disk, Mode::writable, "actor");
            words = store ? "opened\n" : store.error().sentence + "\n";
            if (store) words += fmt::format("{}\n", fmt::join(store->notes(), "\n"));
        }
        std::filesystem::remove(disk + "/filler");
        const auto store = ProgressStore::open(disk, Mode::writable, "actor");
        return words + (store ? fmt::format("{} page", tests::pages(*store->load()).size()) : store.error().sentence);
    });
    if (said.empty()) return support::skip_this_test(no_disk);
    CHECK(
        said ==
        "Your saved work could not be opened because the disk is full. What was saved before is safe; please make some "
        "room on the disk that holds DISK.\n"
        "1 page");
}

TEST_CASE("work that kill -9 left in the log is read where nothing can be written") {
    const bool keeps_index = GENERATE(true, false);
    const std::string said = on_small_disk([&](const std::string& disk) -> std::string {
        {
            tests::Forked learner([&](int told) {
                auto store = ProgressStore::open(disk, Mode::writable, "actor");
                tests::say(told, store && store->save(page_read("opening")) ? "saved" : "error");
                pause();
            });
            if (learner.read(5) != "saved") return "not saved";
            learner.kill();
        }
        if (!std::filesystem::exists(disk + "/progress.sqlite-wal")) return "no log";
        if (!keeps_index) std::filesystem::remove(disk + "/progress.sqlite-shm");
        if (!tests::remount(disk, true)) return "not remounted";
        const auto store = ProgressStore::open(disk, Mode::read_only, "actor");
        return store ? fmt::format("{} page", tests::pages(*store->load()).size()) : store.error().sentence;
    });
    if (said.empty()) return support::skip_this_test(no_disk);
    // SQLite cannot read a log without its index, nor make one here; to pass over the log would be to lose work.
    CHECK(said == (keeps_index
                       ? "1 page"
                       : "Your saved work could not be opened because DISK/progress.sqlite cannot be opened and "
                         "written to. What was saved before is safe; please ask for the right to read and write "
                         "in DISK."));
}

TEST_CASE("a folder that cannot be written to is read, and says why nothing can be saved") {
    const std::string said = on_small_disk([](const std::string& disk) -> std::string {
        {
            auto store = ProgressStore::open(disk, Mode::writable, "actor");
            if (!store || !store->save(page_read("opening"))) return "not saved";
        }
        if (!tests::remount(disk, true)) return "not remounted";
        const auto writable = ProgressStore::open(disk, Mode::writable, "actor");
        const auto readable = ProgressStore::open(disk, Mode::read_only, "actor");
        if (writable || !readable) return "opened wrongly";
        return fmt::format("{}\n{} page", writable.error().sentence, tests::pages(*readable->load()).size());
    });
    if (said.empty()) return support::skip_this_test(no_disk);
    CHECK(said ==
          "Your saved work could not be opened because DISK/progress.sqlite cannot be opened and written to. What was "
          "saved before is safe; please ask for the right to read and write in DISK.\n"
          "1 page");
}
