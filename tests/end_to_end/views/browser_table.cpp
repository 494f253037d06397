#include "tests/end_to_end/views/browser_table.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace views {
namespace {

using nlohmann::json;

/// The words of the cell in this column.
std::string in_column(const json& cells, const std::string& column) {
    for (const json& cell : cells) {
        if (cell.at(0).get<std::string>() == column) return cell.at(1);
    }
    FAIL("there is no column " << column << " in " << cells.dump());
    return {};
}

/// A person's cell of the table: the name, behind it the staff number where there is one, and a mark.
void read_name(const std::string& words, BrowsedTeam& team) {
    constexpr std::string_view between = " · ";
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin != std::string::npos;) {
        const std::size_t end = words.find(between, begin);
        parts.push_back(words.substr(begin, end - begin));
        begin = end == std::string::npos ? end : end + between.size();
    }
    const std::string& name = team.people.emplace_back(parts.front());
    std::string& number = team.cells[name + " | number"];
    for (std::size_t index = 1; index < parts.size(); ++index) {
        if (parts[index] == "Unconfirmed")
            team.unconfirmed.insert(name);
        else
            number += parts[index];
    }
}

void read_page(const json& page, const std::string& person, BrowsedTeam& team) {
    CHECK(page.at("name") == person);
    Cells facts;
    for (const json& fact : page.at("facts")) facts[fact.at(0)] = fact.at(1);
    const std::string place = person + " | page | ";
    team.cells[place + "heard"] = facts["Last heard from"];
    team.cells[place + "number"] = facts["Staff number"];
    team.cells[place + "team"] = facts["Team"];
    team.joined[person + " | joined"] = facts["Joined"];
    for (const json& row : page.at("modules")) {
        const json& cells = row.at("cells");
        team.cells[place + in_column(cells, "Module")] =
            fmt::format("{} / {} / {} / {}", in_column(cells, "State"), in_column(cells, "Read"),
                        in_column(cells, "Attempts at the quiz"), in_column(cells, "Version"));
    }
}

void read_row(const json& row, BrowsedTeam& team) {
    std::string person;
    for (const json& cell : row.at("cells")) {
        const std::string column = cell.at(0), words = cell.at(1);
        if (column == "Person") {
            read_name(words, team);
            person = team.people.back();
        } else if (column == "Passed") {
            team.cells[person + " | passed"] = words;
        } else if (column == "Last heard from") {
            team.cells[person + " | heard"] = words;
        } else {
            team.cells[person + " | " + column] = words;
        }
    }
    read_page(row.at("page"), person, team);
}

}  // namespace

BrowsedTeam read_in_browser(const web::Browser& browser, std::uint16_t port, WebAccount& account) {
    const std::string chosen = "four quiet words here";
    const support::TemporaryFolder folder;
    const auto file = folder.path() / "table.json";
    const web::Outcome outcome =
        browser.run_script("hub_table.mjs", {fmt::format("http://127.0.0.1:{}", port), account.name, account.password,
                                             chosen, file.string()});
    INFO(outcome.printed);
    REQUIRE(outcome.code == 0);
    account.password = chosen;
    std::ifstream stream(file, std::ios::binary);
    const json told = json::parse(stream);
    BrowsedTeam team;
    for (const json& row : told.at("people")) read_row(row, team);
    team.csv = told.at("csv");
    return team;
}

}  // namespace views
