#include "player/app/preview_reader.h"

#include "content/disk/disk_folder.h"
#include "content/walk.h"
#include "content/watch/watcher.h"
#include "player/app/paths.h"

#include <fmt/format.h>

#include <condition_variable>
#include <cstdint>
#include <exception>
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

tl::expected<std::string, std::string> preview_folder(const fs::path& typed) {
    auto whole = whole_path(content::typed_folder(typed));
    if (!whole) return tl::unexpected(std::move(whole.error()));
    *whole = whole->lexically_normal();
    return (whole->has_filename() ? *whole : whole->parent_path()).generic_string();
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

/// Reads one folder until it is told to stop, on a thread that keeps what it works on: should the folder's disk hang,
/// nobody waits for it.
struct PreviewReader::Worker : std::enable_shared_from_this<PreviewReader::Worker> {
    Worker(std::string asked, std::function<void()> call, ReaderPatience how_long, Read how)
        : folder(std::move(asked)), wake(std::move(call)), patience(how_long), read_folder(std::move(how)) {}

    /// False where the system has no thread left.
    bool start() {
        try {
            std::thread([self = shared_from_this()] { self->run(); }).detach();
            return true;
        } catch (const std::system_error&) {
            has_ended = true;
            return false;
        }
    }

    template <class Word>
    void leave_word(const Word& word) {
        const std::scoped_lock lock(mutex);
        word();
        called.notify_all();
    }

    bool is_called() const { return must_stop || has_changed; }

    /// Nothing is handed over any more, whatever it is doing.
    void stop() {
        leave_word([this] { must_stop = true; });
    }

    /// Waits for its end, but no longer than this.
    void await_end(std::chrono::milliseconds limit) {
        std::unique_lock lock(mutex);
        called.wait_for(lock, limit, [this] { return has_ended; });
    }

    void run() {
        try {
            follow();
        } catch (const std::exception& thrown) {  // of a library: it would end the program here
            state::PreviewFound found;
            found.folder = folder;
            found.why_not = fmt::format("{} cannot be read: {}.", folder, thrown.what());
            hand_over(std::move(found));
        }
        watcher.reset();
        leave_word([this] { has_ended = true; });
    }

    /// Watched first and read then: what is saved in between is told of.
    void follow() {
        watch();
        do {
            read();
        } while (is_to_read_again());
    }

    void watch() {
        // The watcher is the thread's own, and gone before the thread ends.
        auto started = watch::Watcher::start(
            {folder}, [this] { leave_word([this] { has_changed = true; }); }, patience.save);
        if (started) {
            watcher = std::move(*started);
        } else {
            unwatched = fmt::format("Saves are not noticed here: {}.", started.error());
        }
    }

    bool is_to_read_again() {
        std::unique_lock lock(mutex);
        called.wait(lock, [this] { return is_called(); });
        return !must_stop && std::exchange(has_changed, false);
    }

    void read() {
        state::PreviewFound found = read_folder(folder);
        found.unwatched = unwatched;
        if (shown && is_same(*shown, found)) {
            kept_back_since.reset();
            return;
        }
        if (shown && looks_unfinished(*shown, found) && !has_been_calm()) return;
        kept_back_since.reset();
        shown = found;
        hand_over(std::move(found));
    }

    void hand_over(state::PreviewFound found) {
        {
            const std::scoped_lock lock(mutex);
            if (must_stop) return;
            ready = std::move(found);
        }
        const std::scoped_lock lock(wake_mutex);
        if (!is_silent) wake();
    }

    void be_silent() {
        const std::scoped_lock lock(wake_mutex);
        is_silent = true;
    }

    /// Waits for the rest of a save. False when something more was written, which is to be read first.
    bool has_been_calm() {
        const Clock::time_point now = Clock::now();
        if (!kept_back_since) kept_back_since = now;
        if (now - *kept_back_since > patience.most) return true;
        std::unique_lock lock(mutex);
        return !called.wait_for(lock, patience.calm, [this] { return is_called(); });
    }

    const std::string folder;
    const std::function<void()> wake;
    const ReaderPatience patience;
    const Read read_folder;

    std::mutex mutex;  ///< of what follows up to the thread's own
    std::condition_variable called;
    bool must_stop = false, has_changed = false, has_ended = false;
    std::optional<state::PreviewFound> ready;

    std::mutex wake_mutex;  ///< apart, as whoever is woken may take at once
    bool is_silent = false;

    // The thread's own.
    std::unique_ptr<watch::Watcher> watcher;
    std::string unwatched;
    std::optional<state::PreviewFound> shown;
    std::optional<Clock::time_point> kept_back_since;
};

PreviewReader::PreviewReader(std::function<void()> wake, ReaderPatience patience, Read read)
    : wake_(std::move(wake)), patience_(patience), read_(std::move(read)) {}

PreviewReader::~PreviewReader() {
    if (!worker_) return;
    worker_->stop();
    worker_->be_silent();
    worker_->await_end(patience_.leaving);
}

/// Whoever reads the folder before may be waiting for its disk: another begins.
void PreviewReader::open(const std::string& folder) {
    close();
    const auto worker = std::make_shared<Worker>(folder, wake_, patience_, read_);
    worker_ = worker;
    if (worker->start()) return;
    state::PreviewFound found;
    found.folder = folder;
    found.why_not = fmt::format("{} cannot be read: this computer is too busy.", folder);
    worker->hand_over(std::move(found));
}

void PreviewReader::close() {
    if (worker_) worker_->stop();
    worker_.reset();
}

std::optional<state::PreviewFound> PreviewReader::take() {
    if (!worker_) return std::nullopt;
    const std::scoped_lock lock(worker_->mutex);
    return std::exchange(worker_->ready, std::nullopt);
}

}  // namespace app
