#include "player/app/record_errand.h"

#include "player/store/outbox.h"
#include "player/sync/outcome.h"
#include "records/statement.h"

#include <utility>

namespace app {
namespace {

using state::RecordFilter;
using state::RecordList;

store::Which which_of(RecordFilter filter) {
    switch (filter) {
        case RecordFilter::all: break;
        case RecordFilter::waiting: return store::Which::waiting;
        case RecordFilter::sent: return store::Which::delivered;
        case RecordFilter::refused: return store::Which::parked;
    }
    return store::Which::all;
}

state::RecordLine line_of(store::Sending row) {
    state::RecordLine line;
    line.sequence = row.what.sequence;
    line.id = std::move(row.what.id);
    line.statement = std::move(row.what.statement);
    // Our own statements are read as they were written; of another one its bytes can still be looked at.
    if (const auto statement = records::from_json(line.statement)) line.deed = state::deed_of(*statement);
    line.why = std::move(row.parked);
    if (!line.why.empty()) {
        const bool is_different = line.why == syncing::another_record;
        line.receipt = is_different ? state::Receipt::different : state::Receipt::refused;
    }
    if (row.delivered) {
        line.receipt = state::Receipt::sent;
        line.sent = *row.delivered;
    }
    return line;
}

tl::expected<state::RecordPage, store::Error> page(const state::ReadRecords& wish, const std::filesystem::path& folder) {
    const auto outbox = store::Outbox::open(folder);
    if (!outbox) return tl::unexpected(outbox.error());
    auto rows = outbox->newest(RecordList::most_lines + 1, wish.below, which_of(wish.filter));
    if (!rows) return tl::unexpected(rows.error());
    state::RecordPage page;
    page.has_older = rows->size() > RecordList::most_lines;
    if (page.has_older) rows->pop_back();
    for (store::Sending& row : *rows) page.lines.push_back(line_of(std::move(row)));
    return page;
}

}  // namespace

Errand read_records(const state::ReadRecords& wish, const std::filesystem::path& folder) {
    const auto refused = [request = wish.request](const std::string& why) -> state::Message {
        return state::RecordsRead{request, {.why_not = why}};
    };
    Errand errand;
    errand.work = [wish, folder, refused]() -> state::Message {
        auto found = page(wish, folder);
        if (!found) return refused(found.error().sentence);
        return state::RecordsRead{wish.request, std::move(*found)};
    };
    errand.failed = refused;
    return errand;
}

}  // namespace app
