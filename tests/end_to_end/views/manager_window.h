/// A manager's player, by keyboard and pointer: their team's table and what can be done with it.
#pragma once

#include "records/summary_row.h"
#include "tests/end_to_end/desk.h"
#include "tests/end_to_end/views/expected_words.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace views {

/// What the window shows of the team's table: the people in their order, and each cell.
struct ShownTeam {
    std::vector<std::string> people;
    std::set<std::string> unconfirmed;  ///< who is marked so
    Cells cells;
};

/// The window of a desk on which nobody learns. Opened on the team's screen and kept there.
class ManagerWindow {
public:
    ManagerWindow();

    /// With a manager's code.
    void connect(const std::string& invitation);
    /// "KEY SECRET", as the player keeps them.
    std::string key() const;

    ShownTeam table() const;
    /// Waits until the table shows these cells, and no others.
    void wait_for(const Cells& table) const;
    /// Waits until this person has a row.
    void wait_for_person(const std::string& name) const;
    /// Waits until nobody is marked.
    void wait_for_all_confirmed() const;
    /// What the pages of these people say, in the way of words_in_player, and when each joined.
    Cells pages(const std::vector<std::string>& people) const;
    /// "Save as a table": what the file then holds.
    std::string save_csv() const;
    /// "Ask for news". Does not wait for them.
    void ask_for_news() const;

    /// Brings a file of records along on this desk and reads it in. Returns what is said of it: who and how much, or else
    /// the file's name, then what there is to say.
    std::string read_file(const std::filesystem::path& file) const;

    /// Goes to the team's screen anew, where the copy is read once more.
    void come_again() const;

    const end_to_end::PlayerWindow& player() const { return player_; }

private:
    end_to_end::Desk desk_;
    end_to_end::PlayerWindow player_;
};

/// Everything in a file.
std::string bytes_of(const std::filesystem::path& path);

/// The part of what words_in_player says that stands in the table.
Cells table_of(const Cells& all);

}  // namespace views
