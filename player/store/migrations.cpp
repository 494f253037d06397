#include "player/store/migrations.h"

#include "player/store/schema.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace store {

int newest_version() {
    return static_cast<int>(schema_steps().size());
}

int schema_version(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

bool is_ours(SQLite::Database& database) {
    constexpr int mooring = 0x4D6F6F72;  // what 001_progress.sql writes
    const int application = database.execAndGet("PRAGMA application_id").getInt();
    if (application == mooring) return schema_version(database) > 0;
    return application == 0 && database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
}

void migrate(SQLite::Database& database, int version) {
    migrate(database, schema_steps().first(static_cast<std::size_t>(version)));
}

void migrate(SQLite::Database& database, std::span<const std::string_view> steps) {
    for (int next = schema_version(database) + 1; next <= static_cast<int>(steps.size()); ++next) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        database.exec(std::string(steps[static_cast<std::size_t>(next) - 1]));
        database.exec(fmt::format("PRAGMA user_version = {}", next));
        transaction.commit();
    }
}

}  // namespace store
