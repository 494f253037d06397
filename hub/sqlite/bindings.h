/// What the hub keeps in columns that SQLite has no type for.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/days.h"
#include "records/file/device_key.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <array>
#include <optional>

namespace sqlite {

/// 32 bytes: a digest, or a laptop's key.
using Bytes = std::array<unsigned char, 32>;

inline void bind_bytes(SQLite::Statement& statement, int position, const Bytes& bytes) {
    statement.bind(position, bytes.data(), static_cast<int>(bytes.size()));
}

inline Bytes bytes_in(const SQLite::Column& column) {
    Bytes bytes{};
    std::copy_n(static_cast<const unsigned char*>(column.getBlob()), bytes.size(), bytes.begin());
    return bytes;
}

/// Who signed a file; nobody's signature is no bytes.
inline void bind_signer(SQLite::Statement& statement, int position,
                        const std::optional<records_file::PublicKey>& signer) {
    static constexpr records_file::PublicKey none{};
    statement.bind(position, (signer ? *signer : none).data(), signer ? static_cast<int>(signer->size()) : 0);
}

inline std::optional<records_file::PublicKey> signer_in(const SQLite::Column& column) {
    return column.getBytes() == 0 ? std::nullopt : std::optional(bytes_in(column));
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
