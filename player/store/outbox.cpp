#include "player/store/outbox.h"

#include "player/store/guarded.h"
#include "player/store/second_connection.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <string_view>

namespace store {
namespace {

// Each names its index: whatever SQLite guesses of the rows, a batch must not cost what was delivered before.
constexpr const char* waiting_sql =
    "SELECT sequence, id, statement FROM outbox INDEXED BY outbox_waiting WHERE delivered IS NULL AND parked IS NULL "
    "AND sequence > ? ORDER BY sequence LIMIT ?";
constexpr const char* count_waiting_sql =
    "SELECT count(*) FROM outbox INDEXED BY outbox_waiting WHERE delivered IS NULL AND parked IS NULL";
constexpr const char* count_parked_sql =
    "SELECT count(*) FROM outbox INDEXED BY outbox_parked WHERE parked IS NOT NULL";
constexpr const char* last_delivered_sql =
    "SELECT delivered FROM outbox INDEXED BY outbox_delivered WHERE delivered IS NOT NULL ORDER BY delivered DESC "
    "LIMIT 1";
constexpr std::string_view newest_sql =
    "SELECT sequence, id, statement, delivered, parked FROM outbox {} sequence < ? ORDER BY sequence DESC LIMIT ?";

constexpr const char* all_again_sql =
    "UPDATE outbox SET delivered = NULL, parked = NULL WHERE delivered IS NOT NULL OR parked IS NOT NULL";

std::string_view condition(Which which) {
    switch (which) {
        case Which::all: break;
        case Which::waiting: return "INDEXED BY outbox_waiting WHERE delivered IS NULL AND parked IS NULL AND";
        case Which::delivered: return "WHERE delivered IS NOT NULL AND";  // in their order, not that of their receipts
        case Which::parked: return "INDEXED BY outbox_parked WHERE parked IS NOT NULL AND";
    }
    return "WHERE";
}

Waiting waiting(const SQLite::Statement& row) {
    return {row.getColumn(0).getInt64(), row.getColumn(1).getString(), row.getColumn(2).getString()};
}

std::optional<state::TimePoint> moment(std::optional<std::int64_t> milliseconds) {
    if (!milliseconds) return std::nullopt;
    return state::TimePoint{std::chrono::milliseconds{*milliseconds}};
}

}  // namespace

struct Outbox::Impl : SecondConnection {
    using SecondConnection::SecondConnection;
};

tl::expected<Outbox, Error> Outbox::open(const std::filesystem::path& folder) {
    return guarded(Deed::sending, record_file(folder), [&] {
        auto impl = std::make_unique<Impl>(folder);
        impl->database.exec("PRAGMA synchronous = NORMAL");
        return Outbox(std::move(impl));
    });
}

Outbox::Outbox(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Outbox::Outbox(Outbox&&) noexcept = default;
Outbox& Outbox::operator=(Outbox&&) noexcept = default;
Outbox::~Outbox() = default;

tl::expected<void, Error> Outbox::go_to(const std::string& store) {
    return guarded(Deed::sending, impl_->file, [&] {
        if (impl_->statements.number("SELECT 1 FROM destination WHERE store = ?", store)) return;
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        if (impl_->statements.number("SELECT 1 FROM destination")) impl_->statements.run(all_again_sql);
        impl_->statements.run("INSERT OR REPLACE INTO destination VALUES (1, ?)", store);
        transaction.commit();
    });
}

tl::expected<void, Error> Outbox::send_all_again() {
    return guarded(Deed::sending, impl_->file, [&] { impl_->statements.run(all_again_sql); });
}

tl::expected<std::vector<Waiting>, Error> Outbox::next(const BatchLimits& limits, std::int64_t after) const {
    return guarded(Deed::sending, impl_->file, [&] {
        SQLite::Statement rows(impl_->database, waiting_sql);
        rows.bind(1, after);
        rows.bind(2, limits.statements);
        std::vector<Waiting> batch;
        std::size_t bytes = 0;
        while (rows.executeStep()) {
            Waiting one = waiting(rows);
            bytes += one.statement.size();
            if (bytes > limits.bytes && !batch.empty()) break;
            batch.push_back(std::move(one));
        }
        return batch;
    });
}

tl::expected<void, Error> Outbox::mark_delivered(const std::vector<std::int64_t>& sequences, state::TimePoint when) {
    return guarded(Deed::sending, impl_->file, [&] {
        SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
        for (const std::int64_t sequence : sequences) {
            impl_->statements.run(
                "UPDATE outbox SET delivered = ? WHERE sequence = ? AND delivered IS NULL AND parked IS NULL", when,
                sequence);
        }
        transaction.commit();
    });
}

tl::expected<void, Error> Outbox::park(std::int64_t sequence, const std::string& reason) {
    return guarded(Deed::sending, impl_->file, [&] {
        impl_->statements.run(
            "UPDATE outbox SET parked = ? WHERE sequence = ? AND delivered IS NULL AND parked IS NULL", reason,
            sequence);
    });
}

tl::expected<void, Error> Outbox::wait_again(std::int64_t sequence) {
    return guarded(Deed::sending, impl_->file,
                   [&] { impl_->statements.run("UPDATE outbox SET parked = NULL WHERE sequence = ?", sequence); });
}

tl::expected<int, Error> Outbox::try_parked_again() {
    return guarded(Deed::sending, impl_->file,
                   [&] { return impl_->statements.run("UPDATE outbox SET parked = NULL WHERE parked IS NOT NULL"); });
}

tl::expected<OutboxCounts, Error> Outbox::counts() const {
    return guarded(Deed::sending, impl_->file, [&] {
        SQLite::Transaction one_moment(impl_->database);
        OutboxCounts counts;
        counts.waiting = impl_->statements.number(count_waiting_sql).value_or(0);
        counts.parked = impl_->statements.number(count_parked_sql).value_or(0);
        counts.last_delivered = moment(impl_->statements.number(last_delivered_sql));
        return counts;
    });
}

tl::expected<std::vector<Sending>, Error> Outbox::newest(int most, std::int64_t before, Which which) const {
    return guarded(Deed::sending, impl_->file, [&] {
        SQLite::Statement rows(impl_->database, fmt::format(newest_sql, condition(which)));
        rows.bind(1, before);
        rows.bind(2, most);
        std::vector<Sending> out;
        while (rows.executeStep()) {
            Sending one{waiting(rows), std::nullopt, rows.getColumn(4).getString()};
            if (!rows.isColumnNull(3)) one.delivered = moment(rows.getColumn(3).getInt64());
            out.push_back(std::move(one));
        }
        return out;
    });
}

}  // namespace store
