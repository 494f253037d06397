/// Prepared statements of one connection, each compiled once.
#pragma once

#include "player/state/record.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace store {

/// Milliseconds since 1970, as the file has them.
inline std::int64_t to_number(state::TimePoint time) {
    return time.time_since_epoch().count();
}

/// Compiles on first use and keeps. Everything here throws SQLite::Exception. The connection must outlive it, and so
/// must each text of SQL: they are literals.
class Statements {
public:
    explicit Statements(SQLite::Database& database) : database_(&database) {}

    /// Runs one statement that changes rows, its `?` bound to `values` in order. Gives how many rows it changed.
    template <class... Values>
    int run(const char* sql, const Values&... values) {
        return bound(sql, values...).exec();
    }

    /// The first column of the first row, as a whole number.
    template <class... Values>
    std::optional<std::int64_t> number(const char* sql, const Values&... values) {
        SQLite::Statement& statement = bound(sql, values...);
        std::optional<std::int64_t> result;
        if (statement.executeStep()) result = statement.getColumn(0).getInt64();
        statement.reset();  // a statement left halfway would keep its reading lock
        return result;
    }

    std::int64_t last_row() const { return database_->getLastInsertRowid(); }

private:
    SQLite::Statement& prepared(const char* sql);

    template <class... Values>
    SQLite::Statement& bound(const char* sql, const Values&... values) {
        SQLite::Statement& statement = prepared(sql);
        int position = 0;
        (bind(statement, ++position, values), ...);
        return statement;
    }

    template <class Value>
    static void bind(SQLite::Statement& statement, int position, const Value& value) {
        statement.bind(position, value);
    }
    static void bind(SQLite::Statement& statement, int position, state::TimePoint value) {
        statement.bind(position, to_number(value));
    }
    static void bind(SQLite::Statement& statement, int position, const std::optional<state::TimePoint>& value) {
        if (value)
            bind(statement, position, *value);
        else
            statement.bind(position);
    }
    /// Numbers that only the larger of SQLite's two integer kinds can hold.
    static void bind(SQLite::Statement& statement, int position, const std::optional<std::int64_t>& value) {
        if (value) {
            statement.bind(position, *value);
        } else {
            statement.bind(position);
        }
    }
    static void bind(SQLite::Statement& statement, int position, long long value) {
        statement.bind(position, static_cast<std::int64_t>(value));
    }

    SQLite::Database* database_;
    std::unordered_map<std::string_view, SQLite::Statement> prepared_;
};

}  // namespace store
