/// A file of records, as it lies there and as one that says that nobody signed it: refused with a reason, or it holds
/// what one person did, which adds up to the same in whatever order and however often it comes.
#include "content/source.h"
#include "records/completion.h"
#include "records/completion_json.h"
#include "records/file/records_file.h"
#include "records/statement.h"
#include "tests/fuzz/promises.h"

#include <algorithm>

namespace {

using records::Completion;
using Progress = std::map<std::string, Completion>;

void add(Progress& progress, const std::string& received) {
    const auto statement = records::from_json(received);
    fuzz::demand(statement.has_value(), "a file that is taken holds statements alone");
    if (const auto told = records::told_by(*statement)) records::join(progress[told->module], told->what);
}

void check_sums(const std::vector<std::string>& statements) {
    Progress progress, backwards;
    for (const std::string& one : statements) add(progress, one);
    for (auto one = statements.rbegin(); one != statements.rend(); ++one) add(backwards, *one);
    fuzz::demand(progress == backwards, "the order of statements does not matter");
    for (const std::string& one : statements) add(progress, one);
    fuzz::demand(progress == backwards, "a statement that comes twice counts once");
    for (const auto& [module, completion] : progress) {
        fuzz::demand(records::parse_completion(records::completion_text(completion)) == completion,
                     "a completion is read as it was written");
        const records::Summary summary = records::summary(completion);
        fuzz::demand(summary.percent >= 0 && summary.percent <= 100, "nobody has read more than all of it");
        fuzz::demand(!summary.score || (*summary.score >= 0 && *summary.score <= 1), "a score is a share");
        fuzz::demand((summary.standing == records::Standing::passed) == summary.passed.has_value(),
                     "who has passed did so at some time");
    }
}

void check(std::string_view bytes) {
    const auto file = records_file::read(bytes);
    if (!file) {
        fuzz::demand(!file.error().empty() && content::first_invalid_utf8(file.error()) == std::string::npos,
                     "a refusal has a reason in words");
        return;
    }
    check_sums(file->statements);
    const auto again = records_file::read(records_file::write(*file, records_file::Seed{}));
    fuzz::demand(again && again->statements == file->statements && again->actor == file->actor &&
                     again->name == file->name && again->staff_number == file->staff_number && again->made == file->made,
                 "a file is read as it was written");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check(text);
    check(text + "{\"signature\":\"none\"}\n");
    return 0;
}
