#include "records/file/file_on_disk.h"

#include "records/file/records_file.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <sys/stat.h>

#include <fstream>

using namespace records_file;
namespace fs = std::filesystem;

namespace {

/// A stick with files.
struct Stick {
    support::TemporaryFolder folder;

    fs::path put(const std::string& name, const std::string& bytes = "x") const {
        std::ofstream(folder.path() / name, std::ios::binary) << bytes;
        return folder.path() / name;
    }
    fs::path pipe(const std::string& name) const {
        REQUIRE(mkfifo((folder.path() / name).c_str(), 0600) == 0);
        return folder.path() / name;
    }
};

}  // namespace

TEST_CASE("the files of records in a folder are those that are called so and can be read to their end") {
    const Stick stick;
    const fs::path loud = stick.put("B.MOORING-RECORDS"), quiet = stick.put("a.mooring-records");
    stick.put(".hidden.mooring-records");
    stick.put("a.mooring-records.txt");
    stick.pipe("pipe.mooring-records");
    fs::create_directories(stick.folder.path() / "folder.mooring-records");
    fs::create_symlink(quiet, stick.folder.path() / "link.mooring-records");
    fs::create_symlink("nowhere", stick.folder.path() / "lost.mooring-records");
    CHECK(files_in(stick.folder.path()) == std::vector{loud, quiet, stick.folder.path() / "link.mooring-records"});
    CHECK(files_in(stick.folder.path() / "folder.mooring-records") == std::vector<fs::path>{});
    CHECK(files_in(stick.folder.path() / "none").error() ==
          "This folder cannot be read (No such file or directory).");
}

TEST_CASE("a file is read whole, and nothing that is none") {
    const Stick stick;
    const std::string much(3'000'000, 'm');
    CHECK(bytes_of(stick.put("much.mooring-records", much)) == much);
    CHECK(bytes_of(stick.put("nothing.mooring-records", "")) == std::string());
    const std::string none = "This is not a file of records saved by Mooring.";
    CHECK(bytes_of(stick.pipe("pipe.mooring-records")).error() == none);
    CHECK(bytes_of(stick.folder.path()).error() == none);
    CHECK(bytes_of(stick.folder.path() / "gone").error() == "The file cannot be read (No such file or directory).");
    const fs::path large = stick.put("large.mooring-records");
    fs::resize_file(large, most_bytes + 1);
    CHECK(bytes_of(large).error() == too_large);
}
