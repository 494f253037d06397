#include "player/app/record_errand.h"

#include "player/store/outbox.h"
#include "player/sync/outcome.h"
#include "records/statement.h"

#include <utility>

namespace app {
namespace {

using state::RecordFilter;
using state::RecordList;

constexpr int most_rows = 500;  // read at once while those that are looked for are few

bool is_wanted(const store::Sending& row, RecordFilter filter) {
    switch (filter) {
        case RecordFilter::all: break;
        case RecordFilter::waiting: return !row.delivered && row.parked.empty();
        case RecordFilter::sent: return row.delivered.has_value();
        case RecordFilter::refused: return !row.parked.empty();
    }
    return true;
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

/// Nothing of this filter is there at all: then no row need be looked at.
bool is_empty(const store::OutboxCounts& counts, RecordFilter filter) {
    return (filter == RecordFilter::waiting && counts.waiting == 0) ||
           (filter == RecordFilter::refused && counts.parked == 0) ||
           (filter == RecordFilter::sent && !counts.last_delivered);
}

tl::expected<state::RecordPage, store::Error> page(const state::ReadRecords& wish, const std::filesystem::path& folder) {
    const auto outbox = store::Outbox::open(folder);
    if (!outbox) return tl::unexpected(outbox.error());
    const auto counts = outbox->counts();
    if (!counts) return tl::unexpected(counts.error());
    state::RecordPage page;
    if (is_empty(*counts, wish.filter)) return page;
    const int at_once = wish.filter == RecordFilter::all ? RecordList::most_lines + 1 : most_rows;
    std::int64_t below = wish.below;
    for (bool has_more = true; has_more && !page.has_older;) {
        auto rows = outbox->newest(at_once, below);
        if (!rows) return tl::unexpected(rows.error());
        has_more = rows->size() == static_cast<std::size_t>(at_once);
        for (store::Sending& row : *rows) {
            below = row.what.sequence;
            if (!is_wanted(row, wish.filter)) continue;
            page.has_older = page.lines.size() == RecordList::most_lines;
            if (page.has_older) break;
            page.lines.push_back(line_of(std::move(row)));
        }
    }
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
