#include "player/state/next_step.h"

#include "player/state/progress.h"
#include "player/state/quiz.h"

#include <algorithm>

namespace state {
namespace {

using Kind = NextStep::Kind;

/// The pages that the explanations of wrong answers lead to, in the module's order.
std::vector<std::size_t> explaining_pages(const content::Module& module, const Attempt& attempt) {
    std::vector<std::size_t> pages;
    for (const content::Question* question : quiz_questions(module)) {
        const auto score = attempt.scores.find(question->number);
        const bool is_right = score != attempt.scores.end() && score->second.earned == Fraction(score->second.points, 1);
        const bool is_explained = question->explained_on && *question->explained_on < module.pages.size();
        if (is_explained && !is_right) pages.push_back(*question->explained_on);
    }
    std::sort(pages.begin(), pages.end());
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    return pages;
}

/// One module's record being looked at.
class Looking {
public:
    Looking(const content::Module& module, const ModuleRecord& record, const std::vector<int>& seconds)
        : module_(module), record_(record), seconds_(seconds), quiz_(content::quiz_page(module)) {
        for (std::size_t page = 0; page < module.pages.size(); ++page)
            if (module.pages[page].slug == record.place.page) here_ = page;
        if (quiz_) door_ = quiz_door(module, record);
        const bool is_reread = door_.kind == QuizDoor::Kind::used_up;
        unread_ = is_reread ? door_.pages_to_read_again : unread_pages();
    }

    NextStep step() const {
        const bool is_in_quiz = quiz_ && here_ == *quiz_;
        if (quiz_ && door_.kind == QuizDoor::Kind::used_up) {
            const std::size_t page = is_unread(here_) ? here_ : unread_.front();
            return {Kind::read_again, page, minutes(unread_), door_.attempts_left, unread_};
        }
        if (is_unread(here_)) return {Kind::read, here_, minutes({here_}), {}, {}};
        if (quiz_ && (is_in_quiz || unread_.empty())) return quiz_step();
        if (unread_.empty()) return {};
        const auto after = std::find_if(unread_.begin(), unread_.end(), [this](std::size_t page) { return page > here_; });
        return {Kind::read_on, after == unread_.end() ? unread_.front() : *after, minutes(unread_), {}, {}};
    }

private:
    bool is_unread(std::size_t page) const { return std::find(unread_.begin(), unread_.end(), page) != unread_.end(); }

    /// Not the quiz: it is taken, not read.
    std::vector<std::size_t> unread_pages() const {
        std::vector<std::size_t> pages;
        for (const std::size_t page : counted_pages(module_))
            if (!is_page_read(module_, record_, page) && page != quiz_) pages.push_back(page);
        return pages;
    }

    int minutes(const std::vector<std::size_t>& pages) const {
        long long seconds = 0;
        for (const std::size_t page : pages) seconds += seconds_[page];
        constexpr int seconds_a_minute = 60;
        return static_cast<int>((seconds + seconds_a_minute - 1) / seconds_a_minute);
    }

    NextStep quiz_step() const {
        const Attempt* last = last_submitted(record_);
        NextStep step{Kind::take_quiz, *quiz_, minutes(unread_), door_.attempts_left, {}};
        if (open_attempt(record_) != nullptr) {
            step.kind = Kind::go_on_with_quiz;
        } else if (last != nullptr && record_.pass) {
            step.kind = unread_.empty() ? Kind::nothing : Kind::read_on;
        } else if (last != nullptr) {
            step.kind = Kind::try_quiz_again;
            step.pages = explaining_pages(module_, *last);
        }
        if (step.kind == Kind::read_on) step.page = unread_.front();
        return step;
    }

    const content::Module& module_;
    const ModuleRecord& record_;
    const std::vector<int>& seconds_;
    std::optional<std::size_t> quiz_;
    std::size_t here_ = 0;  ///< where reading stopped
    QuizDoor door_;
    std::vector<std::size_t> unread_;
};

}  // namespace

NextStep next_step(const content::Module& module, const ModuleRecord* record, const std::vector<int>& page_seconds) {
    if (record == nullptr || record->registration.empty())
        return {Kind::start, 0, progress(module, nullptr, page_seconds).minutes_total, {}, {}};
    return Looking(module, *record, page_seconds).step();
}

}  // namespace state
