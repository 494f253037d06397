#include "player/app/record_file_errand.h"

#include "player/app/new_file.h"
#include "player/store/device_key.h"
#include "player/store/outbox.h"
#include "player/text/ties.h"
#include "records/file/records_file.h"
#include "records/iris.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace app {
namespace {

/// Every statement there is, in the order in which they were made, whatever became of it.
tl::expected<std::vector<std::string>, store::Error> all_statements(const std::filesystem::path& folder) {
    constexpr int at_once = 500;
    const auto outbox = store::Outbox::open(folder);
    if (!outbox) return tl::unexpected(outbox.error());
    std::vector<std::string> statements;
    std::int64_t before = INT64_MAX;
    while (true) {
        auto rows = outbox->newest(at_once, before);
        if (!rows) return tl::unexpected(rows.error());
        if (rows->empty()) break;
        for (store::Sending& row : *rows) statements.push_back(std::move(row.what.statement));
        before = rows->back().what.sequence;
    }
    std::reverse(statements.begin(), statements.end());
    return statements;
}

/// Whether the file says whose it is: a manager cannot know it otherwise.
std::string whose(const state::WriteRecordsFile& wish) {
    if (wish.name.empty() && wish.staff_number.empty())
        return "It does not say that it is yours: tell it, or tick that your name goes along, under Connection, and save again.";
    return fmt::format("It says that it is yours: {}.", wish.name.empty() ? wish.staff_number : wish.name);
}

/// What came of it, in a sentence.
tl::expected<std::string, std::string> written(const state::WriteRecordsFile& wish, const std::filesystem::path& folder,
                                               const std::filesystem::path& documents, const std::string& date) {
    const auto seed = store::device_seed(folder);
    if (!seed) return tl::unexpected(seed.error().sentence);
    auto statements = all_statements(folder);
    if (!statements) return tl::unexpected(statements.error().sentence);
    const records_file::RecordsFile contents{{std::string(records::iris::person_home_page), wish.actor},
                                             wish.name,
                                             wish.staff_number,
                                             wish.made,
                                             *std::move(statements),
                                             std::nullopt};
    const std::string sign = records_file::fingerprint(records_file::public_key(*seed));
    // Several people's files lie side by side at a manager's, and its own name tells a laptop's sign again.
    const auto path = write_new_file(documents, fmt::format("Mooring records {} {}", date, sign), records_file::extension,
                                     records_file::write(contents, *seed));
    if (!path) {
        return tl::unexpected(fmt::format("Your records could not be written to {} ({}). They are safe in Mooring.",
                                          path.error().path.string(), path.error().why));
    }
    return fmt::format("Your records are saved as {}. Hand this file to your manager. {} Your manager may ask you for this "
                       "laptop's sign, which is in the file's name too: {}.",
                       path->string(), whose(wish), text::tied(sign));
}

}  // namespace

Errand write_records_file(const state::WriteRecordsFile& wish, const std::filesystem::path& folder,
                          const std::filesystem::path& documents, const std::string& date) {
    Errand errand;
    errand.is_change = true;  // one after the other: the first makes the laptop's key
    errand.work = [=]() -> state::Message {
        const auto done = written(wish, folder, documents, date);
        return state::Noticed{done ? *done : done.error(), !done};
    };
    errand.failed = [](const std::string& why) -> state::Message {
        return state::Noticed{fmt::format("Your records could not be written ({}). They are safe in Mooring.", why), true};
    };
    return errand;
}

}  // namespace app
