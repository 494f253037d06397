#include "content/author/pack.h"

#include "content/author/made_file.h"
#include "content/author/packages.h"
#include "content/author/report.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <istream>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>

namespace author {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "CREATE TABLE mooring_package(";  ///< on the first page of every package
constexpr std::size_t most_named = 5;  ///< files that are left out, before the rest is only counted

struct Wish {
    std::string folder;
    std::string file;
    std::string since;
    bool are_same_questions = false;
};

std::string module_file(const Subject& subject) {
    return subject.name.empty() ? "module.md" : subject.name + "/module.md";
}

/// Tells every problem of the module. True when it is fit to be packed.
bool is_sound(const Subject& subject, Console& console) {
    Report report;
    check(subject, report);
    print_problems(report, console.has_colour, console.out);
    if (report.errors == 0) return true;
    fmt::print(console.out, "{} Nothing was packed.\n", summary(report));
    return false;
}

/// Why this cannot follow the older package, as a sentence.
std::optional<std::string> objection_to_version(const package::Package& now, const package::Package& old,
                                                const std::string& old_name, const std::string& module_file) {
    if (now.label.id != old.label.id)
        return fmt::format("'{}' is of the module '{}', and this one is '{}'", old_name, old.label.id, now.label.id);
    if (now.digest == old.digest || now.label.version > old.label.version) return std::nullopt;
    return fmt::format(
        "'{}' has version {} and other contents, so this one needs a higher one: write `version: {}` in {}", old_name,
        old.label.version, old.label.version + 1, module_file);
}

bool is_yes(Console& console) {
    fmt::print(console.out, "Is it the same question, put right? [y/N] ");
    console.out.flush();
    std::string answer;
    std::getline(console.in, answer);
    return !answer.empty() && (answer.front() == 'y' || answer.front() == 'Y');
}

/// Tells each right answer that changed, and asks what that means where somebody can answer. True when all of them are
/// questions that the older package asked too.
bool are_same_questions(const content::Problems& changes, const Wish& wish, Console& console) {
    for (const content::Problem& change : changes) {
        Report one;
        one.files.push_back({change.file, {}, {change}});
        print_problems(one, console.has_colour, console.out);
        if (wish.are_same_questions || !console.is_interactive) continue;
        if (!is_yes(console)) {
            refuse(console, "nothing was packed: give the new question a number of its own", problems);
            return false;
        }
    }
    if (changes.empty() || wish.are_same_questions || console.is_interactive) return true;
    refuse(console,
           "nothing was packed: give each new question a number of its own, or say --same-questions when all of them "
           "are old ones put right",
           problems);
    return false;
}

/// What lies in the folder and is not packed, but for hidden files and packages.
std::set<std::string> left_out(const fs::path& folder, const package::Files& packed) {
    std::set<std::string> names;
    std::error_code unseen;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, unseen);
    for (; !unseen && entry != fs::recursive_directory_iterator(); entry.increment(unseen)) {
        std::error_code unknown;
        if (entry->path().filename().string().starts_with('.')) {
            entry.disable_recursion_pending();
        } else if (!entry->is_directory(unknown) && entry->path().extension() != package::name_ending) {
            names.insert(entry->path().lexically_relative(folder).generic_string());
        }
    }
    for (const auto& [name, bytes] : packed) names.erase(name);
    return names;
}

void print_left_out(const std::set<std::string>& names, Console& console) {
    if (names.empty()) return;
    const auto end = std::next(names.begin(), static_cast<std::ptrdiff_t>(std::min(names.size(), most_named)));
    fmt::print(console.out, "Left out, as no page shows them: {}{}.\n", fmt::join(names.begin(), end, ", "),
               names.size() > most_named ? fmt::format(" and {} more", names.size() - most_named) : "");
}

int pack(const Wish& wish, Console& console) {
    const auto subject = find_subject(wish.folder);
    if (!subject) return refuse(console, subject.error(), usage);
    if (subject->is_pathway)
        return refuse(console,
                      fmt::format("'{}' is a pathway: pack its modules, each into a file of its own", wish.folder),
                      usage);
    if (fs::path(wish.file).extension() != package::name_ending)
        return refuse(
            console,
            fmt::format("'{}' does not end with {}, by which players find packages", wish.file, package::name_ending),
            usage);
    if (const auto why_not = objection_to(wish.file, mark)) return refuse(console, *why_not, problems);
    int code = good;
    const auto old = wish.since.empty() ? std::nullopt : open_typed(wish.since, console, code);
    if (code != good) return code;

    if (!is_sound(*subject, console)) return problems;
    const auto now = package::gather(*subject->folder);
    if (!now)
        return refuse(console, fmt::format("'{}' cannot be packed: {}", subject->path.generic_string(), now.error()),
                      problems);
    if (old) {
        const std::string file = module_file(*subject);
        if (const auto why_not = objection_to_version(*now, *old, wish.since, file))
            return refuse(console, *why_not, problems);
        const auto module = content::load_module(*content::memory_folder(now->files), subject->name).module;
        const auto changes = package::changed_answers(module, old->answer_keys, old->label.version, file);
        if (!are_same_questions(changes, wish, console)) return problems;
    }
    const auto bytes = package::save_package(*now, wish.file);
    if (!bytes) return refuse(console, bytes.error(), problems);
    fmt::print(console.out, "{} holds {}, {} bytes.\nFingerprint of the contents (BLAKE2b-256): {}\n", wish.file,
               described(*now), *bytes, now->digest);
    print_left_out(left_out(subject->path, now->files), console);
    return good;
}

}  // namespace

Action set_up_pack(CLI::App& parser) {
    auto wish = std::make_shared<Wish>();
    parser.add_option("FOLDER", wish->folder, "A module without errors")->required();
    parser.add_option("-o,--output", wish->file, "The package to write, which ends with .mooring")
        ->type_name("FILE")
        ->required();
    CLI::Option* since = parser
                             .add_option("--since", wish->since,
                                         "The package that learners have: asks about each right answer that changed")
                             ->type_name("OLD");
    parser.add_flag("--same-questions", wish->are_same_questions, "Answer so: they are the same questions, put right")
        ->needs(since);
    return [wish](Console& console) { return pack(*wish, console); };
}

}  // namespace author
