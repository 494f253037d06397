#include "player/app/opening.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fstream>

namespace {

const std::string actor = "6f1f0d9c-0a57-4c1c-9d8e-3f1f6b2c8e11";

}  // namespace

TEST_CASE("the first start makes a record that can be written, under the identity it was given") {
    const support::TemporaryFolder folder;
    const app::Opening opening = app::open_record(folder.path() / "new", actor);
    REQUIRE(opening.store);
    CHECK(opening.access == state::Access::writable);
    CHECK(!opening.is_open_elsewhere);
    CHECK(opening.record.actor == actor);
    CHECK(opening.notices.empty());
}

TEST_CASE("a second window on the same record reads what the first has written") {
    const support::TemporaryFolder folder;
    app::Opening first = app::open_record(folder.path(), actor);
    REQUIRE(first.store);
    REQUIRE(first.store->save({state::ProfileChanged{{"Ada", "", ""}}}));
    const app::Opening second = app::open_record(folder.path(), actor);
    REQUIRE(second.store);
    CHECK(second.is_open_elsewhere);
    CHECK(second.access == state::Access::read_only);
    CHECK(second.record.profile.name == "Ada");
}

TEST_CASE("once the first window is closed the next one can write") {
    const support::TemporaryFolder folder;
    { const app::Opening first = app::open_record(folder.path(), actor); }
    CHECK(app::open_record(folder.path(), actor).access == state::Access::writable);
}

TEST_CASE("where nothing can be written the modules can still be read, and a sentence says that nothing is saved") {
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "not a folder";
    const app::Opening opening = app::open_record(folder.path() / "file", actor);
    REQUIRE(opening.store);
    CHECK(opening.access == state::Access::read_only);
    CHECK(!opening.is_open_elsewhere);
    REQUIRE(opening.notices.size() == 1);
    CHECK(opening.notices.front().ends_with('.'));
}

TEST_CASE("a damaged record without a backup stops the start, with a sentence") {
    const support::TemporaryFolder folder;
    std::ofstream(folder.path() / "progress.sqlite") << std::string(8192, 'x');
    const app::Opening opening = app::open_record(folder.path(), actor);
    CHECK(!opening.store);
    CHECK(opening.access == state::Access::read_only);
    CHECK(opening.stopped_because.find("is damaged and there is no good backup") != std::string::npos);
}
