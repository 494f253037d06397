#include "player/store/guarded.h"
#include "player/store/response_text.h"
#include "tests/support/catch.h"

#include <sqlite3.h>

using store::Deed;
using store::Error;

namespace {

Error error_of(int code, Deed deed) {
    return store::error_from(SQLite::Exception("no such table: person", code), deed, "/data/progress.sqlite");
}

}  // namespace

TEST_CASE("every fault of SQLite has its sentence") {
    CHECK(
        error_of(SQLITE_FULL, Deed::saving) ==
        Error{Error::Kind::full,
              "Your work could not be saved because the disk is full. What was saved before is safe; please make some "
              "room on the disk that holds /data."});
    CHECK(error_of(SQLITE_READONLY, Deed::saving) ==
          Error{Error::Kind::read_only,
                "Your work could not be saved because /data/progress.sqlite cannot be opened and written to. What was "
                "saved before is safe; please ask for the right to read and write in /data."});
    CHECK(
        error_of(SQLITE_CANTOPEN, Deed::opening) ==
        Error{Error::Kind::read_only,
              "Your saved work could not be opened because /data/progress.sqlite cannot be opened and written to. What "
              "was saved before is safe; please ask for the right to read and write in /data."});
    CHECK(error_of(SQLITE_BUSY, Deed::backing_up) ==
          Error{Error::Kind::other,
                "No backup could be made because another program is using /data/progress.sqlite. What was saved before "
                "is safe; please close that program and try again."});
    CHECK(error_of(SQLITE_CORRUPT, Deed::reading) ==
          Error{Error::Kind::damaged,
                "Your saved work could not be read because /data/progress.sqlite is damaged. Please close Mooring and "
                "start it again, so that it can restore the newest backup."});
    CHECK(error_of(SQLITE_ERROR, Deed::reading) ==
          Error{Error::Kind::other,
                "Your saved work could not be read because of a fault with /data/progress.sqlite: no such table: "
                "person. What was saved before is safe; please try again."});
    CHECK(error_of(SQLITE_IOERR_WRITE, Deed::saving) ==
          Error{Error::Kind::other,
                "Your work could not be saved because of a fault with /data/progress.sqlite: no such table: person. "
                "What was saved before is safe; please try again."});
}

TEST_CASE("faults of the file system get the same sentences") {
    const auto kind_of = [](std::errc fault) {
        return store::error_from(std::make_error_code(fault), Deed::opening, "/data/progress.sqlite").kind;
    };
    CHECK(kind_of(std::errc::no_space_on_device) == Error::Kind::full);
    CHECK(kind_of(std::errc::permission_denied) == Error::Kind::read_only);
    CHECK(kind_of(std::errc::read_only_file_system) == Error::Kind::read_only);
    CHECK(kind_of(std::errc::not_a_directory) == Error::Kind::read_only);
    CHECK(kind_of(std::errc::io_error) == Error::Kind::other);
}

TEST_CASE("chosen answers are one short text, and only what was written so is read") {
    CHECK(store::to_text({}).empty());
    CHECK(store::to_text({0, 2, -1}) == "0,2,-1");
    CHECK(store::parse_chosen("") == std::vector<int>{});
    CHECK(store::parse_chosen("7") == std::vector<int>{7});
    CHECK(store::parse_chosen("0,2,-1") == std::vector<int>{0, 2, -1});
    for (const char* wrong : {",", "1,", ",1", "1,,2", "1;2", "1 ,2", "-", "one", "99999999999"}) {
        INFO(wrong);
        CHECK(store::parse_chosen(wrong) == std::nullopt);
    }
}
