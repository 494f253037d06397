#include "records/file/told.h"

#include "records/subject.h"

#include <fmt/format.h>

namespace records_file {
namespace {

constexpr const char* too_many = "The file names more than {} modules, which is no person's record.";

/// One of its languages; "" where the statement is not about a module itself, or says no name.
std::string title_in(const records::Statement& statement) {
    const auto* activity = std::get_if<records::Activity>(&statement.object);
    if (activity == nullptr || !activity->definition || activity->definition->name.empty()) return {};
    if (!records::subject_of(statement).kind.empty()) return {};
    return activity->definition->name.begin()->second;
}

}  // namespace

tl::expected<std::map<std::string, ToldOfModule>, std::string> told_by(const RecordsFile& file) {
    std::map<std::string, ToldOfModule> out;
    std::map<std::string, records::Moment> titled;
    for (const std::string& line : file.statements) {
        const auto statement = records::from_json(line);
        const auto told = statement ? records::told_by(*statement) : std::nullopt;
        if (!told) continue;
        ToldOfModule& module = out[told->module];
        if (out.size() > most_modules) return tl::unexpected(fmt::format(too_many, most_modules));
        records::join(module.completion, told->what);
        const std::string title = title_in(*statement);
        const auto known = titled.find(told->module);
        const bool is_newest = known == titled.end() || known->second <= statement->timestamp;
        if (title.empty() || !is_newest) continue;
        module.title = title;
        titled[told->module] = statement->timestamp;
    }
    return out;
}

}  // namespace records_file
