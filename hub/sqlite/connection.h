/// One connection to the hub's file, with every statement of SQL compiled once.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sqlite {

/// For one thread at a time. Everything here throws SQLite::Exception.
class Connection {
public:
    enum class Use { reading, writing };

    /// WAL, synchronous=FULL, foreign keys. Writing creates the file.
    Connection(const std::filesystem::path& file, Use use);

    SQLite::Database& database() { return database_; }

    /// The statement, reset and ready to be bound. Stays compiled, until the next call of many.
    SQLite::Statement& prepared(std::string_view sql);

    /// Prepared, with `values` bound in order.
    template <class... Values>
    SQLite::Statement& bound(std::string_view sql, const Values&... values) {
        SQLite::Statement& statement = prepared(sql);
        int position = 0;
        (statement.bind(++position, values), ...);
        return statement;
    }

private:
    /// Finds a text in the map without copying it.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    SQLite::Database database_;
    std::unordered_map<std::string, SQLite::Statement, Hash, std::equal_to<>> prepared_;
};

/// Resets a statement when it leaves, so that it holds no lock on what it read.
class Rows {
public:
    explicit Rows(SQLite::Statement& statement) : statement_(statement) {}
    ~Rows() { statement_.tryReset(); }
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    bool next() { return statement_.executeStep(); }
    SQLite::Column column(int index) { return statement_.getColumn(index); }

private:
    SQLite::Statement& statement_;
};

/// Brings the file's schema to the newest. Throws std::runtime_error with a sentence for a file that is not the hub's
/// or of a newer one.
void migrate(SQLite::Database& database, const std::filesystem::path& file);

}  // namespace sqlite
