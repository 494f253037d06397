#include "player/app/team_errands.h"

#include "player/app/new_file.h"
#include "player/state/team_csv.h"
#include "player/state/team_table.h"
#include "player/store/team_copy.h"
#include "records/file/device_key.h"

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

Errand keep_team_device(const state::KeepTeamDevice& wish, const std::filesystem::path& folder) {
    const auto refused = [wish](const std::string& why) -> state::Message {
        return state::TeamDeviceKept{wish.request, wish.device, fmt::format("The laptop is not confirmed. {}", why)};
    };
    Errand errand;
    errand.is_change = true;
    errand.work = [wish, folder, refused]() -> state::Message {
        constexpr const char* not_there = "There is no file any more that it signed.";
        const auto key = records_file::parse_public_key(wish.device.public_key);
        // A copy that was forgotten meanwhile does not come back.
        if (!key || !store::TeamCopy::exists(folder)) return refused(not_there);
        auto copy = store::TeamCopy::open(folder);
        if (!copy) return refused(copy.error().sentence);
        const auto kept = copy->confirm_device(*key, wish.device.accounts);
        if (!kept) return refused(kept.error().sentence);
        if (!*kept) return refused(not_there);
        return state::TeamDeviceKept{wish.request, wish.device};
    };
    errand.failed = [refused](const std::string& why) {
        return refused(fmt::format("Something went wrong ({}).", why));
    };
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
