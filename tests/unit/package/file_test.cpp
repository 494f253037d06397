#include "content/package/file.h"

#include "content/package/package.h"
#include "tests/support/catch.h"
#include "tests/unit/package/packing.h"

#include <sys/stat.h>

#include <iterator>

namespace fs = std::filesystem;
using packing::sample_package;

namespace {

std::size_t entries(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a saved package is opened again") {
    const support::TemporaryFolder folder;
    const fs::path file = folder.path() / "what?#%20 is \"this\".mooring";
    const auto bytes = package::save_package(sample_package(), file);
    REQUIRE(bytes);
    CHECK(*bytes == fs::file_size(file));
    const auto opened = package::open_package(file);
    REQUIRE(opened);
    CHECK(*opened == sample_package());
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("opening leaves the file as it is, beside a log that pretends to belong to it") {
    const support::TemporaryFolder folder;
    const fs::path file = folder.path() / "a.mooring";
    REQUIRE(package::save_package(sample_package(), file));
    const std::string bytes = packing::read(file);
    packing::write(folder.path() / "a.mooring-journal", "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7" + std::string(5000, '\1'));
    packing::write(folder.path() / "a.mooring-wal", std::string(5000, '\1'));
    CHECK(package::open_package(file));
    CHECK(packing::read(file) == bytes);
    CHECK(entries(folder.path()) == 3);
}

TEST_CASE("a package that cannot be opened is told by its name and one reason") {
    const support::TemporaryFolder folder;
    fs::current_path(folder.path());
    packing::write("notes.mooring", "mine");
    fs::create_directory("folder.mooring");
    CHECK(package::open_package("notes.mooring").error() ==
          "could not open 'notes.mooring': it is not a Mooring package");
    CHECK(package::open_package("none.mooring").error() == "could not open 'none.mooring': No such file or directory");
    CHECK(package::open_package("folder.mooring").error() == "could not open 'folder.mooring': Is a directory");
    REQUIRE(mkfifo("pipe.mooring", 0600) == 0);
    CHECK(package::open_package("pipe.mooring").error() == "could not open 'pipe.mooring': Invalid argument");
    fs::current_path("/");
}

TEST_CASE("a package takes the place of an older one in one step") {
    const support::TemporaryFolder folder;
    const fs::path file = folder.path() / "a.mooring";
    packing::write(file, "older");
    std::ifstream reader(file, std::ios::binary);  // somebody is reading it
    REQUIRE(package::save_package(sample_package(), file));
    CHECK(package::open_package(file));
    CHECK(std::string(std::istreambuf_iterator<char>(reader), {}) == "older");
    CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a package that cannot be written leaves nothing behind") {
    const support::TemporaryFolder folder;
    fs::create_directory(folder.path() / "taken");
    CHECK(package::save_package(sample_package(), folder.path() / "taken").error() ==
          "could not write '" + (folder.path() / "taken").generic_string() + "': Is a directory");
    CHECK(package::save_package(sample_package(), folder.path() / "none/a.mooring").error() ==
          "could not write '" + (folder.path() / "none/a.mooring").generic_string() + "': No such file or directory");
    CHECK(entries(folder.path()) == 1);
    CHECK(package::replace_file("/dev/full/a", "x") == std::errc::not_a_directory);
}

TEST_CASE("no more is read of a file than was asked for") {
    const support::TemporaryFolder folder;
    packing::write(folder.path() / "a", std::string(10'000, 'x'));
    CHECK(package::read_file(folder.path() / "a", 100)->size() == 100);
    CHECK(package::read_file(folder.path() / "a", 100'000)->size() == 10'000);
}
