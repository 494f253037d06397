/// Keys to other tables, looked after by hand: SQLite would read all statements for each row that goes.
#pragma once

#include "hub/sqlite/connection.h"

#include <SQLiteCpp/Database.h>

namespace sqlite {

/// While it lives, rows that others point to are looked after by hand. Must be made outside of transactions.
class WithoutForeignKeys {
public:
    explicit WithoutForeignKeys(SQLite::Database& database) : database_(database) {
        database_.exec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutForeignKeys() { database_.tryExec("PRAGMA foreign_keys = ON"); }
    WithoutForeignKeys(const WithoutForeignKeys&) = delete;
    WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;

private:
    SQLite::Database& database_;
};

}  // namespace sqlite
