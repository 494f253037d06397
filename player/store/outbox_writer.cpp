#include "player/store/outbox_writer.h"

#include "records/iris.h"

namespace store {

void write_statement(Statements& statements, records::Statement statement) {
    const std::int64_t sequence = statements.number("SELECT max(sequence) FROM outbox").value_or(0) + 1;
    statement.context.extensions[std::string(records::iris::sequence_extension)] = sequence;
    statements.run("INSERT INTO outbox (sequence, id, statement) VALUES (?, ?, ?)", sequence, statement.id,
                   to_json(statement));
}

}  // namespace store
