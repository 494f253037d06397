/// What the screens for managers say: their team, a person of it, a module, and the page that is printed.
#pragma once

#include "player/ui/strings/count.h"

#include <string_view>

namespace ui::strings {

struct Team {
    std::string_view title = "Team";
    std::string_view whole = "Everybody";  ///< in place of a team's name, for whoever sees all of them
    std::string_view for_managers = "Team, for managers";
    std::string_view for_managers_detail =
        "See who has begun, passed or is late with which module: with a manager's code, or from files that learners hand to "
        "you.";
    std::string_view manage = "I manage a team";
    std::string_view see = "See your team";

    std::string_view intro =
        "If you manage a team, you can see here who has begun, passed or is late with which module. It also works "
        "without a network: this laptop keeps a copy.";
    std::string_view by_code = "With a manager's code";
    std::string_view by_code_detail =
        "Whoever runs your hub gives you a line with an address and a code in it. It works once. Paste all of it.";
    std::string_view code = "Manager's code";
    std::string_view new_code = "Connect with a code";
    std::string_view unconnected =
        "This laptop is not connected to a hub as a manager's: only files of records bring something new.";

    std::string_view by_file = "With files of records";
    std::string_view by_file_detail =
        "Where there is no network, learners save their records to a file, under “Your records”, and hand it to you, on a memory "
        "stick for instance. This laptop reads such files, with a hub and without one.";
    std::string_view read_files = "Read records from files…";
    std::string_view reading_files = "Reading files of records …";
    Count files_left{"Reading files of records: {} is left …", "Reading files of records: {} are left …"};
    std::string_view stop_files = "Stop";
    std::string_view files_title = "What came of the files";
    std::string_view files_close = "Close this list";
    Count files_read{"{} file was read.", "{} files were read."};
    Count files_refused{"{} was refused and changed nothing.", "{} were refused and changed nothing."};
    Count files_skipped{"{} was not read, as you wished.", "{} were not read, as you wished."};
    Count file_records{"{} record", "{} records"};
    std::string_view file_known = "signed by a laptop that is known to be theirs";
    std::string_view file_unknown = "signed by a laptop that nobody has confirmed: {}";
    std::string_view file_unsigned = "signed by nobody: take it as told, not as proven";
    std::string_view all_files = "Show all {} files";

    std::string_view as_of = "as of {}";
    std::string_view never_fetched = "from files alone";
    std::string_view age = "{} · {}";  ///< the team; how old
    std::string_view fetching = "Asking for news of your team …";
    std::string_view first_fetch = "Fetching your team for the first time …";
    std::string_view reading = "Reading your team …";
    std::string_view waiting = "No news at the moment: {} Mooring tries again by itself.";
    std::string_view stopped = "No more news of your team comes in: {} What came before is kept here.";
    std::string_view not_read = "Your team cannot be shown: {}";
    std::string_view nobody = "There is nobody in your team yet";
    std::string_view nobody_detail = "Whoever joins with a code for your team is listed here, also before they have done anything.";
    std::string_view nobody_left = "Nobody is left";
    std::string_view nobody_left_detail = "Ask for less, or show everybody again.";
    std::string_view show_all = "Show everybody";

    std::string_view refresh = "Ask for news";
    std::string_view save_csv = "Save as a table (CSV)";
    std::string_view print = "Print";
    std::string_view print_what = "opens a page in the browser that prints well";
    std::string_view forget = "Forget this team";
    std::string_view forget_title = "Forget this team?";
    std::string_view forget_detail =
        "This laptop's copy is deleted, with what was read from files, and it fetches nothing more. At the hub nothing "
        "changes. To see the team here again you need a new code.";
    std::string_view forget_files_detail =
        "What was read from files is deleted from this laptop. To see it here again, read the files once more.";
    std::string_view keep = "Keep it";

    std::string_view narrow = "Search, filter and sort";
    std::string_view narrow_on = "Search, filter and sort (in use)";
    std::string_view search = "Search";
    std::string_view search_what = "a name or staff number";
    std::string_view team = "Team";
    std::string_view any_team = "Any team";
    std::string_view module = "Module";
    std::string_view any_module = "Any module";
    std::string_view state = "State";
    std::string_view any_state = "Any state";
    std::string_view heard = "Last heard";
    std::string_view any_time = "At any time";
    Count not_for{"Not for {} day", "Not for {} days"};
    std::string_view sort = "Sort by";
    std::string_view by_name = "Name";
    std::string_view by_last_heard = "Last heard, longest ago first";
    std::string_view by_passed = "Modules passed, fewest first";
    std::string_view by_passed_most = "Modules passed, most first";
    std::string_view by_module = "{}, least far first";

    std::string_view not_started = "not started";
    std::string_view under_way = "under way";
    std::string_view percent_done = "{}% done";
    std::string_view failed = "not passed yet";
    std::string_view failed_with = "not passed, {}%";
    std::string_view passed = "passed";
    std::string_view passed_with = "passed {}%";
    std::string_view overdue = "overdue";
    std::string_view due = "due {}";
    std::string_view overdue_since = "overdue since {}";
    std::string_view counts_until = "counts until {}";  ///< of a pass that is due again after that
    std::string_view due_again = "due again since {}";

    std::string_view nameless = "No name given";
    std::string_view staff_number = "staff number {}";
    std::string_view heard_today = "last heard today";
    std::string_view heard_yesterday = "last heard yesterday";
    Count heard_days{"last heard {} day ago", "last heard {} days ago"};
    std::string_view never_heard = "not heard from";
    std::string_view heard_at = "{} ({})";
    std::string_view joined = "joined {}";
    std::string_view from_file = "This came by file, or some of it, signed by a laptop that is known to be theirs.";
    std::string_view from_unsigned =
        "This, or some of it, came from a file that nobody signed. Anybody can write such a file: take it as told, not as proven.";
    std::string_view unsigned_at_hub =
        "{} At the hub it counts as confirmed as soon as the learner's own laptop has sent it there; this laptop cannot tell, "
        "and its mark stays.";
    std::string_view from_unknown =
        "This, or some of it, came from a file that was signed by a laptop that nobody has confirmed: {}. To be sure, compare this sign "
        "with the one that the learner's Mooring shows when they save their records to a file. If they are the same, it is "
        "their laptop.";
    std::string_view confirm_at_hub =
        "{} What you confirm here counts on this laptop alone; whoever runs your hub can confirm it there for "
        "everybody.";
    std::string_view confirm = "I compared this sign with the learner: it is theirs";
    std::string_view confirm_short = "It is theirs";  ///< in small windows
    std::string_view unconfirmed_at_hub =
        "The hub was given some of this as a file that is not confirmed yet. If a laptop signed it, you can confirm that laptop "
        "on the hub's web page, or whoever runs the hub can. What nobody signed counts as confirmed as soon as the learner's "
        "own laptop has sent it to the hub.";
    std::string_view unconfirmed = "partly from a file that nobody has confirmed";
    Count unconfirmed_people{"{} unconfirmed", "{} unconfirmed"};

    std::string_view person = "Person";
    Count people{"{} person", "{} people"};
    std::string_view some_people = "{} of {} people";
    Count silent{"{} not heard from", "{} not heard from"};
    std::string_view totals = "All of them";
    std::string_view totals_of = "{} of {} passed";
    Count totals_overdue{"{} overdue", "{} overdue"};
    std::string_view opens_person = "shows all about this person";
    std::string_view opens_module = "shows how your team does in this module";
    std::string_view previous = "Previous";
    std::string_view next = "Next";
    std::string_view page = "Page {} of {}";

    std::string_view not_there = "This is no longer in your team's table.";
    std::string_view modules = "Modules";
    Count attempts{"{} attempt at the quiz", "{} attempts at the quiz"};
    std::string_view version = "version {}";
    std::string_view passed_on = "passed on {}";
    std::string_view read_share = "{}% read";

    std::string_view only_some = "Only those whom your filter leaves are counted: {}.";
    std::string_view states = "Where they stand";
    std::string_view state_share = "{} ({}%)";
    std::string_view weeks = "Passes in each week";
    Count week_passes{"{} pass", "{} passes"};
    std::string_view week_of = "Week of {}";
    std::string_view hardest = "Hardest questions";
    std::string_view hardest_detail = "How many answered right at the first try.";
    std::string_view no_answers = "Nobody has answered a question of this module yet.";
    std::string_view question = "Question {}";
    std::string_view right_share = "{}% right at the first try ({} of {})";

    std::string_view printed_title = "{} · {}";  ///< Team; which
    std::string_view printed_by = "Made with Mooring on {}";  ///< a date: "last heard today" means that day
};

}  // namespace ui::strings
