#include "player/app/journal_file.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fstream>
#include <iterator>

namespace {

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("exporting twice on one day keeps both journals") {
    const support::TemporaryFolder folder;
    const auto first = app::write_journal(folder.path(), "2026-11-20", "morning");
    const auto second = app::write_journal(folder.path(), "2026-11-20", "evening");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->filename() == "Mooring journal 2026-11-20.md");
    CHECK(second->filename() == "Mooring journal 2026-11-20 (2).md");
    CHECK(contents(*first) == "morning");
    CHECK(contents(*second) == "evening");
}

TEST_CASE("a journal that cannot be written says where and why, and that nothing is lost") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "gone/Mooring journal 2026-11-20.md").string();
    CHECK(app::write_journal(folder.path() / "gone", "2026-11-20", "text").error() ==
          "Your journal could not be written to " + path +
              " (No such file or directory). It is still here in Mooring.");
}

TEST_CASE("a disk without room leaves no half journal behind") {
    // /dev/full takes nothing: every write to it fails as on a full disk.
    const support::TemporaryFolder folder;
    if (!std::filesystem::exists("/dev/full")) return;
    std::filesystem::create_symlink("/dev/full", folder.path() / "Mooring journal 2026-11-20.md");
    const auto written = app::write_journal(folder.path(), "2026-11-20", "text");
    REQUIRE(written);  // what is there is never written over, a link no more than a file
    CHECK(written->filename() == "Mooring journal 2026-11-20 (2).md");
}
