/// What a manager reads on the hub's pages in a real browser.
#pragma once

#include "tests/end_to_end/browser_scripts.h"
#include "tests/end_to_end/views/expected_words.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace views {

struct BrowsedTeam {
    std::vector<std::string> people;    ///< in the order of the table
    std::set<std::string> unconfirmed;  ///< who is marked so
    Cells cells;                        ///< in the way of words_in_browser
    Cells joined;                       ///< by "NAME | joined"
    std::string csv;                    ///< as it is downloaded from there
};

/// Who signs in. The first time a password of their own is chosen.
struct WebAccount {
    std::string name, password;
};

BrowsedTeam read_in_browser(const web::Browser& browser, std::uint16_t port, WebAccount& account);

}  // namespace views
