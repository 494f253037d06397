/// What the hub keeps in columns that SQLite has no type for.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/days.h"
#include "records/file/device_key.h"

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

inline void bind_key(SQLite::Statement& statement, int position, const records_file::PublicKey& key) {
    statement.bind(position, key.data(), static_cast<int>(key.size()));
}

inline records_file::PublicKey key_in(const SQLite::Column& column) {
    records_file::PublicKey key{};
    std::copy_n(static_cast<const unsigned char*>(column.getBlob()), key.size(), key.begin());
    return key;
}

/// Who signed a file; nobody's signature is no bytes.
inline void bind_signer(SQLite::Statement& statement, int position,
                        const std::optional<records_file::PublicKey>& signer) {
    static constexpr records_file::PublicKey none{};
    statement.bind(position, (signer ? *signer : none).data(), signer ? static_cast<int>(signer->size()) : 0);
}

inline std::optional<records_file::PublicKey> signer_in(const SQLite::Column& column) {
    return column.getBytes() == 0 ? std::nullopt : std::optional(key_in(column));
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
