#include "tests/support/team_scenes.h"

#include "player/state/team_selection.h"
#include "player/state/team_table.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace support {
namespace {

using std::chrono::days, std::chrono::hours, std::chrono::minutes, std::chrono::year;

const state::TimePoint now{std::chrono::sys_days{year{2026} / 11 / 28} + hours{14} + minutes{5}};

constexpr std::array<const char*, 12> first_names{"Ada",  "Bethan", "Carys", "Dylan", "Efa",  "Farid",
                                                  "Gwen", "Huw",    "Iqbal", "Joan",  "Kofi", "Llinos"};
constexpr std::array<const char*, 7> last_names{"Byrne", "Davies", "Evans", "Okafor", "Price", "Shah", "Whitfield-Montague"};

/// Numbers that look thrown and are the same each time.
class Dice {
public:
    int throws(int sides) {
        seed_ = seed_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((seed_ >> 33U) % static_cast<unsigned>(sides));
    }

private:
    std::uint64_t seed_ = 2026;
};

records::Completion completion(Dice& dice, int how) {
    records::Completion out;
    if (how < 3) return out;
    records::Run& run = out.runs[1];
    run.version = 1;
    run.read = {1, 10 + dice.throws(85)};
    const state::TimePoint at = now - days{dice.throws(70)} - hours{3};
    if (how >= 6) {
        run.is_completed = true;
        run.last_attempt = 1 + dice.throws(2);
        run.passed = records::Judgement{at, 1, 0.8 + 0.1 * dice.throws(3), 0};
    } else if (how == 5) {
        run.last_attempt = 1;
        run.failed = records::Judgement{at, 1, 0.3 + 0.1 * dice.throws(4), 0};
    }
    for (int question = 1; question <= 6; ++question)
        out.questions[question] = {at, dice.throws(10) > question};
    return out;
}

void refresh(state::Team& team) {
    team.selection = std::make_shared<const state::TeamSelection>(state::selected(*team.table, team.filter, team.sort));
}

}  // namespace

state::TeamTable team_of(const state::State& state, int people) {
    Dice dice;
    state::TeamRecords records;
    records.team = people > 3 ? "" : "Ward 9";
    records.fetched = now;
    for (const content::LoadedModule& module : state.pathway->modules) {
        records.modules.push_back({module.module.metadata.id, module.module.metadata.title});
        for (const char* team : {"Ward 9", "Ward 12"})
            records.due.push_back({team, module.module.metadata.id, year{2026} / (records.modules.size() < 3 ? 11 : 12) / 20});
    }
    for (int number = 0; number < people; ++number) {
        state::TeamPersonRecord& person = records.people.emplace_back();
        const auto index = static_cast<std::size_t>(number);
        person.id = number + 1;
        person.name = fmt::format("{} {}", first_names.at(index % first_names.size()),
                                  last_names.at(index / first_names.size() % last_names.size()));
        if (number % 3 == 0) person.staff_number = fmt::format("{:05}", 20311 + number * 37);
        person.team = number % 5 == 4 ? "Ward 12" : "Ward 9";
        person.joined = now - days{80};
        person.origin.is_from_hub = true;
        if (number % 9 == 8) continue;  // joined, and sent nothing yet
        person.last_heard = now - days{dice.throws(20) * dice.throws(4)} - hours{2};
        int skill = 4 + dice.throws(6);
        for (const state::TeamModule& module : records.modules) {
            auto done = completion(dice, dice.throws(3) + skill);
            if (!done.runs.empty()) person.modules[module.id] = std::move(done);
            skill -= dice.throws(4);
        }
    }
    if (people > 1) {
        records.people[1].origin.is_from_file = true;
        records.people[1].origin.unknown_devices = {{"key-of-bethan", "3F2A 9C01 77DE 40B8", {"account-of-bethan"}}};
    }
    return state::team_table(records, now, year{2026} / 11 / 28);
}

state::State with_team(state::State state, int people) {
    state::Team& team = state.team;
    team.travel.kind = state::TeamTravel::Kind::resting;
    team.travel.endpoint = "https://hub.example.org/xapi";
    team.travel.has_copy = true;
    team.is_stale = false;
    team.table = std::make_shared<const state::TeamTable>(team_of(state, people));
    refresh(team);
    return state;
}

state::State team_out_of_reach(state::State state) {
    state.team.travel.kind = state::TeamTravel::Kind::waiting;
    state.team.travel.trouble = "hub.example.org cannot be found. Is there a network?";
    return state;
}

state::State team_stopped(state::State state) {
    state.team.travel.kind = state::TeamTravel::Kind::stopped;
    state.team.travel.trouble =
        "The hub does not know your manager's key any more. Please ask whoever runs it for a new code.";
    return state;
}

state::State team_is_coming(state::State state) {
    state.team.travel.kind = state::TeamTravel::Kind::fetching;
    state.team.travel.endpoint = "https://hub.example.org/xapi";
    return state;
}

state::State with_team_files(state::State state) {
    using Signature = state::TeamFileOutcome::Signature;
    state.team.files.outcomes = {
        {"farid.mooring-records", "The file ends too early: it was cut short on its way. Please copy it again.", "", "", 0,
         Signature::none, ""},
        {"bethan.mooring-records", "", "Bethan Byrne", "", 214, Signature::unknown, "3F2A 9C01 77DE 40B8"},
        {"Mooring records 2026-11-27.mooring-records", "", "", "00417", 1, Signature::none, ""},
        {"Mooring records 2026-11-27 (2).mooring-records", "", "", "", 0, Signature::none, ""},
        {"ada.mooring-records", "", "Ada Byrne", "00423", 310, Signature::known, "0B77 41AE 9D20 C35F"}};
    return state;
}

state::State team_files_refused(state::State state) {
    state = with_team_files(std::move(state));
    state.team.files.outcomes.resize(1);
    return state;
}

state::State team_files_coming(state::State state) {
    state.team.files.request = 1;
    state.team.files.left = 30;
    return state;
}

state::State choosing_records(state::State state) {
    using Entry = state::FolderEntry::Kind;
    using Place = state::FolderPlace::Kind;
    state.chooser = {.purpose = state::ChooserPurpose::read_records};
    state::FolderListing& listing = state.chooser.listing;
    listing.path = listing.path_words = state.chooser.typed = "/media/ada/STICK";
    listing.places = {{Place::home, "", "/home/ada"}, {Place::documents, "", "/home/ada/Documents"},
                      {Place::downloads, "", "/home/ada/Downloads"}, {Place::stick, "STICK", "/media/ada/STICK"}};
    listing.way = {{Place::stick, "STICK", "/media/ada/STICK"}};
    listing.entries = {{Entry::folder, "letters", "/media/ada/STICK/letters"}};
    for (const char* name : {"ada.mooring-records", "bethan.mooring-records", "Mooring records 2026-11-27.mooring-records"})
        listing.entries.push_back({Entry::records, name, std::string("/media/ada/STICK/") + name});
    listing.has_records = true;
    return state;
}

state::State at_person(state::State state, std::int64_t person) {
    state.team.person = person;
    return state;
}

state::State at_module(state::State state, const std::string& module) {
    state::Team& team = state.team;
    team.module = module;
    team.figures = std::make_shared<const state::TeamFigures>(state::figures(*team.table, *team.selection, module, 10, 12));
    return state;
}

state::State with_due_dates(state::State state) {
    state.today = year{2026} / 11 / 28;
    const auto id = [&](std::size_t index) { return state.pathway->modules.at(index).module.metadata.id; };
    state.due_dates = {{id(0), year{2026} / 11 / 3}, {id(1), year{2026} / 11 / 3}, {id(2), year{2026} / 12 / 31}};
    return state;
}

}  // namespace support
