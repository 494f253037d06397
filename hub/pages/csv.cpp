/// What the table shows, as a file for spreadsheets, however many people it has.
#include "hub/pages/filter.h"
#include "hub/pages/shell.h"
#include "hub/pages/views.h"
#include "hub/summary_rows.h"

#include <fmt/format.h>

#include <memory>

namespace pages {

hub::Response summary_csv(const Visit& visit) {
    const auto filter = parse_filter(visit.address.parameters);
    if (!filter) return sentence_page(visit, 400, "Progress", filter.error());
    const auto rows = std::make_shared<hub::SummaryRows>(visit.store(), people_filter(*filter, visit));
    hub::Response response{200,
                           {{"content-type", "text/csv; charset=utf-8"},
                            {"content-disposition",
                             fmt::format("attachment; filename=\"mooring-{}.csv\"", records::text_of(visit.today))}},
                           records::summary_csv_header()};
    guard(response);
    response.more = [rows, today = visit.today]() -> tl::expected<std::optional<std::string>, std::string> {
        const auto some = rows->read();
        if (!some) return tl::unexpected(some.error().sentence);
        if (some->empty()) return std::nullopt;
        std::string lines;
        for (const records::SummaryRow& row : *some) lines += records::summary_csv_line(row, today);
        return lines;
    };
    return response;
}

}  // namespace pages
