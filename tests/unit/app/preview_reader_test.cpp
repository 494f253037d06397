#include "player/app/preview_reader.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <condition_variable>
#include <fstream>
#include <future>
#include <mutex>
#include <stdexcept>
#include <utility>

using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const std::string head = "---\ntitle: Knots\nid: knots\nversion: 1\nlanguage: en-GB\n---\n# Knots\n\n";

void write(const fs::path& file, const std::string& text) {
    std::ofstream(file, std::ios::binary) << text;
}

/// A trainer's folder, and somebody who takes what is read of it.
class Reading {
public:
    explicit Reading(app::ReaderPatience patience = {{10ms, 1s}, 300ms, 3s},
                     app::PreviewReader::Read read = app::read_preview)
        : reader(
              [this] {
                  const std::scoped_lock lock(mutex_);
                  ++calls_;
                  called_.notify_all();
              },
              patience, std::move(read)) {
        fs::create_directories(folder);
    }

    support::TemporaryFolder temporary;
    fs::path folder = temporary.path() / "knots";
    fs::path file = folder / "module.md";

    /// Waits until this is what was read last. All that is read on the way is kept in `seen`.
    bool sees(const std::string& what) {
        std::unique_lock lock(mutex_);
        return called_.wait_for(lock, 20s, [&] {
            if (auto found = reader.take()) {
                seen.push_back(words(*found));
                why_not = found->why_not;
            }
            return !seen.empty() && seen.back() == what;
        });
    }

    /// What a reading amounts to: the source below its head, or why there is none.
    static std::string words(const state::PreviewFound& found) {
        if (!found.why_not.empty()) return "gone";
        if (found.pathway->modules.empty()) return "no modules";
        const std::string& source = found.pathway->modules.front().module.source;
        return source.starts_with(head) ? source.substr(head.size()) : source;
    }

    std::vector<std::string> seen;
    std::string why_not;  ///< of what was read last

private:
    std::mutex mutex_;
    std::condition_variable called_;
    int calls_ = 0;

public:
    app::PreviewReader reader;  ///< goes first: it calls
};

using Seen = std::vector<std::string>;

}  // namespace

TEST_CASE("a folder is read when it is opened, and at each save, however the editor saves") {
    Reading reading;
    write(reading.file, head + "One.\n");
    reading.reader.open(reading.folder.string());
    REQUIRE(reading.sees("One.\n"));

    write(reading.file, head + "In place.\n");
    REQUIRE(reading.sees("In place.\n"));

    write(reading.folder / "module.md.tmp", head + "Renamed.\n");
    fs::rename(reading.folder / "module.md.tmp", reading.file);
    REQUIRE(reading.sees("Renamed.\n"));

    fs::rename(reading.file, reading.folder / "module.md~");
    write(reading.file, head + "With a backup.\n");
    REQUIRE(reading.sees("With a backup.\n"));
    CHECK(reading.seen == Seen{"One.\n", "In place.\n", "Renamed.\n", "With a backup.\n"});
}

TEST_CASE("a file that is empty or half written for a moment is not shown so, and then whole") {
    // The moment is longer than a save is waited for: the reader does see the half.
    Reading reading({{1ms, 1s}, 10s, 30s});
    write(reading.file, head + "One.\n\n## Two\n\nThree.\n");
    reading.reader.open(reading.folder.string());
    REQUIRE(reading.sees("One.\n\n## Two\n\nThree.\n"));
    const std::string whole = head + "One, mended.\n\n## Two\n\nThree.\n";
    for (const std::size_t bytes : {std::size_t{0}, head.size() - 5, head.size(), whole.size() - 4}) {
        const state::PreviewFound before = app::read_preview(reading.folder.string());
        write(reading.file, whole.substr(0, bytes));
        REQUIRE(looks_unfinished(before, app::read_preview(reading.folder.string())));
        write(reading.file, whole);
        write(reading.folder / "images.txt", "wakes the reader once more");
    }
    REQUIRE(reading.sees("One, mended.\n\n## Two\n\nThree.\n"));
    CHECK(reading.seen.size() == 2);
}

TEST_CASE("a file that stays empty is shown empty, and a folder that is gone is said to be, until it is back") {
    Reading reading;
    write(reading.file, head + "One.\n");
    reading.reader.open(reading.folder.string());
    REQUIRE(reading.sees("One.\n"));
    write(reading.file, "");
    REQUIRE(reading.sees(""));
    write(reading.file, head + "One.\n");
    REQUIRE(reading.sees("One.\n"));
    fs::rename(reading.folder, reading.temporary.path() / "elsewhere");
    REQUIRE(reading.sees("gone"));
    fs::rename(reading.temporary.path() / "elsewhere", reading.folder);
    REQUIRE(reading.sees("One.\n"));
}

TEST_CASE("a changed picture is told with another number, a touched file is not told at all") {
    Reading reading;
    write(reading.file, head + "![A](images/a.png)\n");
    fs::create_directories(reading.folder / "images");
    write(reading.folder / "images/a.png", "not a picture");
    const auto before = app::read_preview(reading.folder.string());
    REQUIRE(before.pictures.size() == 1);
    CHECK(before.pictures.begin()->first == (reading.folder / "images/a.png").string());
    write(reading.folder / "images/a.png", "another one");
    CHECK(app::read_preview(reading.folder.string()).pictures != before.pictures);
    fs::remove(reading.folder / "images/a.png");
    CHECK(app::read_preview(reading.folder.string()).pictures.begin()->second == 0);

    reading.reader.open(reading.folder.string());
    REQUIRE(reading.sees("![A](images/a.png)\n"));
    write(reading.folder / "notes.txt", "for myself");
    fs::last_write_time(reading.file, fs::file_time_type::clock::now());
    write(reading.file, head + "Two.\n");
    REQUIRE(reading.sees("Two.\n"));
    CHECK(reading.seen.size() == 2);
}

TEST_CASE("another folder is read instead, and a closed reader tells nothing more") {
    Reading reading;
    write(reading.file, head + "One.\n");
    const fs::path other = reading.temporary.path() / "other";
    fs::create_directories(other);
    write(other / "module.md", head + "Other.\n");
    reading.reader.open(reading.folder.string());
    REQUIRE(reading.sees("One.\n"));
    reading.reader.open(other.string());
    REQUIRE(reading.sees("Other.\n"));
    write(reading.file, head + "Nobody looks.\n");
    write(other / "module.md", head + "Seen.\n");
    REQUIRE(reading.sees("Seen.\n"));
    CHECK(reading.seen == Seen{"One.\n", "Other.\n", "Seen.\n"});
    reading.reader.close();
    reading.reader.open(reading.folder.string());
    REQUIRE(reading.sees("Nobody looks.\n"));
}

// A folder on a network that was gone kept the next from being read, and the program from ending.
TEST_CASE("a folder whose disk hangs holds up neither the next one nor the exit") {
    std::promise<void> answers;
    const auto hangs = [answered = answers.get_future().share()](const std::string& folder) {
        if (folder == "/net/gone") answered.wait();
        return app::read_preview(folder);
    };
    const auto before = std::chrono::steady_clock::now();
    {
        Reading reading({{10ms, 1s}, 300ms, 3s, 20ms}, hangs);
        write(reading.file, head + "One.\n");
        reading.reader.open("/net/gone");
        reading.reader.open(reading.folder.string());
        REQUIRE(reading.sees("One.\n"));
        reading.reader.open("/net/gone");
    }
    CHECK(std::chrono::steady_clock::now() - before < 19s);
    answers.set_value();
}

TEST_CASE("what a library throws while a folder is read is told, and another can be opened") {
    const auto throws = [](const std::string& folder) -> state::PreviewFound {
        if (folder == "/bad") throw std::length_error("too long");
        return app::read_preview(folder);
    };
    Reading reading({{10ms, 1s}, 300ms, 3s, 20ms}, throws);
    reading.reader.open("/bad");
    REQUIRE(reading.sees("gone"));
    CHECK(reading.why_not == "/bad cannot be read: too long.");
    write(reading.file, head + "One.\n");
    reading.reader.open(reading.folder.string());
    CHECK(reading.sees("One.\n"));
}

TEST_CASE("the folder of a module.md is meant where that is named") {
    const Reading reading;
    write(reading.file, head);
    CHECK(app::preview_folder(reading.file) == reading.folder.string());
    CHECK(app::preview_folder(reading.folder / "") == reading.folder.string());
    CHECK(app::preview_folder(reading.folder / "../knots/.") == reading.folder.string());
    CHECK(app::objection_to_folder(reading.folder).empty());
    CHECK(app::objection_to_folder(reading.folder / "none") ==
          "There is no folder " + (reading.folder / "none").string() + ".");
    CHECK(app::objection_to_folder(reading.file) ==
          reading.file.string() + " is a file: name the folder that holds module.md.");
}
