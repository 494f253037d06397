#include "player/state/progress.h"

#include <algorithm>

namespace state {
namespace {

constexpr int seconds_a_minute = 60;

int minutes_rounded_up(long long seconds) {
    return static_cast<int>((seconds + seconds_a_minute - 1) / seconds_a_minute);
}

std::optional<int> attempts_a_round(const content::Module& module) {
    const auto page = content::quiz_page(module);
    if (!page || !module.pages[*page].quiz.attempts) return std::nullopt;
    return std::max(1, *module.pages[*page].quiz.attempts);
}

int submitted_attempts(const ModuleRecord& record) {
    return static_cast<int>(std::count_if(record.attempts.begin(), record.attempts.end(),
                                          [](const Attempt& attempt) { return attempt.submitted.has_value(); }));
}

Standing standing(const ModuleRecord& record) {
    if (record.pass) return Standing::passed;
    return last_submitted(record) != nullptr ? Standing::failed : Standing::under_way;
}

}  // namespace

std::vector<std::size_t> counted_pages(const content::Module& module) {
    std::vector<std::size_t> pages;
    for (std::size_t page = 0; page < module.pages.size(); ++page)
        if (module.pages[page].kind != content::Page::Kind::glossary) pages.push_back(page);
    return pages;
}

Progress progress(const content::Module& module, const ModuleRecord* record) {
    return progress(module, record, content::page_seconds(module));
}

Progress progress(const content::Module& module, const ModuleRecord* record, const std::vector<int>& seconds) {
    const bool is_started = record != nullptr && !record->registration.empty();
    long long all = 0;
    long long read = 0;
    for (const std::size_t page : counted_pages(module)) {
        all += seconds[page];
        if (is_started && is_page_read(module, *record, page)) read += seconds[page];
    }
    Progress result;
    result.percent = all == 0 ? 0 : static_cast<int>(read * 100 / all);
    result.minutes_left = minutes_rounded_up(all - read);
    result.minutes_total = minutes_rounded_up(all);
    if (!is_started) return result;
    result.standing = standing(*record);
    result.is_completed = record->completed.has_value();
    return result;
}

bool is_page_read(const content::Module& module, const ModuleRecord& record, std::size_t page) {
    if (page >= module.pages.size()) return false;
    if (module.pages[page].kind == content::Page::Kind::quiz) return last_submitted(record) != nullptr;
    const std::string& slug = module.pages[page].slug;
    return std::any_of(record.pages_read.begin(), record.pages_read.end(),
                       [&](const auto& read) { return read.second == slug; });
}

bool is_everything_read(const content::Module& module, const ModuleRecord& record) {
    const std::vector<std::size_t> pages = counted_pages(module);
    return !pages.empty() && std::all_of(pages.begin(), pages.end(), [&](std::size_t page) {
        return is_page_read(module, record, page);
    });
}

int page_minutes_left(const content::Module& module, const ModuleRecord* record, std::size_t page) {
    return page_minutes_left(module, record, page, content::page_seconds(module));
}

int page_minutes_left(const content::Module& module, const ModuleRecord* record, std::size_t page,
                      const std::vector<int>& seconds) {
    if (page >= module.pages.size()) return 0;
    if (record != nullptr && is_page_read(module, *record, page)) return 0;
    return minutes_rounded_up(seconds[page]);
}

QuizDoor quiz_door(const content::Module& module, const ModuleRecord& record) {
    QuizDoor door;
    const std::optional<int> allowed = attempts_a_round(module);
    const int used = allowed ? submitted_attempts(record) % *allowed : 0;
    if (allowed) door.attempts_left = *allowed - used;
    if (open_attempt(record) != nullptr) {
        door.kind = QuizDoor::Kind::under_way;
        return door;
    }
    const int round = reading_round(module, record);
    const bool must_read_again = round > 0 && used == 0;
    if (!must_read_again) return door;
    for (const std::size_t page : counted_pages(module)) {
        const bool is_quiz = module.pages[page].kind == content::Page::Kind::quiz;
        if (!is_quiz && !record.pages_read.contains({round, module.pages[page].slug}))
            door.pages_to_read_again.push_back(page);
    }
    if (door.pages_to_read_again.empty()) return door;
    door.kind = QuizDoor::Kind::used_up;
    door.attempts_left = 0;
    return door;
}

int percent_read_again(const content::Module& module, const QuizDoor& door, const std::vector<int>& seconds) {
    long long all = 0;
    long long left = 0;
    for (const std::size_t page : counted_pages(module))
        if (module.pages[page].kind != content::Page::Kind::quiz) all += seconds[page];
    for (const std::size_t page : door.pages_to_read_again) left += seconds[page];
    return all == 0 ? 0 : static_cast<int>((all - left) * 100 / all);
}

int reading_round(const content::Module& module, const ModuleRecord& record) {
    const std::optional<int> allowed = attempts_a_round(module);
    return allowed ? submitted_attempts(record) / *allowed : 0;
}

const Attempt* open_attempt(const ModuleRecord& record) {
    if (record.attempts.empty() || record.attempts.back().submitted) return nullptr;
    return &record.attempts.back();
}

const Attempt* last_submitted(const ModuleRecord& record) {
    const auto newest = std::find_if(record.attempts.rbegin(), record.attempts.rend(),
                                     [](const Attempt& attempt) { return attempt.submitted.has_value(); });
    return newest == record.attempts.rend() ? nullptr : &*newest;
}

}  // namespace state
