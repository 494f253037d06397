#include "hub/program/folder.h"

#include "hub/sqlite/sqlite_store.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using std::filesystem::perms;

namespace {

perms of_others(const std::filesystem::path& path) {
    return std::filesystem::status(path).permissions() & (perms::group_all | perms::others_all);
}

}  // namespace

TEST_CASE("what the hub keeps is its user's alone, whoever made the folder") {
    // Where the folder was there before, as after adduser, everybody on the machine could read hub.sqlite.
    const support::TemporaryFolder temporary;
    const auto folder = temporary.path() / "data";
    SECTION("a folder that is there") {
        std::filesystem::create_directory(folder);
        std::filesystem::permissions(folder, perms::owner_all | perms::group_read | perms::group_exec);
    }
    SECTION("a folder that the hub makes") {}
    SECTION("a file of an older hub") {
        std::filesystem::create_directory(folder);
        REQUIRE(sqlite::open_store(folder));
        std::filesystem::permissions(folder / "hub.sqlite", perms::owner_read | perms::owner_write | perms::others_read);
    }
    REQUIRE(program::make_folder(folder));
    const auto store = sqlite::open_store(folder);
    REQUIRE(store);
    REQUIRE((*store)->set_setting("address", "https://hub.example.org"));
    for (const char* name : {"hub.sqlite", "hub.sqlite-wal", "hub.sqlite-shm"}) {
        INFO(name);
        CHECK(of_others(folder / name) == perms::none);
    }
}
