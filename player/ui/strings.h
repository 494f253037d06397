/// Every word the interface says, in one table: British English, ready for a second language beside it.
/// `{}` stands for a value (fmt).
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace ui {

/// Words that depend on a number.
struct Count {
    std::string_view one;
    std::string_view other;
};

/// One section a screen; `common` for what several share.
struct Strings {
    struct Common {
        std::string_view app_name = "Mooring";
        std::string_view back = "Back";
        std::string_view home = "Home";
        std::string_view close = "Close";
        std::string_view cancel = "Cancel";
        std::string_view save = "Save";
        std::string_view dismiss = "Dismiss";
        std::string_view try_again = "Try again";
        std::string_view settings = "Settings";
        std::string_view journal = "Journal";
        std::string_view search = "Search";
        std::string_view opens_browser = "opens in your browser";
        std::string_view more = "More";
        std::string_view less = "Less";
        Count minutes{"{} minute", "{} minutes"};
        Count minutes_left{"{} minute left", "{} minutes left"};
        std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                "July",    "August",   "September", "October", "November", "December"};
        std::array<std::string_view, 12> short_months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        std::string_view date = "{} {} {}";  ///< day, month, year
    } common;

    struct Home {
        std::string_view continue_heading = "Continue where you left off";
        std::string_view start_heading = "Start here";
        std::string_view continue_button = "Continue";
        std::string_view start_button = "Start";
        Count minutes_left_on_page{"{} minute left on this page", "{} minutes left on this page"};
        std::string_view page_done = "You have read this page";
        std::string_view pathway_heading = "Your pathway";
        std::string_view passed_count = "{} of {} passed";
        std::string_view standing_passed = "passed {}";
        std::string_view standing_passed_plain = "passed";
        std::string_view standing_failed = "not passed yet";
        std::string_view standing_under_way = "{}% done";
        std::string_view standing_not_started = "not started";
        std::string_view standing_broken = "cannot be opened";
        std::string_view saved_here = "Everything is saved on this laptop";
        std::string_view saving = "Saving …";
        std::string_view not_saved = "Not saved yet: trying again";
        std::string_view read_only = "Open for reading only: nothing is saved";
        std::string_view all_passed = "You have passed every module";
        std::string_view all_passed_detail = "Open any module below to read it again.";
        std::string_view no_modules = "There are no modules here yet";
        std::string_view no_modules_detail = "Ask the person who set up Mooring to add a pathway.";
        std::string_view about = "About this course";
        std::string_view continue_here = "Continue here";
        std::string_view profile = "Your profile";
    } home;

    struct Callouts {
        std::string_view note = "Note";
        std::string_view tip = "Tip";
        std::string_view important = "Important";
        std::string_view warning = "Warning";
        std::string_view caution = "Caution";
    } callouts;

    struct Verdicts {
        std::string_view right = "Right";
        std::string_view wrong = "Not right";
        std::string_view missed = "This one was right too";
    } verdicts;

    struct FirstRun {} first_run;
    struct Lesson {} lesson;
    struct Question {} question;
    struct Quiz {} quiz;
    struct Results {} results;
    struct Journal {} journal;
    struct Search {} search;
    struct Settings {} settings;
    struct Dialogs {} dialogs;
};

/// The table in British English.
inline constexpr Strings english{};

/// The words for a number, with it filled in.
std::string counted(const Count& words, long long number);

/// Words with their places filled in.
template <typename... Values>
std::string filled(std::string_view words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

}  // namespace ui
