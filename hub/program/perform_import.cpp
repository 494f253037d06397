#include "hub/program/clock.h"
#include "hub/program/perform.h"
#include "hub/program/print.h"
#include "hub/records_import.h"
#include "records/file/file_on_disk.h"
#include "records/file/records_file.h"
#include "records/timestamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

namespace program {
namespace {

using std::filesystem::path;

std::string plural(std::int64_t count, const char* noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// The files that a path stands for, by name. The error is a sentence.
tl::expected<std::vector<path>, std::string> files_at(const path& place) {
    std::error_code fault;
    if (!std::filesystem::is_directory(place, fault)) return std::vector{place};
    auto files = records_file::files_in(place);
    if (files && files->empty())
        return tl::unexpected(fmt::format("There is no file *.{} in this folder.", records_file::extension));
    return files;
}

/// How sure it is that the records are as they were saved.
std::string sureness_of(const hub::Imported& imported) {
    if (!imported.device) return "Nobody signed it, so that anybody may have written it.";
    const std::string laptop = records_file::fingerprint(*imported.device);
    if (imported.is_confirmed) return fmt::format("Signed by their laptop {}.", laptop);
    return fmt::format("Signed by a laptop that is not known as theirs: compare {} with what it shows, then say "
                       "'mooring-hub device confirm --person {} {}'.",
                       laptop, imported.person, laptop);
}

std::string line_about(const path& file, const hub::Imported& imported) {
    const std::string name = imported.name.empty() ? "somebody without a name" : cell(imported.name);
    return fmt::format("{}: {} of {}, person {}{}: {}, {} known before. Saved on {}. {}", cell(file.string()), name,
                       cell(imported.team), imported.person, imported.is_new_person ? ", who is new" : "",
                       plural(imported.added, "new record"), imported.known, records::timestamp(imported.made),
                       sureness_of(imported));
}

int refuse_at(const path& place, std::string_view why) {
    std::string sentence(why);
    if (sentence.ends_with('.')) sentence.pop_back();  // as everything that the program refuses ends
    return refuse(fmt::format("{}: {}", cell(place.string()), sentence));
}

/// The exit code.
int import(const path& file, const hub::Placing& placing, hub::Store& store) {
    const auto bytes = records_file::bytes_of(file);
    if (!bytes) return refuse_at(file, bytes.error());
    const auto imported = hub::import_records(*bytes, placing, store, store, now());
    if (!imported) return refuse_at(file, imported.error().sentence);
    if (!*imported) return refuse_at(file, imported->error().why);
    return print(line_about(file, **imported));
}

}  // namespace

int perform(const Import& wanted, Place place) {
    const hub::Placing placing{{}, wanted.person, wanted.team};
    int exit_code = 0;
    for (const path& one : wanted.files) {
        const auto files = files_at(one);
        if (!files) exit_code = refuse_at(one, files.error());
        if (!files) continue;
        for (const path& file : *files) exit_code = std::max(exit_code, import(file, placing, place.store));
    }
    return exit_code;
}

}  // namespace program
