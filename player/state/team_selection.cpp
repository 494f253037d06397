#include "player/state/team_selection.h"

#include "content/fold.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace state {
namespace {

using Wanted = TeamFilter::Wanted;

std::vector<std::string> words_of(const std::string& typed) {
    std::istringstream words(content::fold(typed).text);
    std::vector<std::string> out;
    for (std::string word; words >> word;) out.push_back(std::move(word));
    return out;
}

bool is_so(const TeamCell& cell, Wanted wanted) {
    using records::Standing;
    switch (wanted) {
        case Wanted::any: break;
        case Wanted::not_started: return cell.summary.standing == Standing::not_started;
        case Wanted::under_way: return cell.summary.standing == Standing::under_way;
        case Wanted::failed: return cell.summary.standing == Standing::failed;
        case Wanted::passed: return cell.summary.standing == Standing::passed;
        case Wanted::overdue: return cell.deadline.is_overdue;
    }
    return true;
}

class Filter {
public:
    Filter(const TeamTable& table, const TeamFilter& filter)
        : filter_(filter), words_(words_of(filter.words)), module_(module_index(table, filter.module)) {
        if (filter.not_heard_days > 0) not_since_ = table.read_at - std::chrono::days{filter.not_heard_days};
    }

    bool takes(const TeamPerson& person) const {
        if (filter_.team && person.team != *filter_.team) return false;
        if (not_since_ && person.last_heard && *person.last_heard >= *not_since_) return false;
        const bool has_words = std::all_of(words_.begin(), words_.end(), [&](const std::string& word) {
            return person.folded.find(word) != std::string::npos;
        });
        if (!has_words) return false;
        if (filter_.wanted == Wanted::any) return true;
        if (!filter_.module.empty()) return module_ && is_so(person.cells[*module_], filter_.wanted);
        return std::any_of(person.cells.begin(), person.cells.end(),
                           [&](const TeamCell& cell) { return is_so(cell, filter_.wanted); });
    }

private:
    const TeamFilter& filter_;
    std::vector<std::string> words_;
    std::optional<std::size_t> module_;
    std::optional<TimePoint> not_since_;
};

/// Where somebody stands in a module, as a number that grows with how far they are: the overdue come first of their like.
std::pair<int, int> rank(const TeamCell& cell) {
    return {static_cast<int>(cell.summary.standing) * 2 + (cell.deadline.is_overdue ? 0 : 1), cell.summary.percent};
}

void sort_people(const TeamTable& table, const TeamSort& sort, std::vector<std::size_t>& people) {
    using By = TeamSort::By;
    const auto module = module_index(table, sort.module);
    const auto is_before = [&](std::size_t one, std::size_t other) {
        const TeamPerson& left = table.people[one];
        const TeamPerson& right = table.people[other];
        switch (sort.by) {
            case By::name: break;
            case By::last_heard: return left.last_heard < right.last_heard;  // never is before all
            case By::passed: return left.passed < right.passed;
            case By::module: return module && rank(left.cells[*module]) < rank(right.cells[*module]);
        }
        return one < other;  // the table is in the order of names
    };
    // Those who are equal stay in the order of names, whichever way it goes.
    if (sort.is_descending) {
        std::stable_sort(people.begin(), people.end(),
                         [&](std::size_t one, std::size_t other) { return is_before(other, one); });
    } else {
        std::stable_sort(people.begin(), people.end(), is_before);
    }
}

void count(const TeamPerson& person, TeamSelection& selection) {
    using records::Standing;
    if (!person.last_heard) ++selection.never_heard;
    if (is_unconfirmed(person.origin)) ++selection.unconfirmed;
    for (std::size_t index = 0; index < person.cells.size(); ++index) {
        TeamTotals& totals = selection.totals[index];
        const TeamCell& cell = person.cells[index];
        switch (cell.summary.standing) {
            case Standing::not_started: ++totals.not_started; break;
            case Standing::under_way: ++totals.under_way; break;
            case Standing::failed: ++totals.failed; break;
            case Standing::passed: ++totals.passed; break;
        }
        if (cell.deadline.is_overdue) ++totals.overdue;
    }
}

std::vector<TeamQuestion> hardest(const TeamTable& table, const TeamSelection& selection, std::size_t module,
                                  std::size_t most) {
    std::map<int, TeamQuestion> by_number;
    for (const std::size_t index : selection.people) {
        for (const TeamFirstAnswer& answer : table.people[index].cells[module].answers) {
            TeamQuestion& question = by_number[answer.question];
            question.number = answer.question;
            ++question.answered;
            if (answer.is_right) ++question.right;
        }
    }
    std::vector<TeamQuestion> out;
    for (const auto& [number, question] : by_number) out.push_back(question);
    std::stable_sort(out.begin(), out.end(), [](const TeamQuestion& one, const TeamQuestion& other) {
        return one.right * other.answered < other.right * one.answered;
    });
    if (out.size() > most) out.resize(most);
    return out;
}

std::chrono::sys_days monday_of(std::chrono::sys_days day) {
    return day - (std::chrono::weekday{day} - std::chrono::Monday);
}

std::vector<TeamWeek> weeks_of(const TeamTable& table, const TeamSelection& selection, std::size_t module, int weeks) {
    std::vector<TeamWeek> out;
    const std::chrono::sys_days last = monday_of(std::chrono::sys_days{table.today});
    for (int back = weeks - 1; back >= 0; --back) out.push_back({records::Day{last - std::chrono::weeks{back}}, 0});
    for (const std::size_t index : selection.people) {
        const auto& passed = table.people[index].cells[module].summary.passed;
        if (!passed) continue;
        const records::Day monday{monday_of(std::chrono::floor<std::chrono::days>(*passed))};
        const auto week = std::find_if(out.begin(), out.end(), [&](const TeamWeek& one) { return one.monday == monday; });
        if (week != out.end()) ++week->passes;
    }
    return out;
}

}  // namespace

TeamSelection selected(const TeamTable& table, const TeamFilter& filter, const TeamSort& sort) {
    TeamSelection selection;
    selection.totals.resize(table.modules.size());
    const Filter wanted(table, filter);
    for (std::size_t index = 0; index < table.people.size(); ++index) {
        if (!wanted.takes(table.people[index])) continue;
        selection.people.push_back(index);
        count(table.people[index], selection);
    }
    sort_people(table, sort, selection.people);
    return selection;
}

TeamFigures figures(const TeamTable& table, const TeamSelection& selection, const std::string& module,
                    std::size_t most_questions, int weeks) {
    const auto index = module_index(table, module);
    if (!index) return {};
    return {hardest(table, selection, *index, most_questions), weeks_of(table, selection, *index, weeks)};
}

}  // namespace state
