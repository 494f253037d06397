#include "player/app/preview_reader.h"

#include "content/disk/disk_folder.h"
#include "content/walk.h"
#include "content/watch/watcher.h"

#include <fmt/format.h>

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

std::set<std::string> pictures_of(const content::Module& module) {
    std::set<std::string> paths;
    const auto visit = [&](const content::Block& block) {
        if (block.kind == content::Block::Kind::figure) paths.insert(module.folder + "/" + block.figure->path);
    };
    for (const content::Page& page : module.pages) content::walk_page(page, visit, [](const content::Inlines&) {});
    return paths;
}

/// A number that is another when the file is; 0 when it is not there.
std::uint64_t stamp_of(const fs::path& file) {
    std::error_code error;
    const auto size = fs::file_size(file, error);
    if (error) return 0;
    const auto time = fs::last_write_time(file, error);
    if (error) return 0;
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    return (static_cast<std::uint64_t>(time.time_since_epoch().count()) * spread ^ size) | 1U;
}

}  // namespace

std::string preview_folder(const fs::path& typed) {
    const fs::path whole = fs::absolute(content::typed_folder(typed)).lexically_normal();
    return (whole.has_filename() ? whole : whole.parent_path()).generic_string();
}

std::string objection_to_folder(const fs::path& folder) {
    std::error_code why;
    const fs::file_status status = fs::status(folder, why);
    if (status.type() == fs::file_type::not_found)
        return fmt::format("There is no folder {}.", folder.generic_string());
    if (why) return fmt::format("{} cannot be read: {}.", folder.generic_string(), why.message());
    if (!fs::is_directory(status))
        return fmt::format("{} is a file: name the folder that holds module.md.", folder.generic_string());
    if (fs::directory_iterator(folder, why); why)
        return fmt::format("{} cannot be read: {}.", folder.generic_string(), why.message());
    return {};
}

state::PreviewFound read_preview(const std::string& folder) {
    state::PreviewFound found;
    if (std::string why_not = objection_to_folder(folder); !why_not.empty()) {
        found.folder = folder;
        found.why_not = std::move(why_not);
        return found;
    }
    found = state::read_for_preview(*content::disk_folder(folder));
    for (const content::LoadedModule& loaded : found.pathway->modules)
        for (const std::string& path : pictures_of(loaded.module)) found.pictures[path] = stamp_of(path);
    return found;
}

struct PreviewReader::Worker {
    Worker(std::function<void()> call, ReaderPatience how_long) : wake(std::move(call)), patience(how_long) {
        thread = std::thread([this] { run(); });
    }
    ~Worker() {
        leave_word([this] { must_stop = true; });
        thread.join();
    }

    template <class Word>
    void leave_word(const Word& word) {
        const std::scoped_lock lock(mutex);
        word();
        called.notify_one();
    }

    bool is_called() const { return must_stop || is_other_folder || has_changed; }

    void run() {
        while (true) {
            {
                std::unique_lock lock(mutex);
                called.wait(lock, [this] { return is_called(); });
                if (must_stop) break;
                has_changed = false;
            }
            change_folder();
            if (!watched.empty()) read();
        }
        watcher.reset();
    }

    /// Follows whoever asked for another folder. Watched first and read then: what is saved in between is told of.
    void change_folder() {
        {
            const std::scoped_lock lock(mutex);
            if (!std::exchange(is_other_folder, false)) return;
            watched = wanted;
        }
        watcher.reset();  // its own thread may be waiting for the lock
        shown.reset();
        unwatched.clear();
        kept_back_since.reset();
        if (watched.empty()) return;
        auto started = watch::Watcher::start(
            {watched}, [this] { leave_word([this] { has_changed = true; }); }, patience.save);
        if (started) {
            watcher = std::move(*started);
        } else {
            unwatched = fmt::format("Saves are not noticed here: {}.", started.error());
        }
    }

    void read() {
        state::PreviewFound found = read_preview(watched);
        found.unwatched = unwatched;
        if (shown && is_same(*shown, found)) {
            kept_back_since.reset();
            return;
        }
        if (shown && looks_unfinished(*shown, found) && !has_been_calm()) return;
        kept_back_since.reset();
        shown = found;
        {
            const std::scoped_lock lock(mutex);
            if (is_other_folder) return;
            ready = std::move(found);
        }
        wake();
    }

    /// Waits for the rest of a save. False when something more was written, which is to be read first.
    bool has_been_calm() {
        const Clock::time_point now = Clock::now();
        if (!kept_back_since) kept_back_since = now;
        if (now - *kept_back_since > patience.most) return true;
        std::unique_lock lock(mutex);
        return !called.wait_for(lock, patience.calm, [this] { return is_called(); });
    }

    std::function<void()> wake;
    ReaderPatience patience;

    std::mutex mutex;  ///< of what follows up to the thread
    std::condition_variable called;
    bool must_stop = false, is_other_folder = false, has_changed = false;
    std::string wanted;
    std::optional<state::PreviewFound> ready;

    // The worker's own.
    std::unique_ptr<watch::Watcher> watcher;
    std::string watched, unwatched;
    std::optional<state::PreviewFound> shown;
    std::optional<Clock::time_point> kept_back_since;

    std::thread thread;
};

PreviewReader::PreviewReader(std::function<void()> wake, ReaderPatience patience)
    : worker_(std::make_unique<Worker>(std::move(wake), patience)) {}

PreviewReader::~PreviewReader() = default;

void PreviewReader::open(const std::string& folder) {
    worker_->leave_word([&] {
        worker_->wanted = folder;
        worker_->is_other_folder = true;
        worker_->ready.reset();
    });
}

void PreviewReader::close() {
    open({});
}

std::optional<state::PreviewFound> PreviewReader::take() {
    const std::scoped_lock lock(worker_->mutex);
    return std::exchange(worker_->ready, std::nullopt);
}

}  // namespace app
