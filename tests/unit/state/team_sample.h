/// A team of four with two modules, for tests: 12 November 2026 is today.
#pragma once

#include "player/state/team_table.h"

namespace sample {

inline const state::TimePoint team_noon{std::chrono::sys_days{std::chrono::year{2026} / 11 / 12} + std::chrono::hours{12}};

inline records::Completion passed_at(state::TimePoint at, double score, int valid_months = 0) {
    records::Completion out;
    out.runs[1].version = 2;
    out.runs[1].is_completed = true;
    out.runs[1].last_attempt = 1;
    out.runs[1].passed = records::Judgement{at, 2, score, valid_months};
    return out;
}

inline records::Completion read_to(int percent) {
    records::Completion out;
    out.runs[1].version = 1;
    out.runs[1].read = {1, percent};
    return out;
}

/// Ada has passed one module, Ben is under way in it, Cy has failed it and is of another team, and Dee sent nothing.
inline state::TeamRecords team_records() {
    using std::chrono::days, std::chrono::year;
    state::TeamRecords out;
    out.fetched = team_noon;
    out.modules = {{"knots", "Knots"}, {"ropes", ""}};
    out.due = {{"Ward 9", "knots", year{2026} / 11 / 3}, {"Ward 9", "ropes", year{2026} / 12 / 31}};
    records::Completion ada = passed_at(team_noon - days{8}, 0.9);
    ada.questions = {{1, {team_noon, true}}, {2, {team_noon, false}}};
    records::Completion ben = read_to(48);
    ben.questions = {{1, {team_noon, true}}, {2, {team_noon, true}}, {3, {team_noon, false}}};
    records::Completion cy;
    cy.runs[1].version = 2;
    cy.runs[1].failed = records::Judgement{team_noon, 2, 0.5, 0};
    cy.questions = {{2, {team_noon, false}}};
    const auto joined = team_noon - days{60};
    out.people = {{1, "Ben", "", "Ward 9", joined, team_noon - days{10}, {}, {{"knots", ben}}, {true}},
                  {2, "Ada", "007", "Ward 9", joined, team_noon - days{3}, {}, {{"knots", ada}}, {true}},
                  {3, "Cy", "", "Clinic", joined, team_noon - days{1}, {}, {{"knots", cy}}, {true}},
                  {4, "Dée", "=1", "Ward 9", joined, std::nullopt, {}, {}, {true}}};
    return out;
}

inline state::TeamTable team_table() {
    return state::team_table(team_records(), team_noon, std::chrono::year{2026} / 11 / 12);
}

}  // namespace sample
