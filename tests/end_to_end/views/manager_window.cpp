#include "tests/end_to_end/views/manager_window.h"

#include "player/sync/connection_file.h"
#include "tests/end_to_end/records/sending.h"
#include "tests/end_to_end/views/learner.h"
#include "tests/end_to_end/views/pathway.h"
#include "tests/support/catch.h"

#include <fstream>
#include <iterator>

namespace views {
namespace {

using end_to_end::Desk;
using end_to_end::PlayerWindow;
using end_to_end::Shown;
using end_to_end::ShownFrame;

constexpr std::string_view opens_person = ", shows all about this person";
constexpr std::string_view unconfirmed = ", partly from a file that nobody has confirmed";

const Desk& welcomed(const Desk& desk) {
    desk.welcome();
    return desk;
}

ShownTeam shown_team(const ShownFrame& frame) {
    ShownTeam team;
    std::string row;
    bool is_person = false;
    for (const Shown& node : frame.nodes) {
        if (node.role == "row") {
            row = node.name;
            is_person = false;
        }
        if (node.role == "button" && node.name == row && node.description.ends_with(opens_person)) {
            is_person = true;
            team.people.push_back(row);
            team.cells[row + " | passed"] = node.value;
            std::string heard = node.description.substr(0, node.description.size() - opens_person.size());
            if (heard.ends_with(unconfirmed)) {
                heard.resize(heard.size() - unconfirmed.size());
                team.unconfirmed.insert(row);
            }
            team.cells[row + " | heard"] = heard;
        }
        if (is_person && node.role == "cell") team.cells[row + " | " + node.name] = node.value;
    }
    return team;
}

std::string joined(const std::string& one, const std::string& other, const char* between) {
    return one.empty() || other.empty() ? one + other : one + between + other;
}

/// A person's page: what it says of them, and of each module.
void read_page(const ShownFrame& frame, const std::string& person, Cells& cells) {
    const std::string joined_words = "joined ";
    for (const Shown& node : frame.nodes) {
        const bool is_heard = node.name.starts_with("last heard ") || node.name == "not heard from";
        if (is_heard) cells[person + " | page | heard"] = node.name;
        if (const auto at = node.name.rfind(joined_words); node.role == "paragraph" && at != std::string::npos) {
            const std::string who = node.name.substr(0, at);
            cells[person + " | page | who"] = who.substr(0, who.rfind(" · "));
            cells[person + " | joined"] = node.name.substr(at + joined_words.size());
        }
        if (node.role == "button" && (node.name == anchor_title || node.name == lines_title))
            cells[person + " | page | " + node.name] = joined(node.value, node.description, " / ");
    }
}

}  // namespace

ManagerWindow::ManagerWindow() : player_(welcomed(desk_), {"--modules", write_pathway(desk_).string()}) {}

void ManagerWindow::connect(const std::string& invitation) {
    end_to_end::press_on(player_, {"button", "Settings"});
    end_to_end::press_on(player_, {"button", "I manage a team"});
    player_.write({"text field", "Manager's code"}, invitation);
    player_.strike({"Return"});
    player_.wait_for("table", "Team");
}

std::string ManagerWindow::key() const {
    const auto kept = syncing::kept_connection(desk_.data, nullptr, syncing::Role::manager);
    REQUIRE(kept);
    REQUIRE(*kept);
    return (*kept)->credentials.key + " " + (*kept)->credentials.secret;
}

ShownTeam ManagerWindow::table() const { return shown_team(player_.frame()); }

void ManagerWindow::wait_for(const Cells& table) const {
    player_.wait_until([&](const ShownFrame& frame) { return shown_team(frame).cells == table; },
                       "this table:" + Catch::Detail::stringify(table));
    player_.settle();
}

void ManagerWindow::wait_for_person(const std::string& name) const {
    player_.wait_for("row", name);
    player_.settle();
}

void ManagerWindow::wait_for_all_confirmed() const {
    player_.wait_until([](const ShownFrame& frame) { return shown_team(frame).unconfirmed.empty(); },
                       "nobody to be marked");
    player_.settle();
}

Cells ManagerWindow::pages(const std::vector<std::string>& people) const {
    Cells cells;
    for (const std::string& person : people) {
        player_.press({"End"});  // the last rows may lie below the window's edge
        player_.click("button", person);
        player_.wait_for("heading", person);
        player_.settle();
        read_page(player_.frame(), person, cells);
        player_.press({"Escape"});
        player_.wait_for("table", "Team");
    }
    return cells;
}

std::string ManagerWindow::save_csv() const {
    player_.click("button", "Save as a table (CSV)");
    const std::string bytes = bytes_of(saved_path(player_, "The table is saved as ", "."));
    player_.click("button", "Dismiss");
    player_.wait_until([](const ShownFrame& frame) { return frame.find("button", "Dismiss") == nullptr; }, "no notice");
    return bytes;
}

void ManagerWindow::ask_for_news() const {
    player_.wait_until(
        [](const ShownFrame& frame) {
            const Shown* button = frame.find("button", "Ask for news");
            return button != nullptr && !button->is("disabled");
        },
        "news that can be asked for");
    player_.click("button", "Ask for news");
}

std::string ManagerWindow::read_file(const std::filesystem::path& file) const {
    std::filesystem::copy_file(file, desk_.home / file.filename(), std::filesystem::copy_options::overwrite_existing);
    player_.click("button", "Read records from files…");
    player_.click("button", file.filename().string());
    const Shown heading = player_.wait_for("heading", "What came of the files");
    const Shown item = player_.wait_for("item", "…");
    player_.click("button", "Close this list");
    return joined(item.name, item.value, ": ");
}

void ManagerWindow::come_again() const {
    player_.press({"Escape"});
    end_to_end::press_on(player_, {"button", "See your team"});
    player_.wait_for("table", "Team");
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Cells table_of(const Cells& all) {
    Cells table;
    for (const auto& [place, words] : all) {
        if (place.find(" | page | ") == std::string::npos) table.emplace(place, words);
    }
    return table;
}

}  // namespace views
