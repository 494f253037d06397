/// Reads a trainer's folder at every save, on a thread of its own, so that no frame waits for a disk.
#pragma once

#include "content/watch/save.h"
#include "player/state/preview_found.h"

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
};

class PreviewReader {
public:
    /// `wake` is called on another thread whenever there is something to take.
    explicit PreviewReader(std::function<void()> wake, ReaderPatience patience = {});
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
    std::unique_ptr<Worker> worker_;
};

/// The folder that was asked for, as it is named from here on: whole, and a folder where its module.md was named.
std::string preview_folder(const std::filesystem::path& typed);

/// Why this folder cannot be read, in one sentence; empty when it can.
std::string objection_to_folder(const std::filesystem::path& folder);

/// What is in the folder at this moment. A folder that cannot be read says why.
state::PreviewFound read_preview(const std::string& folder);

}  // namespace app
