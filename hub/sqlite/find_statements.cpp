#include "hub/sqlite/find_statements.h"

#include "hub/sqlite/names.h"
#include "hub/sqlite/uuid_bytes.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sqlite {
namespace {

using hub::Query;
using hub::Scope;
using hub::StoredStatement;

constexpr std::string_view columns =
    "s.sequence, s.id, s.stored, s.has_bare_context_activity, s.version, a.json, s.received";

StoredStatement read(Rows& row) {
    const SQLite::Column id = row.column(1);
    return {row.column(0).getInt64(),
            uuid_text({static_cast<const char*>(id.getBlob()), static_cast<std::size_t>(id.getBytes())}),
            row.column(6).getString(),
            row.column(4).getString(),
            row.column(5).getString(),
            hub::Moment(std::chrono::milliseconds(row.column(2).getInt64())),
            row.column(3).getInt() != 0};
}

/// Names the attachments of a statement, and tells how many bytes those have together.
std::size_t add_attachments(Connection& connection, StoredStatement& statement) {
    std::size_t bytes = 0;
    Rows rows(
        connection.bound("SELECT sha2, length(bytes) FROM statement_attachment JOIN attachment ON id = attachment "
                         "WHERE statement = ?",
                         statement.sequence));
    while (rows.next()) {
        statement.attachments.push_back(rows.column(0).getString());
        bytes += static_cast<std::size_t>(rows.column(1).getInt64());
    }
    return bytes;
}

/// The same for a page, which ends before what is too much, but never before the first statement.
void add_attachments(Connection& connection, hub::Page& page, std::size_t most_bytes) {
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < page.statements.size(); ++i) {
        bytes += page.statements[i].received.size() + add_attachments(connection, page.statements[i]);
        if (i > 0 && bytes > most_bytes) {
            page.statements.resize(i);
            page.has_more = true;
        }
    }
}

/// A condition on a statement, or nothing for who may see everything. Its one value is bound to `parameter`.
std::string condition_of(const Scope& scope, std::size_t parameter, std::string_view statement = "s") {
    if (scope.person) {
        return fmt::format(" AND {}.actor IN (SELECT name FROM identity WHERE person = ?{})", statement, parameter);
    }
    if (scope.team) {
        return fmt::format(
            " AND {}.actor IN (SELECT i.name FROM identity i JOIN person p ON p.id = i.person WHERE p.team = ?{})",
            statement, parameter);
    }
    return {};
}

void bind_scope(SQLite::Statement& statement, const Scope& scope, std::size_t parameter) {
    if (scope.person) {
        statement.bind(static_cast<int>(parameter), *scope.person);
    } else if (scope.team) {
        statement.bind(static_cast<int>(parameter), *scope.team);
    }
}

/// The last statement stored up to a moment; 0 when there is none. Sequence and time grow together.
std::int64_t last_until(Connection& connection, hub::Moment moment) {
    Rows rows(
        connection.bound("SELECT sequence FROM statement WHERE stored <= ? ORDER BY stored DESC, sequence DESC LIMIT 1",
                         static_cast<std::int64_t>(moment.time_since_epoch().count())));
    return rows.next() ? rows.column(0).getInt64() : 0;
}

/// What few statements mention comes first: the first name is walked through, the others are looked up.
int rank(xapi::Role role) {
    switch (role) {
        case xapi::Role::registration:
            return 0;
        case xapi::Role::agent:
            return 1;
        case xapi::Role::related_agent:
            return 2;
        case xapi::Role::activity:
            return 3;
        case xapi::Role::related_activity:
            return 4;
        case xapi::Role::verb:
            return 5;
    }
    return 6;
}

/// The bounds of a page in sequence numbers, both inclusive.
struct Bounds {
    std::int64_t first = 1, last = INT64_MAX;
};

Bounds bounds_of(Connection& connection, const Query& query) {
    Bounds bounds;
    if (query.since) bounds.first = last_until(connection, *query.since) + 1;
    if (query.until) bounds.last = last_until(connection, *query.until);
    if (query.after && query.is_ascending) bounds.first = std::max(bounds.first, *query.after + 1);
    if (query.after && !query.is_ascending) bounds.last = std::min(bounds.last, *query.after - 1);
    return bounds;
}

/// Where the parameters of a page's query stand: two bounds, the limit, the names, the scope.
constexpr std::size_t first_name = 4;

/// The numbers under which one name is mentioned: one, or two for a related one. A statement has it under one of them.
using Numbers = std::vector<std::int64_t>;

Numbers numbers_of(Connection& connection, const xapi::Mention& mention) {
    Numbers numbers;
    if (const auto own = known_name(connection, mention.role, mention.name)) numbers.push_back(*own);
    if (const auto within = xapi::role_within(mention.role)) {
        if (const auto direct = known_name(connection, *within, mention.name)) numbers.push_back(*direct);
    }
    return numbers;
}

/// What is joined so that all names are mentioned by `subject`, from the one numbered `first` on.
std::string mentioned_by(std::string_view subject, std::size_t first, const std::vector<Numbers>& names) {
    std::string joins;
    std::size_t parameter = first_name;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string is_name = names[i].size() == 1 ? fmt::format("= ?{}", parameter)
                                                         : fmt::format("IN (?{}, ?{})", parameter, parameter + 1);
        if (i >= first) {
            joins += fmt::format(" CROSS JOIN mention m{0} ON m{0}.name {1} AND m{0}.statement = {2}", i, is_name,
                                 subject);
        }
        parameter += names[i].size();
    }
    return joins;
}

/// The numbers of the statements of one page, found in one way. It ends at the limit by itself.
std::string branch(std::string_view from, std::string_view sequence, std::string_view condition,
                   std::string_view order) {
    return fmt::format(
        "SELECT * FROM (SELECT {1} AS sequence FROM {0} CROSS JOIN statement s ON s.sequence = {1} "
        "WHERE {1} BETWEEN ?1 AND ?2 AND s.voided_by IS NULL{2} ORDER BY {1} {3} LIMIT ?3)",
        from, sequence, condition, order);
}

/// Direct matches, and what follows a reference to a match. CROSS JOIN keeps the order of the names.
std::string sql_for(const Query& query, const std::vector<Numbers>& names, std::size_t scope_parameter) {
    const std::string_view order = query.is_ascending ? "ASC" : "DESC";
    const std::string scope = condition_of(query.scope, scope_parameter);
    if (names.empty()) {
        // Numbers alone are put in order: with all that was received, a page would cost a team's whole history.
        return fmt::format(
            "SELECT {0} FROM (SELECT s.sequence AS sequence FROM statement s WHERE s.sequence BETWEEN ?1 AND ?2 AND "
            "s.voided_by IS NULL{1} ORDER BY s.sequence {2} LIMIT ?3) p JOIN statement s ON s.sequence = p.sequence "
            "JOIN authority a ON a.id = s.authority ORDER BY p.sequence {2}",
            columns, scope, order);
    }
    // Who finds what refers to a match learns of the match, so that must be in scope as well.
    const std::string both = scope + condition_of(query.scope, scope_parameter, "t");
    const std::string target = both.empty() ? "" : " CROSS JOIN statement t ON t.sequence = f.target";
    std::string branches = branch("follows f" + mentioned_by("f.target", 0, names) + target, "f.source", both, order);
    // A branch for each number: the statements of one lie in their order, and the first few are found at once.
    for (std::size_t i = 0; i < names[0].size(); ++i) {
        branches += " UNION " + branch("mention m0" + mentioned_by("m0.statement", 1, names), "m0.statement",
                                       fmt::format("{} AND m0.name = ?{}", scope, first_name + i), order);
    }
    return fmt::format(
        "SELECT {} FROM ({}) p JOIN statement s ON s.sequence = p.sequence "
        "JOIN authority a ON a.id = s.authority ORDER BY p.sequence {} LIMIT ?3",
        columns, branches, order);
}

hub::Page find_page(Connection& connection, const Query& query) {
    auto mentions = query.mentions;
    std::stable_sort(mentions.begin(), mentions.end(),
                     [](const auto& a, const auto& b) { return rank(a.role) < rank(b.role); });
    std::vector<Numbers> names;
    std::size_t scope_parameter = first_name;
    for (const xapi::Mention& mention : mentions) {
        names.push_back(numbers_of(connection, mention));
        if (names.back().empty()) return {};
        scope_parameter += names.back().size();
    }
    const Bounds bounds = bounds_of(connection, query);
    SQLite::Statement& select = connection.prepared(sql_for(query, names, scope_parameter));
    select.bind(1, bounds.first);
    select.bind(2, bounds.last);
    select.bind(3, static_cast<std::int64_t>(query.limit) + 1);
    int parameter = static_cast<int>(first_name);
    for (const Numbers& numbers : names) {
        for (const std::int64_t number : numbers) select.bind(parameter++, number);
    }
    bind_scope(select, query.scope, scope_parameter);
    hub::Page page;
    std::size_t bytes = 0;
    Rows rows(select);
    while (rows.next()) {
        StoredStatement next = read(rows);
        bytes += next.received.size();
        const bool is_full =
            page.statements.size() == query.limit || (bytes > query.most_bytes && !page.statements.empty());
        if (is_full) {
            page.has_more = true;
            break;
        }
        page.statements.push_back(std::move(next));
    }
    return page;
}

}  // namespace

std::optional<StoredStatement> find_statement(Connection& connection, const std::string& id, bool is_voided,
                                              const Scope& scope) {
    const std::string bytes = uuid_bytes(id);
    SQLite::Statement& query = connection.prepared(
        fmt::format("SELECT {} FROM statement s JOIN authority a ON a.id = s.authority WHERE s.id = ? AND "
                    "(s.voided_by IS NOT NULL) = ?{}",
                    columns, condition_of(scope, 3)));
    query.bind(1, bytes.data(), static_cast<int>(bytes.size()));
    query.bind(2, is_voided ? 1 : 0);
    bind_scope(query, scope, 3);
    std::optional<StoredStatement> statement;
    {
        Rows rows(query);
        if (rows.next()) statement = read(rows);
    }
    if (statement) add_attachments(connection, *statement);
    return statement;
}

std::optional<std::string> find_attachment(Connection& connection, const std::string& sum) {
    Rows rows(connection.bound("SELECT bytes FROM attachment WHERE sha2 = ?", sum));
    if (!rows.next()) return std::nullopt;
    return rows.column(0).getString();
}

hub::Page find_statements(Connection& connection, const Query& query) {
    hub::Page page = find_page(connection, query);
    if (query.has_attachments) add_attachments(connection, page, query.most_bytes);
    return page;
}

}  // namespace sqlite
