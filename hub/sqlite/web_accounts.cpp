#include "hub/sqlite/web_accounts.h"

#include "hub/sqlite/bindings.h"
#include "hub/sqlite/people.h"

namespace sqlite {
namespace {

using hub::Digest;
using hub::Moment;
using hub::RowId;
using hub::WebAccount;

/// Tries of names that are nobody's: a stranger cannot fill the disk with them.
constexpr int most_strangers = 10'000;

constexpr const char* account_columns =
    "a.id, a.name, a.password, a.role, a.team, coalesce(t.name, ''), a.must_change ";

WebAccount account_in(Rows& rows) {
    WebAccount account;
    account.id = rows.column(0).getInt64();
    account.name = rows.column(1).getString();
    account.password = rows.column(2).getString();
    account.role = static_cast<hub::Role>(rows.column(3).getInt());
    account.team = maybe(rows.column(4));
    account.team_name = rows.column(5).getString();
    account.must_change = rows.column(6).getInt() != 0;
    return account;
}

/// One digest bound to the only place of a statement that writes.
int run_with(Connection& connection, const std::string& sql, const Digest& digest) {
    SQLite::Statement& statement = connection.prepared(sql);
    bind_bytes(statement, 1, digest);
    return statement.exec();
}

void forget_old_tries(Connection& connection, Moment now) {
    connection.bound("DELETE FROM web_try WHERE last < ?", number_of(now - hub::tries_are_kept)).exec();
    connection
        .bound(
            "DELETE FROM web_try WHERE who IN (SELECT who FROM web_try WHERE is_account = 0 ORDER BY last DESC "
            "LIMIT -1 OFFSET ?)",
            most_strangers)
        .exec();
}

}  // namespace

bool add_web_account(Connection& connection, const WebAccount& account) {
    if (web_account(connection, account.name)) return false;
    std::optional<RowId> team;
    if (account.role != hub::Role::administrator) team = team_named(connection, account.team_name);
    SQLite::Statement& row =
        connection.prepared("INSERT INTO web_account (name, password, role, team, must_change) VALUES (?, ?, ?, ?, 1)");
    row.bind(1, account.name);
    row.bind(2, account.password);
    row.bind(3, static_cast<int>(account.role));
    bind_maybe(row, 4, team);
    row.exec();
    return true;
}

std::vector<WebAccount> web_accounts(Connection& connection) {
    Rows rows(connection.prepared(std::string("SELECT ") + account_columns +
                                  "FROM web_account a LEFT JOIN team t ON t.id = a.team ORDER BY a.name"));
    std::vector<WebAccount> out;
    while (rows.next()) out.push_back(account_in(rows));
    return out;
}

std::optional<WebAccount> web_account(Connection& connection, const std::string& name) {
    Rows rows(connection.bound(std::string("SELECT ") + account_columns +
                                   "FROM web_account a LEFT JOIN team t ON t.id = a.team WHERE a.name = ?",
                               name));
    if (!rows.next()) return std::nullopt;
    return account_in(rows);
}

void set_web_password(Connection& connection, RowId account, const std::string& password, bool must_change,
                      const std::optional<Digest>& kept) {
    connection
        .bound("UPDATE web_account SET password = ?, must_change = ? WHERE id = ?", password, must_change ? 1 : 0,
               account)
        .exec();
    SQLite::Statement& others = connection.prepared("DELETE FROM web_session WHERE account = ? AND digest IS NOT ?");
    others.bind(1, account);
    if (kept) bind_bytes(others, 2, *kept);
    others.exec();
    if (!kept) connection.bound("DELETE FROM web_device WHERE account = ?", account).exec();
}

bool remove_web_account(Connection& connection, const std::string& name) {
    const auto account = web_account(connection, name);
    if (!account) return false;
    connection.bound("DELETE FROM web_session WHERE account = ?", account->id).exec();
    connection.bound("DELETE FROM web_device WHERE account = ?", account->id).exec();
    connection.bound("DELETE FROM web_account WHERE id = ?", account->id).exec();
    return true;
}

std::optional<Moment> count_try(Connection& connection, const Digest& who, bool is_account, Moment now) {
    forget_old_tries(connection, now);
    int failures = 0;
    {
        SQLite::Statement& query = connection.prepared("SELECT failures, last FROM web_try WHERE who = ?");
        bind_bytes(query, 1, who);
        Rows rows(query);
        if (rows.next()) {
            failures = rows.column(0).getInt();
            const Moment last = std::min(moment_in(rows.column(1)), now);  // the clock may have been set back
            if (last + hub::wait_after(failures) > now) return last + hub::wait_after(failures);
        }
    }
    SQLite::Statement& row = connection.prepared(
        "INSERT INTO web_try (who, is_account, failures, last) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
        "is_account = excluded.is_account, failures = excluded.failures, last = excluded.last");
    bind_bytes(row, 1, who);
    row.bind(2, is_account ? 1 : 0);
    row.bind(3, failures + 1);
    row.bind(4, number_of(now));
    row.exec();
    return std::nullopt;
}

void forget_tries(Connection& connection, const Digest& who) {
    run_with(connection, "DELETE FROM web_try WHERE who = ?", who);
}

bool knows_device(Connection& connection, const Digest& device, RowId account) {
    SQLite::Statement& query = connection.prepared("SELECT 1 FROM web_device WHERE digest = ? AND account = ?");
    bind_bytes(query, 1, device);
    query.bind(2, account);
    return Rows(query).next();
}

void sign_in(Connection& connection, const hub::WebSession& session, const Digest& device, const Digest& who,
             Moment too_old) {
    connection.bound("DELETE FROM web_session WHERE created < ?", number_of(too_old)).exec();
    SQLite::Statement& row =
        connection.prepared("INSERT INTO web_session (digest, account, created, last_used) VALUES (?, ?, ?, ?)");
    bind_bytes(row, 1, session.digest);
    row.bind(2, session.account);
    row.bind(3, number_of(session.created));
    row.bind(4, number_of(session.last_used));
    row.exec();
    SQLite::Statement& trust =
        connection.prepared("INSERT INTO web_device (digest, account) VALUES (?, ?) ON CONFLICT DO NOTHING");
    bind_bytes(trust, 1, device);
    trust.bind(2, session.account);
    trust.exec();
    forget_tries(connection, who);
}

std::optional<hub::SignedIn> web_session(Connection& connection, const Digest& digest) {
    SQLite::Statement& query =
        connection.prepared(std::string("SELECT ") + account_columns +
                            ", s.created, s.last_used FROM web_session s JOIN web_account a ON a.id = s.account "
                            "LEFT JOIN team t ON t.id = a.team WHERE s.digest = ?");
    bind_bytes(query, 1, digest);
    Rows rows(query);
    if (!rows.next()) return std::nullopt;
    hub::SignedIn found;
    found.account = account_in(rows);
    found.session = {digest, found.account.id, moment_in(rows.column(7)), moment_in(rows.column(8))};
    return found;
}

void use_web_session(Connection& connection, const Digest& digest, Moment now) {
    SQLite::Statement& row = connection.prepared("UPDATE web_session SET last_used = ? WHERE digest = ?");
    row.bind(1, number_of(now));
    bind_bytes(row, 2, digest);
    row.exec();
}

void end_web_session(Connection& connection, const Digest& digest) {
    run_with(connection, "DELETE FROM web_session WHERE digest = ?", digest);
}

}  // namespace sqlite
