/// Reads a trainer's folder at every save, on a thread of its own, so that nobody waits for a disk.
#pragma once

#include "content/watch/save.h"
#include "player/state/preview_found.h"

#include <tl/expected.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace app {

/// How long a reader waits.
struct ReaderPatience {
    watch::Patience save;  ///< until a save is over
    std::chrono::milliseconds calm{
        500};  ///< what looks like half a save is told when nothing more was written for so long
    std::chrono::milliseconds most{3000};  ///< it is told at last even if something writes on and on
    std::chrono::milliseconds leaving{200};  ///< for a thread that reads when nobody wants to know any more
};

/// What is in the folder at this moment. A folder that cannot be read says why.
state::PreviewFound read_preview(const std::string& folder);

class PreviewReader {
public:
    using Read = std::function<state::PreviewFound(const std::string& folder)>;

    /// `wake` is called on another thread whenever there is something to take, never after this is gone.
    explicit PreviewReader(std::function<void()> wake, ReaderPatience patience = {}, Read read = read_preview);
    ~PreviewReader();
    PreviewReader(const PreviewReader&) = delete;
    PreviewReader& operator=(const PreviewReader&) = delete;

    /// Reads this folder now, and whenever it changed; the one before is left.
    void open(const std::string& folder);
    void close();

    /// What was read last, once. What was read before and not taken is out of date and gone.
    std::optional<state::PreviewFound> take();

private:
    struct Worker;
    std::function<void()> wake_;
    ReaderPatience patience_;
    Read read_;
    std::shared_ptr<Worker> worker_;  ///< of the folder that is open
};

/// The folder that was asked for, as it is named from here on: whole, and a folder where its module.md was named. The
/// error is one sentence.
tl::expected<std::string, std::string> preview_folder(const std::filesystem::path& typed);

/// Why this folder cannot be read, in one sentence; empty when it can.
std::string objection_to_folder(const std::filesystem::path& folder);

}  // namespace app
