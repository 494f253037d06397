#include "tests/unit/sync/hostile_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hostile {

using nlohmann::json;
using store::Waiting;
using syncing::Answer;
using syncing::Instant;
using syncing::NoAnswer;
using syncing::Reply;

Store::Store(Habits habits, Traps traps, int fault_percent, unsigned seed)
    : habits_(habits), traps_(std::move(traps)), fault_percent_(fault_percent), random_(seed) {
    for (const std::string& id : traps_.taken)
        stored_[id] = json{{"id", id}, {"verb", {{"id", "https://a.example/quite-another"}}}}.dump();
}

Reply Store::reply(int status, std::string body) const {
    return {status, body.empty() ? "" : "application/json", habits_.shows_version ? "1.0.3" : "", std::nullopt,
            std::move(body)};
}

void Store::count(Instant now) {
    ++requests_;
    if (now < closed_until_) ++too_early_;
}

std::optional<Answer> Store::fault(bool is_done, Instant now) {
    if (roll(100) >= fault_percent_) return std::nullopt;
    const Reply page{200, "text/html", "", std::nullopt, "<html>Sign in</html>"};
    if (is_done) {
        switch (roll(4)) {
            case 0:
                return Answer(tl::unexpected(NoAnswer{NoAnswer::Kind::cut, "Cut."}));
            case 1:
                return Answer(reply(200, "[\"0190f2a1-00"));
            case 2:
                return Answer(reply(504, "{}"));
            default:
                return Answer(page);
        }
    }
    Reply later = reply(roll(2) == 0 ? 503 : 429);
    switch (roll(13)) {
        case 0:
            return Answer(tl::unexpected(NoAnswer{NoAnswer::Kind::name_not_found, "Nobody."}));
        case 1:
            return Answer(tl::unexpected(NoAnswer{NoAnswer::Kind::timed_out, "Late."}));
        case 2:
            return Answer(tl::unexpected(NoAnswer{NoAnswer::Kind::certificate, "Who?"}));
        case 3:
            return Answer(reply(500));
        case 4:
            return Answer(reply(408));
        case 5:
            return Answer(page);
        case 6:
            return Answer(Reply{204});  // lies: no store, and nothing stored
        case 7:
            return Answer(reply(200, "[]"));
        case 8:
            return Answer(reply(200, "[\"ffffffff-0000-4000-8000-000000000000\"]"));
        case 9:
            return Answer(reply(202, "{}"));
        case 10:
            return Answer(reply(401));
        case 11:
            return Answer(reply(200, "{\"cut\":"));
        default:
            later.retry_after = std::chrono::seconds(1 + roll(600));
            closed_until_ = now + *later.retry_after;
            return Answer(later);
    }
}

Answer Store::post(const std::vector<store::Waiting>& batch, Instant now) {
    count(now);
    if (const auto lost = fault(false, now)) return *lost;
    const Answer answer = take(batch);
    if (const auto lost = fault(true, now)) return *lost;
    return answer;
}

Answer Store::take(const std::vector<store::Waiting>& batch) {
    std::size_t bytes = 0;
    json new_ids = json::array(), all_ids = json::array();
    bool has_bad = false, has_conflict = false, has_known = false;
    for (const store::Waiting& one : batch) {
        if (traps_.crashes.contains(one.id)) return reply(500);
        bytes += one.statement.size();
        has_bad = has_bad || traps_.bad.contains(one.id);
        has_conflict = has_conflict || traps_.taken.contains(one.id) || traps_.hidden.contains(one.id);
        has_known = has_known || stored_.contains(one.id);
        all_ids.push_back(one.id);
        if (!stored_.contains(one.id)) new_ids.push_back(one.id);
    }
    if (bytes > habits_.most_bytes) return reply(413);
    if (has_bad) return reply(habits_.bad_status, "{\"error\":\"bad\"}");
    if (has_conflict || (has_known && habits_.resend == Resend::says_409)) return reply(409);
    for (const store::Waiting& one : batch) {
        if (stored_.contains(one.id)) continue;
        stored_[one.id] = one.statement;
        order_.push_back(one.id);
        const json statement = json::parse(one.statement);
        if (statement["object"].value("objectType", "") == "StatementRef") voided_.insert(statement["object"]["id"]);
    }
    if (habits_.resend == Resend::says_204) return new_ids.empty() ? reply(204) : reply(200, new_ids.dump());
    return reply(200, all_ids.dump());
}

Answer Store::read(const std::string& id, bool is_voided, Instant now) {
    count(now);
    if (const auto lost = fault(false, now)) return *lost;
    if (!stored_.contains(id) || voided_.contains(id) != is_voided) return reply(404, "{}");
    json statement = json::parse(stored_.at(id));
    statement["stored"] = "2026-04-01T00:00:00.000000+00:00";
    statement["authority"] = {{"name", "a key"}};
    statement["version"] = "1.0.0";
    return reply(200, statement.dump(2));
}

}  // namespace hostile
