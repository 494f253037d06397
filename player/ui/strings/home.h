/// What Home, its menu and the screens on the way in and out say.
#pragma once

#include "player/ui/strings/count.h"

#include <string_view>

namespace ui::strings {

struct Home {
    std::string_view continue_heading = "Continue where you left off";
    std::string_view start_heading = "Start here";
    std::string_view continue_button = "Continue";
    std::string_view start_button = "Start";
    Count minutes_left_on_page{"{} minute left on this page", "{} minutes left on this page"};
    std::string_view page_done = "You have read this page. Next: {}";
    std::string_view next_heading = "What comes next";
    std::string_view quiz_next = "You have read every page. The quiz is next.";
    std::string_view quiz_early = "You can take the quiz now.";
    std::string_view quiz_under_way = "You have begun the quiz: {} of {} answered.";
    std::string_view quiz_failed = "Your last score: {}. The pass mark is {}.";
    std::string_view explained_on = "These pages explain what went wrong:";
    std::string_view read_again = "You have used all your tries. Read every page again to reopen the quiz.";
    Count pages_again{"{} page to read, {}", "{} pages to read, {}"};  ///< pages; minutes left, in words
    std::string_view go_to_quiz = "Go to the quiz";
    std::string_view read_again_button = "Read again";
    std::string_view pathway_heading = "Your pathway";
    std::string_view passed_count = "{} of {} passed";
    std::string_view standing_passed = "passed {}";
    std::string_view standing_passed_plain = "passed";
    std::string_view standing_failed = "not passed yet";
    std::string_view detail_try_again = "try the quiz again";
    std::string_view standing_under_way = "{}% done";
    std::string_view standing_not_started = "not started";
    std::string_view standing_broken = "cannot be opened";
    std::string_view saving = "Saving …";
    std::string_view not_saved = "Not saved yet: trying again";
    std::string_view read_only = "Open for reading only: nothing is saved";
    std::string_view all_passed = "You have passed every module";
    std::string_view all_passed_detail = "Open any module below to read it again.";
    std::string_view no_modules = "There are no modules here yet";
    std::string_view no_modules_detail = "Ask the person who set up Mooring to add a pathway.";
};

struct FirstRun {
    std::string_view title = "Welcome to Mooring";
    Count modules{"{} module", "{} modules"};
    Count minutes{"about {} minute in all", "about {} minutes in all"};
    std::string_view saved_first = "Everything you do is saved on this laptop, as you do it.";
    std::string_view asked_first = "Nothing leaves this laptop without you being asked.";
    std::string_view works_offline = "You need no account and no connection.";
    std::string_view about_you = "About you";
    std::string_view name = "Your name (optional)";
    std::string_view name_why = "as colleagues know you";
    std::string_view staff_number = "Staff number (optional)";
    std::string_view team = "Team (optional)";
    std::string_view text_size = "Text size";
    std::string_view sample = "This is how large the pages of your course will be.";
    std::string_view where_to_start = "Where to start";
    std::string_view see_all = "Show me all the modules first";
    std::string_view begin = "Begin";
    std::string_view change_later = "You can change all of this later, in Settings.";
};

struct Account {
    std::string_view nameless = "You";
    std::string_view add_module = "Add a module…";
    std::string_view menu_of = "your journal, settings and more";
    std::string_view about = "About this course";
    std::string_view keys = "Keyboard keys";
    std::string_view preview = "Preview a module…";
};

struct About {
    std::string_view remove = "Remove";
    std::string_view title = "About this course";
    std::string_view no_text = "The people who made this course have not written about it yet.";
    std::string_view modules = "The modules";
    std::string_view version = "version {}";
    std::string_view reviewed = "facts checked {}";
};

struct Broken {
    std::string_view title = "This module cannot be opened";
    std::string_view what = "Something in its text needs mending by the people who wrote it.";
    std::string_view safe = "Your work in it is safe, and the other modules still open.";
    std::string_view mended = "It opens again once it has been mended.";
    std::string_view added = "You added it yourself: add it again from a good copy, or remove it.";
    std::string_view remove = "Remove it";
    std::string_view to_modules = "Back to your modules";
    std::string_view for_author = "For the author";
    Count problems{"{} problem", "{} problems"};
    std::string_view copy = "Copy the list";
    std::string_view error = "error";
    std::string_view warning = "warning";
};

struct Stopped {
    std::string_view title = "Mooring cannot open your work";
    std::string_view what_to_do =
        "Nothing has been changed or thrown away. Close Mooring, and show this to whoever supports you.";
    std::string_view copy_report = "Copy a report";
    std::string_view close = "Close Mooring";
};

struct Dialogs {
    std::string_view blanks = "Some questions have no answer";
    std::string_view one_blank = "Question {} has no answer yet.";
    std::string_view many_blanks = "Questions {} have no answer yet.";
    std::string_view list_and = "{} and {}";
    std::string_view blanks_detail = "A question without an answer earns no points.";
    std::string_view go_to_blank = "Go to question {}";
    std::string_view submit_anyway = "Submit as it is";
    std::string_view start_again = "Start “{}” again?";
    std::string_view start_again_detail =
        "Pages read, answers and quiz attempts begin afresh. Your journal stays, and so does a pass you have reached.";
    std::string_view start_again_button = "Start again";
    std::string_view keep = "Keep my place";
    std::string_view elsewhere = "Mooring is already open";
    std::string_view elsewhere_detail =
        "Your work is open in another window, and only one window at a time can save. Here you can read.";
    std::string_view go_there = "Go to that window";
    std::string_view read_here = "Read here, without saving";
};

}  // namespace ui::strings
