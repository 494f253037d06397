/// How long after a save the preview holds the new text, beside how long loading it takes at all; what a save costs the
/// interface's thread and in memory when many follow each other.

#include "tests/bench/side_by_side.h"
#include "tests/support/source_path.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/ui_driver.h"

#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "player/app/preview_reader.h"

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

/// A module of a megabyte: a hundred pages.
std::string large_module() {
    std::string text = "---\ntitle: Large\nid: large\nversion: 1\nlanguage: en-GB\n---\n\n# Large\n\nHello.\n\n";
    for (int page = 1; page <= 100; ++page) {
        text += fmt::format("## Page {}\n\n", page);
        for (int part = 0; part < 40; ++part)
            text +=
                "A paragraph that is read in a few moments and says, as many do, that *what stays* can be **relied "
                "on** by "
                "those who stay: hospitals, councils, colleges and the people who work there, year after year.\n\n";
        text += fmt::format(
            "### Question {} (choose one)\n\nWhich of these stays?\n\n- [x] A hospital\n- [ ] A circus\n\n", page);
    }
    return text;
}

/// A trainer's folder, its reader, and the window that shows it.
class Bench {
public:
    Bench(const std::string& text, app::ReaderPatience patience)
        : text_(text), driver_(state::State{}), reader_([this] { called(); }, patience) {
        write(file(), text_);
        driver_.send(state::PreviewFolder{folder()});
        reader_.open(folder());
        receive();
        driver_.settle();
    }

    std::string folder() const { return folder_.path().string(); }
    fs::path file() const { return folder_.path() / "module.md"; }
    support::UiDriver& driver() { return driver_; }

    /// Saves with another word in the first paragraph, and waits until the state holds it.
    void save() {
        std::string text = text_;
        text.insert(text.find("\n# "), fmt::format("\n<!--\n{}\n-->\n", ++saves_));
        write(folder_.path() / ".module.md", text);
        fs::rename(folder_.path() / ".module.md", file());  // in one step: there is no half of it to wait out
        receive();
    }

private:
    void called() {
        const std::scoped_lock lock(mutex_);
        has_called_ = true;
        waiting_.notify_all();
    }

    void receive() {
        std::optional<state::PreviewFound> found;
        while (!found) {
            {
                std::unique_lock lock(mutex_);
                waiting_.wait(lock, [this] { return has_called_; });
                has_called_ = false;
            }
            found = reader_.take();
        }
        state::update(driver_.state(), state::PreviewRead{std::move(*found)}, {});
    }

    support::TemporaryFolder folder_;
    std::string text_;
    int saves_ = 0;
    std::mutex mutex_;
    std::condition_variable waiting_;
    bool has_called_ = false;
    support::UiDriver driver_;
    app::PreviewReader reader_;
};

constexpr app::ReaderPatience no_patience{{std::chrono::milliseconds{0}, std::chrono::milliseconds{0}},
                                          std::chrono::milliseconds{0},
                                          std::chrono::milliseconds{0}};

std::size_t bytes_in_use() {
    return mallinfo2().uordblks;
}

void measure(const std::string& name, const std::string& text) {
    std::size_t loaded = 0;
    constexpr int pairs = 20;
    double without = 0, load_ns = 0;
    {
        Bench bench(text, no_patience);
        const auto folder = content::disk_folder(bench.folder());
        const auto load = [&] { loaded += content::load_module(*folder, "").module.pages.size(); };
        const auto reload = [&] { bench.save(); };
        const bench::Comparison compared = bench::side_by_side(pairs, reload, load);
        without = compared.ratio;
        load_ns = compared.second_ns;
        fmt::print("{} ({} bytes): save to state, without patience / load: {:.2f} ({:.1f} ms / {:.1f} ms)\n", name,
                   text.size(), without, compared.first_ns / 1e6, load_ns / 1e6);
    }
    Bench bench(text, {});
    std::vector<double> waits, frames;
    for (int save = 0; save < pairs; ++save) {
        waits.push_back(bench::nanoseconds([&] { bench.save(); }));
        frames.push_back(bench::nanoseconds([&] { bench.driver().step(); }));
        bench.driver().settle();
    }
    fmt::print("  with patience: {:.0f} ms (aim <= 250), {:.1f} times a load; longest {:.0f} ms\n",
               bench::median(waits) / 1e6, bench::median(waits) / load_ns,
               *std::max_element(waits.begin(), waits.end()) / 1e6);
    fmt::print("  first frame after it: {:.1f} ms, longest {:.1f} ms\n", bench::median(frames) / 1e6,
               *std::max_element(frames.begin(), frames.end()) / 1e6);
    if (loaded == 0) fmt::print("  nothing was loaded\n");
}

}  // namespace

int main() {
    measure("Good work", contents(fs::path(tests::source_path("modules/good-work")) / "module.md"));
    measure("a large module", large_module());

    Bench bench(contents(fs::path(tests::source_path("modules/good-work")) / "module.md"), no_patience);
    std::size_t after_ten = 0;
    for (int save = 1; save <= 200; ++save) {
        bench.save();
        bench.driver().settle();
        if (save == 10) after_ten = bytes_in_use();
    }
    const std::size_t after_all = bytes_in_use();
    fmt::print("memory after 200 saves / after 10: {:.2f} (aim <= 1.05; {:.1f} MB / {:.1f} MB)\n",
               static_cast<double>(after_all) / static_cast<double>(after_ten), static_cast<double>(after_all) / 1e6,
               static_cast<double>(after_ten) / 1e6);
}
