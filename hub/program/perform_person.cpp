#include "hub/program/perform.h"
#include "hub/program/person_export.h"
#include "hub/program/print.h"
#include "records/timestamp.h"

#include <fmt/format.h>

namespace program {
namespace {

const hub::Scope everybody{};

int nobody(hub::RowId person) {
    return refuse(
        fmt::format("There is nobody of number {} here; 'mooring-hub person list' tells everybody's", person));
}

/// "Ada (staff number 007) of Ward 9".
std::string name_of(const hub::Person& person) {
    std::string text = person.name.empty() ? "somebody without a name" : cell(person.name);
    if (!person.staff_number.empty()) text += fmt::format(" (staff number {})", cell(person.staff_number));
    return text + " of " + cell(person.team);
}

/// What `remove` would take away, and how to say that it shall.
int tell_before_removing(const hub::Person& person, Place place) {
    std::size_t statements = 0;
    const auto counted = place.store.export_person(person.id, everybody, [&](const std::string&) {
        ++statements;
        return true;
    });
    if (!counted) return refuse(counted.error());
    const int failed = print(fmt::format(
        "This would remove for ever: {}, {} statement{}, {} account{}, and the keys of their devices.", name_of(person),
        statements, statements == 1 ? "" : "s", person.accounts.size(), person.accounts.size() == 1 ? "" : "s"));
    if (failed != 0) return failed;
    return refuse("Nothing was removed: say --yes to remove this person");
}

}  // namespace

int perform(const PersonList& wanted, Place place) {
    const auto team = find_team(place.store, wanted.team);
    if (!team) return refuse(team.error());
    hub::PeopleQuery query;
    query.filter.team = *team;
    query.filter.words = wanted.words;
    query.limit = 500;
    Output output;
    bool is_going_on = output.write("number\tperson\tstaff_number\tteam\tlast_heard\n");
    while (is_going_on) {
        const auto page = place.store.people(query);
        if (!page) return refuse(page.error());
        for (const hub::PersonRow& row : page->people) {
            const hub::Person& person = row.person;
            is_going_on = output.write(
                fmt::format("{}\t{}\t{}\t{}\t{}\n", person.id, cell(person.name), cell(person.staff_number),
                            cell(person.team), person.last_heard ? records::timestamp(*person.last_heard) : "never"));
        }
        query.after = page->next;
        if (page->next.empty()) break;
    }
    return output.finish();
}

int perform(const PersonExport& wanted, Place place) {
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    if (wanted.output.empty()) {
        Output output;
        return export_to(output, **person, place.store);
    }
    Output output(wanted.output);
    return export_to(output, **person, place.store);
}

int perform(const PersonRemove& wanted, Place place) {
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    if (!wanted.is_certain) return tell_before_removing((*person)->person, place);
    const auto is_removed = place.store.remove_person(wanted.person, everybody);
    if (!is_removed) return refuse(is_removed.error());
    if (!*is_removed) return nobody(wanted.person);
    return print(fmt::format("Removed: {}. Backups that were made before still have what was kept.",
                             name_of((*person)->person)));
}

int perform(const PersonDescribe& wanted, Place place) {
    const auto is_done =
        place.store.describe_person(wanted.person, everybody, wanted.name, wanted.staff_number, wanted.team);
    if (!is_done) return refuse(is_done.error());
    if (!*is_done) return nobody(wanted.person);
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    return print(fmt::format("Person {} is {}.", wanted.person, name_of((*person)->person)));
}

}  // namespace program
