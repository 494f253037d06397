/// People learning with Mooring against a hub, and what should be known of them, added up plainly.
#pragma once

#include "records/completion.h"
#include "tests/unit/hub/hub_desk.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tests {

/// What a statement about a module says.
struct Lesson {
    std::string verb = "progressed", module = "ropes", part = "";  ///< part: "/question/3", "/quiz", "/reflection/1"
    int version = 1, run = 1, percent = 50, months = 0, attempt = 1;
    double score = 0.8;
    bool is_right = true;
    std::string words = "";
    hub::Moment at{};
};

/// A statement by the account of that name.
nlohmann::json lesson_statement(const std::string& id, const std::string& account, const Lesson& lesson);

/// A voiding statement of the same account.
nlohmann::json voiding_statement(const std::string& id, const std::string& account, const std::string& other);

struct Laptop {
    std::string account, authorization;
};

/// A hub among learners.
class LearningDesk : public HubDesk {
public:
    /// The number of the person with this name, who must be there.
    hub::RowId person(const std::string& name);
    hub::RowId team(const std::string& name);
    Laptop laptop(const std::string& team, const std::string& person, const std::string& account);

    /// What lies in the store and was not voided, folded by its accounts.
    std::map<std::string, std::map<std::string, records::Completion>> folded();

    /// What is kept of everybody, by account; people with several laptops have it under each.
    std::vector<hub::PersonProgress> everybody(const hub::Scope& scope = {});
};

/// What the hub should count for these people.
hub::Totals counted(const std::vector<hub::PersonProgress>& people, const std::vector<hub::DueDate>& due,
                    hub::Day today);

/// The same for first answers in a module, by question.
std::map<int, std::pair<std::int64_t, std::int64_t>> counted_answers(const std::vector<hub::PersonProgress>& people,
                                                                     const std::string& module);

/// Day `number` of 2026, 0 is the first of January.
hub::Day day(int number);

}  // namespace tests
