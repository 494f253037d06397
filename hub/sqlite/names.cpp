#include "hub/sqlite/names.h"

namespace sqlite {

std::int64_t Names::of(xapi::Role role, std::string_view name) {
    key_.assign(1, static_cast<char>(role)).append(name);
    if (const auto found = names_.find(key_); found != names_.end()) return found->second;
    forget_when_large();
    auto number = known_name(*connection_, role, name);
    if (!number) {
        connection_->bound("INSERT INTO name (role, text) VALUES (?, ?)", static_cast<int>(role), std::string(name))
            .exec();
        number = connection_->database().getLastInsertRowid();
    }
    names_.emplace(key_, *number);
    return *number;
}

std::int64_t Names::of_authority(const std::string& json) {
    if (const auto found = authorities_.find(json); found != authorities_.end()) return found->second;
    forget_when_large();
    connection_->bound("INSERT INTO authority (json) VALUES (?) ON CONFLICT DO NOTHING", json).exec();
    Rows rows(connection_->bound("SELECT id FROM authority WHERE json = ?", json));
    rows.next();
    const std::int64_t number = rows.column(0).getInt64();
    authorities_.emplace(json, number);
    return number;
}

void Names::define(const std::string& activity, const std::string& json) {
    auto& known = definitions_[activity];
    if (known == json) return;
    connection_
        ->bound(
            "INSERT INTO definition (activity, json) VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json "
            "WHERE json <> excluded.json",
            activity, json)
        .exec();
    known = json;
    forget_when_large();
}

void Names::forget() {
    names_.clear();
    authorities_.clear();
    definitions_.clear();
}

void Names::forget_when_large() {
    constexpr std::size_t most_names = 100'000, most_definitions = 5'000;  // some tens of megabytes
    if (names_.size() > most_names || authorities_.size() > most_names || definitions_.size() > most_definitions)
        forget();
}

std::optional<std::int64_t> known_name(Connection& connection, xapi::Role role, std::string_view name) {
    Rows rows(connection.bound("SELECT id FROM name WHERE role = ? AND text = ?", static_cast<int>(role),
                               std::string(name)));
    if (!rows.next()) return std::nullopt;
    return rows.column(0).getInt64();
}

}  // namespace sqlite
