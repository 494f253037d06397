/// What a module's record adds up to: how far, how long still, finished or not.
#pragma once

#include "content/module.h"
#include "player/state/record.h"

#include <optional>
#include <string>
#include <vector>

namespace state {

enum class Standing { not_started, under_way, failed, passed };

struct Progress {
    Standing standing = Standing::not_started;
    int percent = 0;           ///< minutes of pages read / all, rounded down
    int minutes_left = 0;      ///< rounded up
    int minutes_total = 0;     ///< rounded up
    bool is_completed = false;
};

/// The pages that count: all but the glossary. The quiz counts as read when it has been submitted.
std::vector<std::size_t> counted_pages(const content::Module& module);

/// `record` may be nullptr: not started.
Progress progress(const content::Module& module, const ModuleRecord* record);
/// The same with what content::page_seconds says of the module: whoever asks at every frame counts words only once.
Progress progress(const content::Module& module, const ModuleRecord* record, const std::vector<int>& page_seconds);

/// Read in any round; the quiz once it has been submitted.
bool is_page_read(const content::Module& module, const ModuleRecord& record, std::size_t page);

/// Every counted page read and the quiz submitted: what completes a module.
bool is_everything_read(const content::Module& module, const ModuleRecord& record);

/// Minutes left on one page, rounded up; 0 once it is read.
int page_minutes_left(const content::Module& module, const ModuleRecord* record, std::size_t page);
int page_minutes_left(const content::Module& module, const ModuleRecord* record, std::size_t page,
                      const std::vector<int>& page_seconds);

/// Whether a new quiz attempt may begin, and if not why.
struct QuizDoor {
    enum class Kind { open, under_way, used_up };  ///< used_up: reopens once every page has been read again
    Kind kind = Kind::open;
    std::optional<int> attempts_left;               ///< absent: unlimited
    std::vector<std::size_t> pages_to_read_again;   ///< used_up
};
QuizDoor quiz_door(const content::Module& module, const ModuleRecord& record);

/// How far the reading is that reopens a used-up quiz: minutes of pages read in this round / all but the quiz's,
/// rounded down.
int percent_read_again(const content::Module& module, const QuizDoor& door, const std::vector<int>& page_seconds);

/// The round that a page read now belongs to (record.h, ModuleRecord::pages_read).
int reading_round(const content::Module& module, const ModuleRecord& record);

/// The open attempt, or nullptr.
const Attempt* open_attempt(const ModuleRecord& record);
/// The newest submitted attempt, or nullptr.
const Attempt* last_submitted(const ModuleRecord& record);

}  // namespace state
