#include "player/store/database.h"
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

Error refusal(const std::filesystem::path& folder, Mode mode) {
    const auto opened = ProgressStore::open(folder, mode, "actor");
    REQUIRE_FALSE(opened);
    return opened.error();
}

}  // namespace

TEST_CASE("what is saved waits until the disk has it") {
    const support::TemporaryFolder folder;
    SQLite::Database database = store::open_for_writing(tests::progress_file(folder.path()));
    CHECK(database.execAndGet("PRAGMA journal_mode").getString() == "wal");
    CHECK(database.execAndGet("PRAGMA synchronous").getInt() == 2);  // FULL
    CHECK(database.execAndGet("PRAGMA foreign_keys").getInt() == 1);
}

TEST_CASE("nobody else may look into the folder that is made for a person's work") {
    const support::TemporaryFolder parent;
    tests::remembered(parent.path() / "data" / "mooring");
    CHECK(std::filesystem::status(parent.path() / "data" / "mooring").permissions() ==
          std::filesystem::perms::owner_all);
}

/// In a folder that was there before, of `--data` say, everybody on the machine could read private reflections.
TEST_CASE("nobody else may read a person's work in a folder that was there before, nor its backups") {
    using std::filesystem::perms;
    const support::TemporaryFolder folder;
    const perms open_to_all =
        perms::owner_all | perms::group_read | perms::group_exec | perms::others_read | perms::others_exec;
    std::filesystem::permissions(folder.path(), open_to_all);
    const auto readable = [&] {
        Names found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
            const std::string name = entry.path().filename().string();
            const perms others = perms::group_all | perms::others_all;
            if (name.find(".sqlite") != std::string::npos && (entry.status().permissions() & others) != perms::none)
                found.push_back(name);
        }
        return found;
    };
    {
        ProgressStore store = tests::opened(folder.path());
        REQUIRE(store.save(page_read("opening")));
        REQUIRE(store.back_up());
        REQUIRE(std::filesystem::exists(store::log_of(tests::progress_file(folder.path()))));
        CHECK(readable() == Names{});
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path()))
        std::filesystem::permissions(entry.path(), open_to_all);  // as an earlier Mooring left it
    ProgressStore store = tests::opened(folder.path());
    REQUIRE(store.save(page_read("second")));
    CHECK(readable() == Names{});
}

TEST_CASE("a second window on the same work is told so and may read it") {
    const support::TemporaryFolder folder;
    ProgressStore first = tests::opened(folder.path());
    REQUIRE(first.save(page_read("opening")));

    const Error in_use = refusal(folder.path(), Mode::writable);
    CHECK(in_use.kind == Error::Kind::in_use);
    CHECK(
        in_use.sentence ==
        "Your work is already open in another Mooring window. Nothing is lost; go to that window, or open this one to "
        "read only.");

    auto second = ProgressStore::open(folder.path(), Mode::read_only, "somebody else");
    REQUIRE(second);
    CHECK(second->load()->actor == "actor");
    CHECK(pages(*second->load()) == Names{"opening"});

    const auto save = second->save(page_read("second"));
    REQUIRE_FALSE(save);
    CHECK(save.error().kind == Error::Kind::read_only);
    CHECK(save.error().sentence ==
          "Your work could not be saved because this window was opened to read only. What was saved before is safe; "
          "please go on in the window that can save.");
    const auto backup = second->back_up();
    REQUIRE_FALSE(backup);
    CHECK(
        backup.error().sentence ==
        "No backup could be made because this window was opened to read only. What was saved before is safe; please go "
        "on in the window that can save.");

    REQUIRE(first.save(page_read("third")));
    CHECK(pages(*first.load()) == Names{"opening", "third"});
}

TEST_CASE("closing the first window lets the next one in") {
    const support::TemporaryFolder folder;
    { const ProgressStore first = tests::opened(folder.path()); }
    CHECK(ProgressStore::open(folder.path(), Mode::writable, "actor"));
}

TEST_CASE("a window in another process holds the work too, until it is killed") {
    const support::TemporaryFolder folder;
    tests::Forked other([&](int told) {
        const auto store = ProgressStore::open(folder.path(), Mode::writable, "actor");
        tests::say(told, store ? "open" : "shut");
        pause();
    });
    REQUIRE(other.read(4) == "open");
    CHECK(refusal(folder.path(), Mode::writable).kind == Error::Kind::in_use);
    other.kill();
    CHECK(ProgressStore::open(folder.path(), Mode::writable, "actor"));
}

TEST_CASE("reading only leaves the folder as it was") {
    const support::TemporaryFolder folder;
    REQUIRE(tests::opened(folder.path()).save(page_read("opening")));
    const std::string before = tests::bytes(tests::progress_file(folder.path()));
    const Names names = tests::names(folder.path(), "");
    {
        const auto reader = ProgressStore::open(folder.path(), Mode::read_only, "actor");
        REQUIRE(reader);
        CHECK(pages(*reader->load()) == Names{"opening"});
    }
    CHECK(tests::bytes(tests::progress_file(folder.path())) == before);
    CHECK(tests::names(folder.path(), "") == names);
}

TEST_CASE("reading only where nothing was saved yet starts from nothing") {
    const support::TemporaryFolder folder;
    const auto reader = ProgressStore::open(folder.path(), Mode::read_only, "actor");
    REQUIRE(reader);
    CHECK(reader->load()->actor == "actor");
    CHECK(tests::names(folder.path(), "").empty());
}

TEST_CASE("work in a folder whose name means something in an address is found") {
    const support::TemporaryFolder parent;
    const std::filesystem::path folder = parent.path() / "50% of Siân's #1 work?";
    REQUIRE(tests::opened(folder).save(page_read("opening")));
    CHECK(pages(tests::remembered(folder)) == Names{"opening"});
    const auto reader = ProgressStore::open(folder, Mode::read_only, "actor");
    REQUIRE(reader);
    CHECK(pages(*reader->load()) == Names{"opening"});
}

TEST_CASE("a folder that cannot be made is named") {
    const support::TemporaryFolder parent;
    const std::filesystem::path folder = parent.path() / "taken";
    tests::write_bytes(folder, "a file");
    const Error error = refusal(folder, Mode::writable);
    CHECK(error.kind == Error::Kind::read_only);
    CHECK(error.sentence == "Your saved work could not be opened because " + (folder / "progress.sqlite").string() +
                                " cannot be opened and written to. What was saved before is safe; please ask for the "
                                "right to read and write in " +
                                folder.string() + ".");
    CHECK(tests::bytes(folder) == "a file");
}

TEST_CASE("a folder where the file should be is left alone") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = tests::progress_file(folder.path());
    std::filesystem::create_directory(file);
    tests::write_bytes(file / "kept", "something");
    const Error error = refusal(folder.path(), Mode::writable);
    CHECK(error.kind == Error::Kind::read_only);
    CHECK(error.sentence == "Your saved work could not be opened because " + file.string() +
                                " cannot be opened and written to. What was saved before is safe; please ask for the "
                                "right to read and write in " +
                                folder.path().string() + ".");
    CHECK(tests::bytes(file / "kept") == "something");
}
