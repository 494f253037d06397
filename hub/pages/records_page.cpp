/// Records that laptops without a network wrote into files, taken in here.
#include "hub/pages/forms.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"
#include "hub/records_import.h"

#include <fmt/format.h>

#include <algorithm>

namespace pages {
namespace {

/// The rest of what may be sent is the form around the files.
constexpr std::size_t most_sent_bytes = most_upload_bytes - (64 << 10);

/// What came of one file.
struct Outcome {
    std::string file;
    tl::expected<hub::Imported, hub::NotImported> imported;
};

/// What the page shows apart from what the store knows.
struct Shown {
    int status = 200;
    std::string problem;
    std::vector<Outcome> outcomes;
    std::optional<hub::Person> person;  ///< whose every file is; nothing where the files say that themselves
};

std::string records_words(std::int64_t count) {
    return count == 1 ? "1 record" : fmt::format("{} records", grouped(count));
}

std::string count_words(const hub::Imported& imported) {
    if (imported.added == 0)
        return imported.known == 0 ? "No record"
                                   : fmt::format("Nothing new: {} known before", records_words(imported.known));
    const std::string known = imported.known == 0 ? "" : fmt::format(", {} known before", grouped(imported.known));
    return fmt::format("{} new{}", records_words(imported.added), known);
}

std::string signed_words(const hub::Imported& imported) {
    if (!imported.device) return "Unconfirmed: signed by nobody";
    const std::string sign = records_file::fingerprint(*imported.device);
    return imported.is_confirmed ? fmt::format("Confirmed: signed by their laptop, {}", sign)
                                 : fmt::format("Unconfirmed: signed by a laptop that is not known as theirs, {}", sign);
}

void write_imported(HtmlWriter& html, const hub::Imported& imported) {
    {
        const auto cell = html.in("td", {{"data-label", "Whose"}});
        const std::string name =
            imported.name.empty() ? fmt::format("Person {}", imported.person) : imported.name;
        write(html, "a", name, {{"href", fmt::format("/person?id={}", imported.person)}});
        write(html, "span", fmt::format("{}{}", imported.team, imported.is_new_person ? ", new here" : ""),
              {{"class", "note"}});
    }
    write(html, "td", count_words(imported), {{"data-label", "Records"}});
    const auto cell = html.in("td", {{"data-label", "Signed"}});
    write(html, "span", signed_words(imported), {{"class", imported.is_confirmed ? "" : "unconfirmed"}});
}

void write_refused(HtmlWriter& html, const hub::NotImported& refused) {
    {
        const auto cell = html.in("td", {{"data-label", "Whose"}});
        write(html, "span", "Refused", {{"class", "late"}});
    }
    write(html, "td", refused.kept == 0 ? "Nothing was kept" : records_words(refused.kept) + " taken in before",
          {{"data-label", "Records"}});
    const auto cell = html.in("td", {{"data-label", "Why"}});
    write(html, "span", refused.why);
}

void write_outcomes(HtmlWriter& html, const std::vector<Outcome>& outcomes) {
    const auto is_refused = [](const Outcome& one) { return !one.imported; };
    const auto refused = std::count_if(outcomes.begin(), outcomes.end(), is_refused);
    const auto taken = static_cast<std::int64_t>(outcomes.size()) - refused;
    if (taken == 1) write_done(html, "1 file was taken in.");
    if (taken > 1) write_done(html, fmt::format("{} files were taken in.", taken));
    if (refused == 1) write_problem(html, "1 file was refused; why stands beside its name.");
    if (refused > 1)
        write_problem(html, fmt::format("{} files were refused; why stands beside their names.", refused));
    const auto frame = html.in(
        "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "What came of the files"}});
    const auto table = html.in("table", {{"class", "people"}});
    write(html, "caption", "What came of each file");
    {
        const auto head = html.in("thead");
        const auto row = html.in("tr");
        for (const char* name : {"File", "Whose", "Records", "Signed, or why it was refused"})
            write(html, "th", name, {{"scope", "col"}});
    }
    const auto body = html.in("tbody");
    for (const Outcome& one : outcomes) {
        const auto row = html.in("tr");
        write(html, "th", one.file, {{"scope", "row"}});
        if (one.imported) {
            write_imported(html, *one.imported);
        } else {
            write_refused(html, one.imported.error());
        }
    }
}

void write_form(HtmlWriter& html, const Visit& visit, const Shown& shown, const std::vector<hub::Team>& teams) {
    const Form form(html, visit, "/records", {{"enctype", "multipart/form-data"}, {"class", "card narrow"}});
    write(html, "h2", shown.person ? fmt::format("Read files of {}", name_of(*shown.person)) : "Read files");
    write_field(html, {.name = "files",
                       .label = "Files",
                       .type = "file",
                       .hint = "Their names end in .mooring-records. Several may be chosen at once, 8 MiB together.",
                       .more = {{"accept", ".mooring-records"},
                                {"data-most", std::to_string(most_sent_bytes)},
                                {"data-too-much", "These files have more than 8 MiB together. Please choose fewer."},
                                "multiple",
                                "required"}});
    if (shown.person) {
        write_hidden(html, "person", std::to_string(shown.person->id));
    } else if (visit.is_administrator()) {
        write_field(html, {.name = "team",
                           .label = "Team of who is new here",
                           .value = asked(visit.form, "team"),
                           .hint = "Who is known here stays in their team. A team whose name is new is made.",
                           .more = {{"list", "known-teams"}, {"maxlength", "100"}, {"autocomplete", "off"}}});
        const auto list = html.in("datalist", {{"id", "known-teams"}});
        for (const hub::Team& team : teams) write(html, "option", "", {{"value", team.name}});
    }
    write_button(html, "Read the files");
}

hub::Response records(const Visit& visit, const Shown& shown) {
    const auto teams = visit.store().teams(visit.scope());
    if (!teams) return failed(visit, teams.error());
    return page(visit, shown.status, "Records from files", [&](HtmlWriter& html) {
        write_problem(html, shown.problem);
        if (!shown.outcomes.empty()) write_outcomes(html, shown.outcomes);
        write(html, "p",
              "A laptop that is never online saves its learner’s records to a file, under Your records. Read such "
              "files here. Reading one again changes nothing.");
        if (shown.person) {
            write(html, "p",
                  "These files are taken as this person’s. One whose records are somebody else’s is refused.");
        } else if (!visit.is_administrator()) {
            write(html, "p", fmt::format("Who is new here comes into {}.", visit.who->account.team_name));
        }
        write_form(html, visit, shown, *teams);
        write(html, "p",
              "A file with more than 8 MiB is read by whoever runs the hub, with the command “mooring-hub import”.",
              {{"class", "hint"}});
    });
}

/// The person whose files these are said to be; false when there is nobody of that number in the visitor's scope.
hub::Stored<bool> find_person(const Visit& visit, const hub::Parameters& parameters, Shown& shown) {
    const std::string id = asked(parameters, "person");
    if (id.empty()) return true;
    const auto found = visit.store().person(number(id).value_or(0), visit.scope());
    if (!found) return tl::unexpected(found.error());
    if (!*found) return false;
    shown.person = (*found)->person;
    return true;
}

}  // namespace

hub::Response records_page(const Visit& visit) {
    Shown shown;
    const auto is_found = find_person(visit, visit.address.parameters, shown);
    if (!is_found) return failed(visit, is_found.error());
    return *is_found ? records(visit, shown) : not_found(visit);
}

hub::Response take_records(const Visit& visit) {
    Shown shown;
    const auto is_found = find_person(visit, visit.form, shown);
    if (!is_found) return failed(visit, is_found.error());
    if (!*is_found) return not_found(visit);
    if (visit.files.empty()) {
        shown.status = 400;
        shown.problem = "Please choose at least one file.";
        return records(visit, shown);
    }
    hub::Placing placing{visit.scope(), {}, asked(visit.form, "team")};
    if (shown.person) placing.person = shown.person->id;
    for (const SentFile& file : visit.files) {
        auto imported = hub::import_records(file.bytes, placing, visit.store(), visit.store(), visit.now);
        if (!imported) return failed(visit, imported.error());
        shown.outcomes.push_back({file.name, *std::move(imported)});
    }
    return records(visit, shown);
}

}  // namespace pages
