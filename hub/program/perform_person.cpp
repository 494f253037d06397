#include "hub/program/clock.h"
#include "hub/program/perform.h"
#include "hub/program/person_export.h"
#include "hub/program/person_line.h"
#include "hub/program/print.h"
#include "hub/xapi/identity.h"
#include "records/iris.h"
#include "records/timestamp.h"

#include <fmt/format.h>

namespace program {
namespace {

const hub::Scope everybody{};

/// Who somebody is and how much is kept of them, as in "Ada of Ward 9, 2 statements, 1 account".
hub::Stored<std::string> told_of(const hub::Person& person, Place place) {
    std::size_t statements = 0;
    const auto counted = place.store.export_person(person.id, everybody, [&](const std::string&) {
        ++statements;
        return true;
    });
    if (!counted) return tl::unexpected(counted.error());
    return fmt::format("{}, {} statement{}, {} account{}", name_of(person), statements, statements == 1 ? "" : "s",
                       person.accounts.size(), person.accounts.size() == 1 ? "" : "s");
}

/// What `merge` would do, and how to say that it shall.
int tell_before_merging(const hub::Person& from, const hub::Person& into, Place place) {
    const auto told = told_of(from, place);
    if (!told) return refuse(told.error());
    const int failed = print(fmt::format(
        "This would give for ever to person {}, {}: everything of person {}, {}, and the keys of their devices.",
        into.id, name_of(into), from.id, *told));
    if (failed != 0) return failed;
    return refuse("Nobody was merged: say --yes to make one of these two people");
}

/// What `remove` would take away, and how to say that it shall.
int tell_before_removing(const hub::Person& person, Place place) {
    const auto told = told_of(person, place);
    if (!told) return refuse(told.error());
    const int failed = print(fmt::format("This would remove for ever: {}, and the keys of their devices.", *told));
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

int perform(const PersonMerge& wanted, Place place) {
    const auto from = place.store.person(wanted.from, everybody);
    if (!from) return refuse(from.error());
    if (!*from) return nobody(wanted.from);
    const auto into = place.store.person(wanted.into, everybody);
    if (!into) return refuse(into.error());
    if (!*into) return nobody(wanted.into);
    if (!wanted.is_certain) return tell_before_merging((*from)->person, (*into)->person, place);
    const auto is_done = place.store.merge_people(wanted.from, wanted.into, now());
    if (!is_done) return refuse(is_done.error());
    if (!*is_done) return nobody(wanted.into);
    return print(fmt::format("Person {} is no more: everything of {} is that of person {}, {}.", wanted.from,
                             name_of((*from)->person), wanted.into, name_of((*into)->person)));
}

int perform(const PersonAdopt& wanted, Place place) {
    const std::string actor = xapi::identity_of(
        {{"account", {{"homePage", records::iris::person_home_page}, {"name", wanted.account}}}});
    const auto adopted = place.store.adopt_account(wanted.person, actor);
    if (!adopted) return refuse(adopted.error());
    switch (*adopted) {
        case hub::Adopted::nobody:
            return nobody(wanted.person);
        case hub::Adopted::unknown_account:
            return refuse(fmt::format("Nothing was ever written here as the account {}", cell(wanted.account)));
        case hub::Adopted::somebody_elses:
            return refuse(
                fmt::format("The account {} is that of another person: 'mooring-hub person merge' makes one of two",
                            cell(wanted.account)));
        case hub::Adopted::done:
            break;
    }
    return print(fmt::format("The account {} is that of person {}.", cell(wanted.account), wanted.person));
}

}  // namespace program
