#include "player/app/team_errands.h"

#include "player/app/new_file.h"
#include "player/state/team_csv.h"
#include "player/state/team_table.h"
#include "player/store/team_copy.h"

#include <fmt/format.h>

#include <utility>

namespace app {
namespace {

state::Message not_written(const std::string& where, const std::string& why) {
    return state::Noticed{fmt::format("The table could not be written to {} ({}). It is still here in Mooring.", where, why),
                          true};
}

}  // namespace

Errand read_team(const state::ReadTeam& wish, const std::filesystem::path& folder, const state::Moment& now) {
    const auto refused = [request = wish.request](const std::string& why) -> state::Message {
        return state::TeamRead{request, nullptr, why};
    };
    Errand errand;
    errand.work = [wish, folder, now, refused]() -> state::Message {
        const auto copy = store::TeamCopy::open(folder);
        if (!copy) return refused(copy.error().sentence);
        const auto records = copy->read();
        if (!records) return refused(records.error().sentence);
        const records::Day today{std::chrono::floor<std::chrono::days>(now.now + now.utc_offset)};
        return state::TeamRead{wish.request,
                               std::make_shared<const state::TeamTable>(state::team_table(*records, now.now, today))};
    };
    errand.failed = refused;
    return errand;
}

Errand write_team_csv(const state::WriteTeamCsv& wish, const std::filesystem::path& documents, const std::string& date) {
    Errand errand;
    errand.work = [part = wish.part, documents, date]() -> state::Message {
        const auto written = write_new_file(documents, fmt::format("Mooring team {}", date), "csv",
                                            state::team_csv(*part.table, *part.selection));
        if (!written) return not_written(written.error().path.string(), written.error().why);
        return state::Noticed{fmt::format("The table is saved as {}.", written->string())};
    };
    errand.failed = [documents](const std::string& why) { return not_written(documents.string(), why); };
    return errand;
}

}  // namespace app
