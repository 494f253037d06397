/// One row that SQLite has found, as the values of the record.
#pragma once

#include "player/state/record.h"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>

namespace store {

/// The columns of the current row, taken one after another from the left.
class Row {
public:
    explicit Row(const SQLite::Statement& statement) : statement_(statement) {}

    std::int64_t number() { return next().getInt64(); }
    int small_number() { return next().getInt(); }
    bool truth() { return next().getInt() != 0; }
    double real() { return next().getDouble(); }
    std::string text() { return next().getString(); }
    state::TimePoint time() { return state::TimePoint{std::chrono::milliseconds{number()}}; }
    std::chrono::milliseconds length() { return std::chrono::milliseconds{number()}; }
    std::optional<state::TimePoint> optional_time() {
        const SQLite::Column column = next();
        if (column.isNull()) return std::nullopt;
        return state::TimePoint{std::chrono::milliseconds{column.getInt64()}};
    }
    state::Fraction fraction() {
        const std::int64_t numerator = number();
        return {numerator, number()};
    }

private:
    SQLite::Column next() { return statement_.getColumn(column_++); }

    const SQLite::Statement& statement_;
    int column_ = 0;
};

}  // namespace store
