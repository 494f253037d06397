/// What a learner does next in a module, so that every screen says the same of it.
#pragma once

#include "content/module.h"
#include "player/state/record.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace state {

struct NextStep {
    enum class Kind {
        start,            ///< the module was not opened yet
        read,             ///< `page`, where reading stopped, is not read to its end
        read_on,          ///< that page is read, and `page` is the next one that is not
        take_quiz,        ///< for the first time
        go_on_with_quiz,  ///< an attempt is open
        try_quiz_again,   ///< it was not passed; `pages` explain what went wrong
        read_again,       ///< its attempts are used up; it reopens when `pages` have been read again
        nothing,          ///< everything is read, and there is no quiz to pass
    };
    Kind kind = Kind::nothing;
    std::size_t page = 0;              ///< to be opened for it, an index into Module::pages
    int minutes = 0;                   ///< of reading left: on the page for `read`, else in all; rounded up
    std::optional<int> attempts_left;  ///< absent: as many as the learner likes
    std::vector<std::size_t> pages;
};

/// `record` may be nullptr: not started. `page_seconds` is what content::page_seconds says of the module.
NextStep next_step(const content::Module& module, const ModuleRecord* record, const std::vector<int>& page_seconds);

}  // namespace state
