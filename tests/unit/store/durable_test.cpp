#include "player/store/backup.h"
#include "player/store/damage.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/store/sample_work.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace fs = std::filesystem;
using tests::page_read;

namespace {

/// One request to have something on disk, and the names that stood in its folder then, were it one.
struct Synced {
    fs::path path;
    std::vector<std::string> names;
};

std::vector<Synced>* heard = nullptr;

/// Collects every fsync of this program for as long as it lives.
struct Listener {
    std::vector<Synced> synced;
    Listener() { heard = &synced; }
    ~Listener() { heard = nullptr; }

    bool has_synced(const fs::path& folder, const std::string& with_name) const {
        return std::any_of(synced.begin(), synced.end(), [&](const Synced& one) {
            return one.path == folder && std::find(one.names.begin(), one.names.end(), with_name) != one.names.end();
        });
    }
};

}  // namespace

/// Takes the C library's place in this program.
extern "C" int fsync(int file) {
    if (heard != nullptr) {
        const fs::path path = fs::read_symlink("/proc/self/fd/" + std::to_string(file));
        heard->push_back({path, fs::is_directory(path) ? tests::names(path, "") : std::vector<std::string>{}});
    }
    return static_cast<int>(syscall(SYS_fsync, file));
}

TEST_CASE("a power cut right after a backup does not take its name away") {
    const support::TemporaryFolder folder;
    store::ProgressStore store = tests::opened(folder.path());
    REQUIRE(store.save(page_read("opening")));
    const Listener listener;
    const auto backup = store.back_up();
    REQUIRE(backup);
    CHECK(listener.has_synced(folder.path() / "backups", backup->filename().string()));
    CHECK(listener.has_synced(folder.path(), "backups"));
}

TEST_CASE("a power cut right after a damaged file was set aside leaves it there, and the backup in its place") {
    const support::TemporaryFolder folder;
    {
        store::ProgressStore store = tests::opened(folder.path());
        REQUIRE(store.save(page_read("opening")));
        REQUIRE(store.back_up());
    }
    const fs::path file = tests::progress_file(folder.path());
    tests::write_bytes(file, "damaged");
    const Listener listener;
    const auto aside = store::set_aside(file, tests::noon);
    REQUIRE(aside);
    CHECK(listener.has_synced(folder.path(), aside->filename().string()));
    CHECK_FALSE(listener.has_synced(folder.path(), "progress.sqlite"));

    const auto restored = store::restore_newest_backup(file);
    REQUIRE(restored);
    REQUIRE(*restored);
    CHECK(listener.has_synced(folder.path(), "progress.sqlite"));
    // Its bytes came first: a name for what is not there yet would be worse than none.
    const auto is_copy = [&](const Synced& one) { return one.path == fs::path(file.string() + ".restoring"); };
    CHECK(std::any_of(listener.synced.begin(), listener.synced.end(), is_copy));
}
