#include "hub/sqlite/reflections.h"

#include "hub/sqlite/modules.h"
#include "hub/sqlite/selection.h"
#include "records/statement.h"
#include "records/subject.h"

namespace sqlite {

using hub::SharedReflection;

void add_reflection(Connection& connection, std::int64_t statement, hub::RowId person) {
    connection
        .bound(
            "INSERT INTO reflection (statement, person, team) SELECT ?, id, team FROM person WHERE id = ? "
            "ON CONFLICT DO NOTHING",
            statement, person)
        .exec();
}

void remove_reflection(Connection& connection, std::int64_t statement) {
    connection.bound("DELETE FROM reflection WHERE statement = ?", statement).exec();
}

std::vector<SharedReflection> reflections(Connection& connection, const hub::Scope& scope, std::size_t limit) {
    Selection wanted;
    if (scope.person) wanted.add("r.person = ?", *scope.person);
    if (scope.team) wanted.add("r.team = ?", *scope.team);
    std::vector<SharedReflection> out;
    std::vector<std::string> questions;
    {
        SQLite::Statement& query = connection.prepared(
            "SELECT p.id, p.name, t.name, s.received FROM reflection r JOIN statement s ON s.sequence = r.statement "
            "JOIN person p ON p.id = r.person JOIN team t ON t.id = p.team" +
            wanted.where() + " ORDER BY r.statement DESC LIMIT ?");
        query.bind(wanted.bind(query), static_cast<std::int64_t>(limit));
        Rows rows(query);
        while (rows.next()) {
            const auto statement = records::from_json(rows.column(3).getString());
            if (!statement) continue;  // it told nothing when it came, either
            const records::Subject subject = records::subject_of(*statement);
            questions.push_back(std::get<records::Activity>(statement->object).id);
            out.push_back({rows.column(0).getInt64(),
                           rows.column(1).getString(),
                           rows.column(2).getString(),
                           subject.module,
                           subject.number,
                           {},
                           statement->result.response.value_or(""),
                           statement->timestamp});
        }
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].module = module_title(connection, out[i].module);
        out[i].question = activity_name(connection, questions[i]);
    }
    return out;
}

}  // namespace sqlite
