#include "content/watch/watcher.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>

using namespace std::chrono_literals;
using watch::Watcher;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

std::string read(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

/// Somebody who looks at one file whenever a change is told.
class Reader {
public:
    explicit Reader(const fs::path& folder, fs::path file) : file_(std::move(file)) {
        auto watcher = Watcher::start({folder}, [this] { look(); }, {10ms, 1s});
        REQUIRE(watcher);
        watcher_ = std::move(*watcher);
    }
    ~Reader() { watcher_.reset(); }

    /// True once the text has been seen after a change was told.
    bool sees(const std::string& text) {
        std::unique_lock lock(mutex_);
        return told_.wait_for(lock, 20s, [&] { return seen_ == text; });
    }

private:
    void look() {
        const std::scoped_lock lock(mutex_);
        seen_ = read(file_);
        told_.notify_all();
    }

    fs::path file_;
    std::mutex mutex_;
    std::condition_variable told_;
    std::string seen_ = "nothing was told";
    std::unique_ptr<Watcher> watcher_;
};

/// A folder with a module in it, as trainers have it.
struct Bench {
    support::TemporaryFolder temporary;
    fs::path folder = temporary.path() / "ladders";
    fs::path file = folder / "module.md";
    Bench() {
        fs::create_directory(folder);
        write(file, "first");
    }
};

}  // namespace

TEST_CASE("a save is told, whatever way the editor saves") {
    const Bench bench;
    Reader reader(bench.folder, bench.file);
    SECTION("over the old file") {
        write(bench.file, "second");
    }
    SECTION("at the end of the old file") {
        std::ofstream(bench.file, std::ios::app) << "ly";
        CHECK(reader.sees("firstly"));
        write(bench.file, "second");
    }
    SECTION("into a new file that takes the old one's name") {
        write(bench.folder / "module.md.new", "second");
        fs::rename(bench.folder / "module.md.new", bench.file);
    }
    SECTION("into a hidden file that takes the old one's name") {
        write(bench.folder / ".module.md.new", "second");
        fs::rename(bench.folder / ".module.md.new", bench.file);
    }
    SECTION("after the old file was moved away") {
        fs::rename(bench.file, bench.folder / "module.md~");
        write(bench.file, "second");
    }
    SECTION("after the old file was deleted") {
        fs::remove(bench.file);
        CHECK(reader.sees(""));
        write(bench.file, "second");
    }
    CHECK(reader.sees("second"));
}

TEST_CASE("a file that becomes unreadable or readable is told") {
    const Bench bench;
    Reader reader(bench.folder, bench.file);
    fs::permissions(bench.file, fs::perms::owner_all);
    CHECK(reader.sees("first"));
}

TEST_CASE("a save in a folder that was made while watching is told") {
    const Bench bench;
    const fs::path picture = bench.folder / "images" / "drawn" / "wash.png";
    Reader reader(bench.folder, picture);
    fs::create_directories(picture.parent_path());
    CHECK(reader.sees(""));
    write(picture, "drawn");
    CHECK(reader.sees("drawn"));
    write(picture, "drawn again");
    CHECK(reader.sees("drawn again"));
}

TEST_CASE("a folder that is moved away and comes back is watched on") {
    const Bench bench;
    const fs::path away = bench.temporary.path() / "away";
    Reader reader(bench.folder, bench.file);
    fs::rename(bench.folder, away);
    CHECK(reader.sees(""));
    fs::rename(away, bench.folder);
    CHECK(reader.sees("first"));
    write(bench.file, "second");
    CHECK(reader.sees("second"));
}

TEST_CASE("a folder that is deleted and made anew is watched on") {
    const Bench bench;
    Reader reader(bench.folder, bench.file);
    fs::remove_all(bench.folder);
    CHECK(reader.sees(""));
    fs::create_directory(bench.folder);
    write(bench.file, "second");
    CHECK(reader.sees("second"));
}

TEST_CASE("a folder that holds a link to itself is watched all the same") {
    const Bench bench;
    fs::create_directory_symlink(bench.folder, bench.folder / "again");
    Reader reader(bench.folder, bench.file);
    write(bench.file, "second");
    CHECK(reader.sees("second"));
}

TEST_CASE("a folder reached by a path with dots and a closing slash is watched") {
    const Bench bench;
    Reader reader(bench.folder / ".." / "ladders" / "", bench.file);
    write(bench.file, "second");
    CHECK(reader.sees("second"));
}

TEST_CASE("a folder that is not there cannot be watched, and the sentence says so") {
    const support::TemporaryFolder temporary;
    const fs::path nowhere = temporary.path() / "nowhere";
    const auto watcher = Watcher::start({nowhere}, [] {});
    REQUIRE(!watcher);
    CHECK(watcher.error() ==
          "could not watch the folder for changes: " + nowhere.string() + ": No such file or directory");
}

TEST_CASE("a folder with thousands in it is not watched, and the sentence says why") {
    // Somebody's whole home was once watched, and other programs had no watches left.
    const support::TemporaryFolder temporary;
    for (int number = 0; number < 2100; ++number) fs::create_directories(temporary.path() / std::to_string(number));
    const auto watcher = Watcher::start({temporary.path()}, [] {}, {10ms, 1s});
    REQUIRE_FALSE(watcher);
    CHECK(watcher.error().find("there are too many folders in it") != std::string::npos);
}
