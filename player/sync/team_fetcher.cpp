#include "player/sync/team_fetcher.h"

#include "player/sync/patience.h"
#include "player/sync/servers_words.h"
#include "player/sync/team_answer.h"

#include <utility>

namespace syncing {

bool TeamFetcher::step(Instant now, state::TimePoint date, double chance) {
    if (!is_due(now)) return false;
    auto bookmark = copy_.bookmark();
    if (!bookmark) return back_off(bookmark.error().sentence, std::nullopt, now, chance);
    if (wants_all_due_) bookmark->due_mark.reset();
    const Answer answer = client_.team(bookmark->mark, page_size_, bookmark->due_mark);
    // A hub that was put back to an older version knows nothing of such marks.
    if (answer && answer->status == 400 && bookmark->due_mark) {
        wants_all_due_ = true;
        return true;
    }
    const bool is_answered = answer && answer->status == 200 && !is_web_page(*answer);
    return is_answered ? take(*answer, *bookmark, now, date, chance) : fail(answer, now, chance);
}

void TeamFetcher::resume() {
    until_ = Instant::min();
    is_stopped_ = false;
}

bool TeamFetcher::take(const Reply& reply, const store::TeamCopy::Bookmark& from, Instant now, state::TimePoint date,
                       double chance) {
    const auto news = parse_team(reply);
    if (!news) return back_off(news.error(), std::nullopt, now, chance);
    // A hub that promises more and does not come on would be asked for ever.
    const bool comes_on = !news->has_more || news->mark > from.mark;
    if (!comes_on) return back_off("The hub's answer does not come to an end.", std::nullopt, now, chance);
    if (news->is_due_by_difference && !from.due_mark) {
        return back_off("The hub told what changed of due dates, and was asked for all of them.", std::nullopt, now,
                        chance);
    }
    const auto fits = copy_.apply(*news, from.mark, date);
    if (!fits) return back_off(fits.error().sentence, std::nullopt, now, chance);
    wants_all_due_ = false;
    ++changes_;
    tries_ = 0;
    trouble_.clear();
    const bool has_more = !*fits || news->has_more;
    if (!has_more) {
        until_ = now + interval;
        page_size_ = page_size;
    }
    return has_more;
}

bool TeamFetcher::fail(const Answer& answer, Instant now, double chance) {
    const bool is_too_long = !answer && answer.error().kind == NoAnswer::Kind::too_long;
    if (is_too_long && page_size_ > 1) {
        page_size_ /= 2;
        return true;
    }
    TeamTrouble trouble = team_trouble(answer);
    if (!trouble.is_final)
        return back_off(std::move(trouble.why), answer ? answer->retry_after : std::nullopt, now, chance);
    trouble_ = std::move(trouble.why);
    is_stopped_ = true;
    return false;
}

bool TeamFetcher::back_off(std::string why, std::optional<std::chrono::seconds> asked, Instant now, double chance) {
    trouble_ = std::move(why);
    until_ = now + patience(tries_++, asked, chance);
    return false;
}

}  // namespace syncing
