#include "player/app/team_files_errand.h"

#include "player/app/folder_lister.h"
#include "player/store/team_copy.h"
#include "records/file/file_on_disk.h"
#include "records/file/told.h"
#include "records/iris.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace app {
namespace {

namespace fs = std::filesystem;
using Signature = state::TeamFileOutcome::Signature;

std::string name_of(const fs::path& path) { return readable(path.filename().string()); }

/// What has no end is as good as not said.
std::string said(const std::string& text, std::size_t most_bytes) {
    return text.size() > most_bytes ? std::string() : readable(text);
}

state::TeamFileOutcome refused(const fs::path& path, std::string why) {
    state::TeamFileOutcome out;
    out.file = name_of(path);
    out.why_not = std::move(why);
    return out;
}

class FilesReader {
public:
    FilesReader(fs::path folder, state::TimePoint now) : folder_(std::move(folder)), now_(now) {}

    state::TeamFilesRead read(const state::ReadTeamFiles& wish) {
        state::TeamFilesRead out{wish.request, {}};
        std::vector<fs::path> files;
        for (const std::string& path : wish.paths) add(path, files, out);
        const std::size_t count = std::min(files.size(), most_files_at_once);
        for (std::size_t index = 0; index < count; ++index) out.outcomes.push_back(outcome(files[index]));
        for (std::size_t index = count; index < files.size(); ++index) out.left.push_back(files[index].string());
        return out;
    }

private:
    /// A file, or those in a folder.
    static void add(const fs::path& path, std::vector<fs::path>& files, state::TeamFilesRead& out) {
        std::error_code unknown;
        if (!fs::is_directory(path, unknown)) return files.push_back(path);
        const auto found = records_file::files_in(path);
        if (!found)
            out.outcomes.push_back(refused(path, found.error()));
        else if (found->empty())
            out.outcomes.push_back(refused(path, "There are no files of records in this folder."));
        else
            files.insert(files.end(), found->begin(), found->end());
    }

    state::TeamFileOutcome outcome(const fs::path& path) {
        const auto bytes = records_file::bytes_of(path);
        if (!bytes) return refused(path, bytes.error());
        const auto file = records_file::read(*bytes);
        if (!file) return refused(path, file.error());
        if (file->actor.home_page != records::iris::person_home_page)
            return refused(path, "These are the records of somebody whom Mooring does not know by such an account.");
        const auto told = records_file::told_by(*file);
        if (!told) return refused(path, told.error());
        const auto taken = take(*file, *told);
        if (!taken) return refused(path, taken.error().sentence);
        state::TeamFileOutcome out;
        out.file = name_of(path);
        out.name = taken->name;
        out.staff_number = taken->staff_number;
        out.account = file->actor.name;
        out.records = static_cast<std::int64_t>(file->statements.size());
        if (!file->signed_by) return out;
        out.signature = taken->is_device_known ? Signature::known : Signature::unknown;
        out.fingerprint = records_file::fingerprint(*file->signed_by);
        return out;
    }

    tl::expected<store::FromFile, store::Error> take(
        const records_file::RecordsFile& file, const std::map<std::string, records_file::ToldOfModule>& modules) {
        store::TeamFile out;
        out.account = file.actor.name;
        out.name = said(file.name, 200);
        out.staff_number = said(file.staff_number, 64);
        out.saved = std::min(file.made, now_);  // by a clock that was wrong
        out.signed_by = file.signed_by;
        for (const auto& [id, told] : modules) {
            out.modules[id] = told.completion;
            if (const std::string title = said(told.title, 500); !title.empty()) out.titles[id] = title;
        }
        // Where nothing can be taken in, there is no copy afterwards either.
        if (!copy_) {
            auto opened = store::TeamCopy::open(folder_);
            if (!opened) return tl::unexpected(opened.error());
            copy_ = std::move(*opened);
        }
        return copy_->put_from_file(out);
    }

    fs::path folder_;
    state::TimePoint now_;
    std::optional<store::TeamCopy> copy_;
};

}  // namespace

Errand read_team_files(const state::ReadTeamFiles& wish, const fs::path& folder, state::TimePoint now) {
    Errand errand;
    errand.is_change = true;
    errand.work = [=]() -> state::Message { return FilesReader(folder, now).read(wish); };
    errand.failed = [wish](const std::string& why) -> state::Message {
        state::TeamFilesRead out{wish.request, {}};
        for (const std::string& path : wish.paths)
            out.outcomes.push_back(refused(path, fmt::format("The file cannot be read ({}).", why)));
        return out;
    };
    return errand;
}

}  // namespace app
