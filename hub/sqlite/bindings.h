/// What the hub keeps in columns that SQLite has no type for.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/days.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <optional>

namespace sqlite {

inline void bind_digest(SQLite::Statement& statement, int position, const hub::Digest& digest) {
    statement.bind(position, digest.data(), static_cast<int>(digest.size()));
}

inline hub::Digest digest_in(const SQLite::Column& column) {
    hub::Digest digest{};
    std::copy_n(static_cast<const unsigned char*>(column.getBlob()), digest.size(), digest.begin());
    return digest;
}

inline void bind_maybe(SQLite::Statement& statement, int position, const std::optional<hub::RowId>& value) {
    if (value) {
        statement.bind(position, *value);
    } else {
        statement.bind(position);
    }
}

inline std::optional<hub::RowId> maybe(const SQLite::Column& column) {
    return column.isNull() ? std::optional<hub::RowId>() : std::optional<hub::RowId>(column.getInt64());
}

inline hub::Moment moment_in(const SQLite::Column& column) {
    return moment_numbered(column.getInt64());
}

}  // namespace sqlite
