#include "player/sync/receiver.h"

#include "player/sync/patience.h"
#include "player/sync/reading_trouble.h"
#include "records/iris.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace syncing {
namespace {

/// The same identity, whatever name is shown beside it.
bool is_same(const records::Actor& one, const records::Actor& other) {
    return one.home_page == other.home_page && one.name == other.name;
}

/// The store will say so again however often it is asked: the key may not read, or there is nothing to read.
bool is_final(const Reply& reply) {
    return reply.status == 401 || reply.status == 403 || reply.status == 404 || reply.status == 405;
}

/// Somebody wants something else first.
bool is_cancelled(const Answer& answer) {
    return !answer && answer.error().kind == NoAnswer::Kind::cancelled;
}

}  // namespace

Receiver::Receiver(store::Inbox& inbox, Http& http, Connection connection)
    : inbox_(inbox),
      client_(http, connection),
      store_(connection.endpoint.text() + " " + connection.credentials.key),
      is_hub_(connection.is_hub) {}

bool Receiver::step(Instant now, double chance) {
    if (now < until_) return false;
    if (!prepare()) {
        back_off(std::nullopt, now, chance);
        return false;
    }
    const auto bookmark = inbox_.bookmark(bookmark_name());
    if (!has(bookmark)) {
        back_off(std::nullopt, now, chance);
        return false;
    }
    const std::optional<records::Actor> agent = whose_.is_learner() ? std::nullopt : self_;
    const Answer answer = more_.empty() ? client_.statements_since(*bookmark, agent, page_size_) : client_.more(more_);
    more_.clear();  // a link is good for a day or so; what a broken one led to is asked for anew
    const bool is_too_long = !answer && answer.error().kind == NoAnswer::Kind::too_long;
    if (is_too_long && page_size_ > 1) {
        page_size_ /= 2;
        return true;
    }
    if (!answer || answer->status != 200) {
        note(answer);
        if (answer && is_final(*answer))
            rest(now);
        else
            back_off(answer ? answer->retry_after : std::nullopt, now, chance);
        return false;
    }
    const auto page = parse_page(*answer, *bookmark);
    if (!page) note(answer);
    if (!page || !keep(*page)) {
        back_off(std::nullopt, now, chance);
        return false;
    }
    tries_ = 0;
    page_size_ = std::min(page_size, page_size_ * 2);
    trouble_.reset();
    if (!page->is_empty) more_ = page->more;  // a page of nothing is the end, whatever it says
    if (more_.empty()) rest(now);
    return !more_.empty();
}

void Receiver::resume() {
    until_ = Instant::min();
    has_asked_whose_ = false;
}

std::vector<records::Statement> Receiver::take_news() {
    return std::exchange(news_, {});
}

/// Learns once who we are, and of a hub who else is the same person.
bool Receiver::prepare() {
    if (!self_) {
        const auto actor = inbox_.actor();
        if (!has(actor)) return false;
        self_ = records::Actor{std::string(records::iris::person_home_page), *actor};
    }
    return !is_hub_ || has_asked_whose_ || ask_whose();
}

bool Receiver::ask_whose() {
    const Answer answer = client_.accounts();
    auto whose = parse_whose(answer);
    if (!whose) {
        note(answer);
        return false;
    }
    if (whose->due && whose->due != due_) {
        if (!has(inbox_.keep_due(*whose->due))) return false;
        due_ = whose->due;
    }
    whose_ = std::move(*whose);
    has_asked_whose_ = true;
    return true;
}

/// Reading up to somewhere among our own statements says nothing of those of the person's other laptops.
std::string Receiver::bookmark_name() const {
    return store_ + (whose_.is_learner() ? " person" : " own");
}

/// A statement of somebody else is left where it is, whatever the key may read.
bool Receiver::keep(StatementsPage page) {
    const auto is_strange = [&](const records::Statement& one) { return is_stranger(one.actor); };
    const bool has_strangers = std::any_of(page.ours.begin(), page.ours.end(), is_strange);
    const bool may_be_new = has_strangers && whose_.is_learner();  // another laptop of the person
    if (may_be_new && !ask_whose()) return false;
    std::erase_if(page.ours, is_strange);
    auto news = inbox_.keep(bookmark_name(), page.bookmark, std::move(page.ours));
    if (!has(news)) return false;
    news_.insert(news_.end(), std::make_move_iterator(news->begin()), std::make_move_iterator(news->end()));
    return true;
}

bool Receiver::is_stranger(const records::Actor& actor) const {
    const auto is_actor = [&](const records::Actor& one) { return is_same(one, actor); };
    return !is_actor(*self_) && std::none_of(whose_.accounts.begin(), whose_.accounts.end(), is_actor);
}

void Receiver::note(const Answer& answer) {
    if (!is_cancelled(answer)) trouble_ = reading_trouble(answer);
}

/// What the inbox gave, else its fault is noted.
template <class Done>
bool Receiver::has(const Done& done) {
    if (!done) trouble_ = state::ReadingTrouble{done.error().sentence};
    return done.has_value();
}

void Receiver::back_off(std::optional<std::chrono::seconds> asked, Instant now, double chance) {
    until_ = now + patience(tries_++, asked, chance);
}

/// What is due may be another day the next time.
void Receiver::rest(Instant now) {
    has_asked_whose_ = false;
    until_ = now + interval;
    tries_ = 0;
}

}  // namespace syncing
