#include "player/store/inbox.h"

#include "player/store/guarded.h"
#include "player/store/second_connection.h"
#include "records/extension.h"
#include "records/iris.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>

namespace store {
namespace {

constexpr const char* waiting_sql =
    "SELECT statement FROM arrival INDEXED BY arrival_waiting WHERE is_joined = 0 ORDER BY sequence";

/// Its place in the outbox that it was sent from; 0 when it does not say.
std::int64_t sequence_of(const records::Statement& statement) {
    return records::extension<std::int64_t>(statement.context.extensions, records::iris::sequence_extension).value_or(0);
}

}  // namespace

struct Inbox::Impl : SecondConnection {
    using SecondConnection::SecondConnection;

    bool is_news(const records::Statement& statement) {
        const bool is_sent_from_here =
            statements.number("SELECT 1 FROM outbox WHERE sequence = ? AND id = ?", sequence_of(statement), statement.id)
                .has_value();
        if (is_sent_from_here) return false;
        return statements.run("INSERT INTO arrival (id, statement) VALUES (?, ?) ON CONFLICT DO NOTHING", statement.id,
                              to_json(statement)) == 1;
    }
};

tl::expected<Inbox, Error> Inbox::open(const std::filesystem::path& folder) {
    return guarded(Deed::receiving, record_file(folder), [&] { return Inbox(std::make_unique<Impl>(folder)); });
}

Inbox::Inbox(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Inbox::Inbox(Inbox&&) noexcept = default;
Inbox& Inbox::operator=(Inbox&&) noexcept = default;
Inbox::~Inbox() = default;

tl::expected<std::string, Error> Inbox::actor() const {
    return guarded(Deed::receiving, impl_->file, [&] {
        SQLite::Statement row(impl_->database, "SELECT actor FROM person");
        return row.executeStep() ? row.getColumn(0).getString() : std::string();
    });
}

tl::expected<std::string, Error> Inbox::bookmark(const std::string& store) const {
    return guarded(Deed::receiving, impl_->file, [&] {
        SQLite::Statement row(impl_->database, "SELECT stored FROM bookmark WHERE store = ?");
        row.bind(1, store);
        return row.executeStep() ? row.getColumn(0).getString() : std::string();
    });
}

tl::expected<std::vector<records::Statement>, Error> Inbox::keep(const std::string& store, const std::string& bookmark,
                                                                 std::vector<records::Statement> statements) {
    return guarded(Deed::receiving, impl_->file, [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        std::erase_if(statements, [&](const records::Statement& one) { return !impl_->is_news(one); });
        if (!bookmark.empty()) {
            impl_->statements.run("INSERT OR REPLACE INTO bookmark (store, stored) VALUES (?, ?)", store, bookmark);
        }
        transaction.commit();
        return std::move(statements);
    });
}

tl::expected<state::DueDates, Error> Inbox::due() const {
    return guarded(Deed::receiving, impl_->file, [&] {
        SQLite::Statement rows(impl_->database, "SELECT module, on_day FROM due");
        state::DueDates out;
        while (rows.executeStep()) {
            if (const auto day = records::parse_day(rows.getColumn(1).getString())) out[rows.getColumn(0).getString()] = *day;
        }
        return out;
    });
}

tl::expected<void, Error> Inbox::keep_due(const state::DueDates& due) {
    return guarded(Deed::receiving, impl_->file, [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        impl_->statements.run("DELETE FROM due");
        for (const auto& [module, on] : due)
            impl_->statements.run("INSERT INTO due (module, on_day) VALUES (?, ?)", module, records::text_of(on));
        transaction.commit();
    });
}

tl::expected<std::vector<records::Statement>, Error> Inbox::waiting() const {
    return guarded(Deed::receiving, impl_->file, [&] {
        SQLite::Statement rows(impl_->database, waiting_sql);
        std::vector<records::Statement> out;
        while (rows.executeStep()) {
            // to_json wrote it, so that from_json reads it; a file that was tampered with has nothing to join
            if (auto statement = records::from_json(rows.getColumn(0).getString())) out.push_back(std::move(*statement));
        }
        return out;
    });
}

}  // namespace store
