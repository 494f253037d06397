#include "hub/records_import.h"

#include "hub/bounds.h"
#include "hub/person_rules.h"
#include "hub/statement_intake.h"
#include "hub/xapi/identity.h"
#include "hub/xapi/strict_json.h"
#include "records/file/records_file.h"
#include "records/iris.h"
#include "records/subject.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace hub {
namespace {

using nlohmann::json;
using Problem = tl::unexpected<std::string>;

/// So that others who write wait no longer than for what a laptop sends at once.
constexpr std::size_t most_statements_at_once = 200;

/// The heading is the first line.
constexpr std::size_t first_line = 2;

Problem wrong_line(std::size_t line, std::string_view why) {
    return Problem(fmt::format("Line {}: {}", line, why));
}

/// Takes in one statement by the rules of what is sent. The error is a sentence without its line.
tl::expected<NewStatement, std::string> judged(const std::string& received) {
    if (!excess_of_body(received).empty()) return Problem("the statement holds too many values of JSON.");
    const auto statement = xapi::parse_strictly(received);
    if (!statement) return Problem("the statement " + statement.error() + ".");
    const AttachedBytes none;
    Attaching attaching(none);
    const auto wrong = sentences_about(*statement, xapi::Version::v1_0_3, "", attaching);
    if (!wrong.empty()) return Problem(wrong.front());
    if (!statement->contains("id")) return Problem("the statement has no id.");
    NewStatement taken = taken_in(*statement, received, xapi::Version::v1_0_3, attaching);
    if (const auto excess = excess_of(taken, ""); !excess.empty()) return Problem(excess.front());
    return taken;
}

/// About a reflection in a module of ours, which a file may take back: nothing that managers count depends on it.
bool is_about_reflection(const NewStatement& statement) {
    return std::any_of(statement.mentions.begin(), statement.mentions.end(), [](const xapi::Mention& one) {
        return one.role == xapi::Role::activity && records::subject_of(one.name).kind == "reflection";
    });
}

/// Statements that are stored together, and the line of the first of them.
struct Chunk {
    std::size_t line = 0;
    std::vector<NewStatement> statements;
};

/// All of a file in chunks, at least one. The error is a sentence.
tl::expected<std::vector<Chunk>, std::string> chunks_of(const std::vector<std::string>& statements,
                                                        const std::string& actor) {
    std::vector<Chunk> chunks{{first_line, {}}};
    std::set<std::string> ids, reflections;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const std::size_t line = first_line + i;
        auto taken = judged(statements[i]);
        if (!taken) return wrong_line(line, taken.error());
        if (taken->actor != actor) return wrong_line(line, "the statement's actor is another one than the file's.");
        if (!ids.insert(taken->id).second) return wrong_line(line, "the statement has the id of another in this file.");
        if (taken->is_voiding && !reflections.contains(taken->refers_to))
            return wrong_line(line, "the statement takes back another than a reflection that stands before it in this "
                                    "file, which no file can do.");
        if (is_about_reflection(*taken)) reflections.insert(taken->id);
        chunks.back().statements.push_back(*std::move(taken));
        std::vector<NewStatement>& last = chunks.back().statements;
        if (last.size() <= most_statements_at_once && excess_of(last).empty()) continue;
        NewStatement too_much = std::move(last.back());
        last.pop_back();
        chunks.push_back({line, {}});
        chunks.back().statements.push_back(std::move(too_much));
    }
    return chunks;
}

/// Unique to the account, and so to its person.
std::string authority_of(const records_file::RecordsFile& file) {
    std::string signer = "unsigned";
    if (file.signed_by) {
        signer = records_file::fingerprint(*file.signed_by);
        std::erase(signer, ' ');
    }
    return authority_named("file", signer + " " + file.actor.name);
}

std::string identity_of(const records::Actor& actor) {
    return xapi::identity_of({{"account", {{"homePage", actor.home_page}, {"name", actor.name}}}});
}

Problem conflict_at(std::size_t line) {
    return wrong_line(line, "here is another statement with that id, which says something else. An administrator can "
                            "see whose it is ('mooring-hub person export') and, if it is wrong, remove that person's "
                            "data.");
}

/// Why nothing of a file was taken.
Problem refusal_of(const FileAdded& added, const Chunk& chunk) {
    using Result = FileAdded::Result;
    switch (added.result) {
        case Result::nobody:
            return Problem("There is nobody of that number here.");
        case Result::somebody_elses:
            return Problem("These records are another person's than the one who was named.");
        case Result::out_of_scope:
            return Problem("These records are those of somebody in another team.");
        case Result::no_team:
            return Problem("These records are those of somebody who is new here: please say in which team they are.");
        case Result::other_team:
            return Problem("Who is new here can only come into the team of who brings their records.");
        case Result::conflict:
        case Result::done:
            break;
    }
    return conflict_at(chunk.line + added.index);
}

/// What a file says, ready to be stored.
struct Ready {
    FilePiece piece;  ///< without statements
    std::vector<Chunk> chunks;
};

/// The error is a sentence.
tl::expected<Ready, std::string> prepare(std::string_view bytes, const Placing& placing) {
    auto file = records_file::read(bytes);
    if (!file) return Problem(std::move(file.error()));
    if (file->actor.home_page != records::iris::person_home_page)
        return Problem("These records are not those of a person as Mooring names people.");
    FileOwner owner{placing.scope, placing.person, placing.team, identity_of(file->actor), file->name,
                    file->staff_number};
    const auto wrong = tidy_all({{"The name in the file", &owner.name},
                                 {"The staff number in the file", &owner.staff_number, most_staff_number_bytes},
                                 {"The team", &owner.team}});
    if (wrong) return Problem(*wrong + ".");
    auto chunks = chunks_of(file->statements, owner.actor);
    if (!chunks) return Problem(std::move(chunks.error()));
    const std::string authority = authority_of(*file);
    for (Chunk& chunk : *chunks) mention_authority(chunk.statements, authority);
    return Ready{{std::move(owner), {}, authority, file->signed_by, file->made}, *std::move(chunks)};
}

std::int64_t statements_in(const std::vector<Chunk>& chunks) {
    std::int64_t all = 0;
    for (const Chunk& chunk : chunks) all += static_cast<std::int64_t>(chunk.statements.size());
    return all;
}

/// What is here of a file whose rest is not.
std::string told_of_kept(std::int64_t kept, std::int64_t all) {
    return fmt::format("{} of its {} records were taken in before that; once it is mended, the same file can be read "
                       "again as a whole.",
                       kept, all);
}

/// Nothing of somebody who was removed in the meantime.
std::int64_t kept_after(const FileAdded& refused, const Imported& before) {
    return refused.result == FileAdded::Result::nobody ? 0 : before.added + before.known;
}

tl::unexpected<NotImported> not_imported(std::string why, std::int64_t kept = 0, std::int64_t all = 0) {
    if (kept > 0) why += " " + told_of_kept(kept, all);
    return tl::unexpected(NotImported{std::move(why), kept});
}

StoreError stopped_after(std::int64_t kept, std::int64_t all, StoreError error) {
    if (kept > 0) error.sentence += " " + told_of_kept(kept, all);
    return error;
}

}  // namespace

Stored<tl::expected<Imported, NotImported>> import_records(std::string_view bytes, const Placing& placing,
                                                           RecordsIntake& intake, People& people, Moment now) {
    auto ready = prepare(bytes, placing);
    if (!ready) return not_imported(std::move(ready.error()));
    // Looked for in all of it first, so that nothing is kept of a file that says something else than is known here.
    for (const Chunk& chunk : ready->chunks) {
        const auto conflict = intake.conflict(chunk.statements);
        if (!conflict) return tl::unexpected(conflict.error());
        if (*conflict) return not_imported(conflict_at(chunk.line + **conflict).value());
    }
    FilePiece& piece = ready->piece;
    Imported out;
    const std::int64_t all = statements_in(ready->chunks);
    for (Chunk& chunk : ready->chunks) {
        const auto count = static_cast<std::int64_t>(chunk.statements.size());
        piece.statements = std::move(chunk.statements);
        const auto added = intake.add_from_file(piece, now);
        if (!added) return tl::unexpected(stopped_after(out.added + out.known, all, added.error()));
        if (added->result != FileAdded::Result::done)
            return not_imported(refusal_of(*added, chunk).value(), kept_after(*added, out), all);
        out.person = added->person;
        piece.is_continued = true;
        out.is_new_person |= added->is_new_person;
        out.is_confirmed = added->is_confirmed;
        out.added += added->added;
        out.known += count - added->added;
    }
    const auto person = people.person(out.person, placing.scope);
    if (!person) return tl::unexpected(stopped_after(out.added + out.known, all, person.error()));
    if (*person) {
        out.name = (*person)->person.name;
        out.team = (*person)->person.team;
    }
    out.device = piece.device;
    out.made = piece.made;
    return out;
}

}  // namespace hub
