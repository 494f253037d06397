#include "hub/sqlite/names.h"

#include <utility>

namespace sqlite {

std::int64_t Names::of(xapi::Role role, std::string_view name) {
    if (const auto number = known(role, name)) return *number;
    connection_->bound("INSERT INTO name (role, text) VALUES (?, ?)", static_cast<int>(role), std::string(name)).exec();
    const std::int64_t number = connection_->database().getLastInsertRowid();
    remember_name(number);
    return number;
}

std::optional<std::int64_t> Names::known(xapi::Role role, std::string_view name) {
    key_.assign(1, static_cast<char>(role)).append(name);
    if (const auto found = names_.find(key_); found != names_.end()) return found->second;
    const auto number = known_name(*connection_, role, name);
    if (number) remember_name(*number);
    return number;
}

/// That of `key_`.
void Names::remember_name(std::int64_t number) {
    forget_when_large();
    names_.emplace(key_, number);
    bytes_ += key_.size();
}

std::int64_t Names::of_authority(const std::string& json) {
    if (const auto found = authorities_.find(json); found != authorities_.end()) return found->second;
    forget_when_large();
    connection_->bound("INSERT INTO authority (json) VALUES (?) ON CONFLICT DO NOTHING", json).exec();
    Rows rows(connection_->bound("SELECT id FROM authority WHERE json = ?", json));
    rows.next();
    const std::int64_t number = rows.column(0).getInt64();
    authorities_.emplace(json, number);
    bytes_ += json.size();
    return number;
}

void Names::define(const std::string& activity, const std::string& json, Word counts) {
    const auto known = definitions_.find(activity);
    if (known != definitions_.end() && (counts == Word::first || known->second == json)) return;
    if (counts == Word::first) {
        connection_
            ->bound("INSERT INTO definition (activity, json) VALUES (?, ?) ON CONFLICT DO NOTHING", activity, json)
            .exec();
        Rows rows(connection_->bound("SELECT json FROM definition WHERE activity = ?", activity));
        rows.next();
        remember(activity, rows.column(0).getString());
        return;
    }
    connection_
        ->bound(
            "INSERT INTO definition (activity, json) VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json "
            "WHERE json <> excluded.json",
            activity, json)
        .exec();
    remember(activity, json);
}

void Names::remember(const std::string& activity, std::string json) {
    forget_when_large();
    bytes_ += activity.size() + json.size();
    definitions_.insert_or_assign(activity, std::move(json));
}

void Names::forget() {
    names_.clear();
    authorities_.clear();
    definitions_.clear();
    bytes_ = 0;
}

void Names::forget_when_large() {
    constexpr std::size_t most_texts = 200'000, most_bytes = 24 << 20;  // some sixty megabytes with what is around them
    if (names_.size() + authorities_.size() + definitions_.size() > most_texts || bytes_ > most_bytes) forget();
}

std::optional<std::int64_t> known_name(Connection& connection, xapi::Role role, std::string_view name) {
    Rows rows(connection.bound("SELECT id FROM name WHERE role = ? AND text = ?", static_cast<int>(role),
                               std::string(name)));
    if (!rows.next()) return std::nullopt;
    return rows.column(0).getInt64();
}

}  // namespace sqlite
