#include "content/watch/descriptor.h"
#include "content/watch/watcher.h"

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <map>
#include <system_error>
#include <thread>

namespace watch {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t comings_and_goings = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
constexpr std::uint32_t self = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_Q_OVERFLOW | IN_UNMOUNT;
constexpr std::uint32_t inside = comings_and_goings | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | self;

/// What a watched folder is watched for.
struct Watched {
    bool is_inside = false;          ///< it is one of those asked for, or in one
    std::vector<std::string> roots;  ///< names in it of folders that were asked for
};

std::string reason(int error) {
    if (error == ENOSPC) return "the system watches as many folders as it is allowed to (fs.inotify.max_user_watches)";
    if (error == EMFILE) return "too many programs are watching folders (fs.inotify.max_user_instances)";
    return std::system_category().message(error);
}

/// One set of inotify watches; made anew whenever folders come or go.
class Watches {
public:
    /// False when something could not be watched; `why` is the first reason.
    bool set_up(const std::vector<fs::path>& roots, std::string& why) {
        descriptor_ = Descriptor{inotify_init1(IN_CLOEXEC | IN_NONBLOCK)};
        if (!descriptor_.is_open()) {
            why = reason(errno);
            return false;
        }
        bool is_complete = true;
        for (const fs::path& root : roots) {
            // Where the folder stands is watched first, so that it cannot come or go unseen in between.
            const int parent = inotify_add_watch(descriptor_.number(), root.parent_path().c_str(),
                                                 comings_and_goings | IN_ONLYDIR | IN_MASK_ADD);
            if (parent >= 0) watched_[parent].roots.push_back(root.filename().string());
            is_complete = add_tree(root, why) && is_complete;
        }
        return is_complete;
    }

    int descriptor() const { return descriptor_.number(); }

    struct News {
        bool is_save = false;
        bool has_moved_folders = false;  ///< the watches are to be made anew
    };

    /// What has happened since the last call.
    News read_news() const {
        News news;
        alignas(inotify_event) std::array<char, 16384> buffer{};
        while (true) {
            const ssize_t count = read(descriptor_.number(), buffer.data(), buffer.size());
            if (count <= 0) return news;
            for (const char* at = buffer.data(); at < buffer.data() + count;) {
                const auto* event = reinterpret_cast<const inotify_event*>(at);
                note(*event, event->len > 0 ? std::string(event->name) : std::string(), news);
                at += sizeof(inotify_event) + event->len;
            }
        }
    }

private:
    /// A pathway's pictures stand three folders deep. More is not a trainer's folder but, say, somebody's whole home, and
    /// everybody's programs share a few thousand watches (inotify(7), max_user_watches).
    static constexpr int deepest = 5;
    static constexpr std::size_t most_folders = 2000;

    bool add_tree(const fs::path& folder, std::string& why, int depth = 0) {
        if (depth > deepest) return true;
        if (watched_.size() >= most_folders) {
            if (why.empty()) why = "there are too many folders in it";
            return false;
        }
        const int number =
            inotify_add_watch(descriptor_.number(), folder.c_str(), inside | IN_ONLYDIR | IN_MASK_ADD);
        if (number < 0) {
            if (why.empty()) why = fmt::format("{}: {}", folder.generic_string(), reason(errno));
            return false;
        }
        Watched& watched = watched_[number];
        if (watched.is_inside) return true;  // a link has led here again
        watched.is_inside = true;
        bool is_complete = true;
        std::error_code error;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            std::error_code gone;
            if (!is_scratch(entry->path().filename().string()) && entry->is_directory(gone))
                is_complete = add_tree(entry->path(), why, depth + 1) && is_complete;
        }
        return is_complete;
    }

    void note(const inotify_event& event, const std::string& name, News& news) const {
        if ((event.mask & IN_Q_OVERFLOW) != 0) {
            news = {true, true};
            return;
        }
        const auto watched = watched_.find(event.wd);
        if (watched == watched_.end()) return;
        const std::vector<std::string>& roots = watched->second.roots;
        if (std::find(roots.begin(), roots.end(), name) != roots.end()) news = {true, true};
        if (!watched->second.is_inside || is_scratch(name)) return;
        if ((event.mask & inside) == 0) return;
        news.is_save = true;
        const bool is_folder = (event.mask & IN_ISDIR) != 0 && (event.mask & comings_and_goings) != 0;
        if (is_folder || (event.mask & self) != 0) news.has_moved_folders = true;
    }

    Descriptor descriptor_;
    std::map<int, Watched> watched_;
};

/// With no `.` or `..` or closing slash, so that it has a parent and a name.
fs::path whole(const fs::path& folder) {
    fs::path path = fs::absolute(folder).lexically_normal();
    return path.has_filename() ? path : path.parent_path();
}

}  // namespace

struct Watcher::Listener {
    std::vector<fs::path> roots;
    std::function<void()> changed;
    Settling settling;
    Watches watches;
    Descriptor stop;
    std::thread thread;

    Listener(std::vector<fs::path> folders, std::function<void()> callback, Patience patience)
        : roots(std::move(folders)), changed(std::move(callback)), settling(patience) {}

    /// Until the next thing to tell; -1 is for ever.
    int timeout_ms() const {
        if (!settling.due()) return -1;
        const auto left = *settling.due() - std::chrono::steady_clock::now();
        return std::max(0, static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(left).count()));
    }

    void listen_until_stopped() {
        while (true) {
            std::array<pollfd, 2> watched{pollfd{stop.number(), POLLIN, 0},
                                          pollfd{watches.descriptor(), POLLIN, 0}};
            if (poll(watched.data(), watched.size(), timeout_ms()) < 0) continue;
            if (watched[0].revents != 0) return;
            if (watched[1].revents != 0) hear();
            if (settling.take(std::chrono::steady_clock::now())) changed();
        }
    }

    void hear() {
        const Watches::News news = watches.read_news();
        if (news.is_save) settling.touch(std::chrono::steady_clock::now());
        if (!news.has_moved_folders) return;
        // Nothing is missed between the old watches and the new: what is read is read after both.
        Watches renewed;
        std::string why;
        renewed.set_up(roots, why);
        // A folder that is gone now is watched for where it stood. Without any watches the old ones are better.
        if (renewed.descriptor() >= 0) watches = std::move(renewed);
    }
};

tl::expected<std::unique_ptr<Watcher>, std::string> Watcher::start(std::vector<fs::path> folders,
                                                                   std::function<void()> changed,
                                                                   Patience patience) {
    for (fs::path& folder : folders) folder = whole(folder);
    auto listener = std::make_unique<Listener>(std::move(folders), std::move(changed), patience);
    std::string why;
    if (!listener->watches.set_up(listener->roots, why))
        return tl::unexpected(fmt::format("could not watch the folder for changes: {}", why));
    listener->stop = Descriptor{eventfd(0, EFD_CLOEXEC)};
    if (!listener->stop.is_open())
        return tl::unexpected(fmt::format("could not watch the folder for changes: {}", reason(errno)));
    listener->thread = std::thread([raw = listener.get()] { raw->listen_until_stopped(); });
    return std::unique_ptr<Watcher>(new Watcher(std::move(listener)));
}

Watcher::Watcher(std::unique_ptr<Listener> listener) : listener_(std::move(listener)) {}

Watcher::~Watcher() {
    const std::uint64_t once = 1;
    if (write(listener_->stop.number(), &once, sizeof(once)) == sizeof(once)) listener_->thread.join();
}

}  // namespace watch
