/// What the journal, the search and the settings say.
#pragma once

#include "player/ui/strings/count.h"

#include <string_view>

namespace ui::strings {

struct Journal {
    std::string_view title = "Your journal";
    std::string_view intro = "Everything you have written down in your modules, in one place.";
    std::string_view filter = "Search your journal";
    std::string_view export_button = "Export";
    std::string_view export_what = "writes your journal into your documents folder";
    std::string_view private_means = "Private: these words never leave this laptop.";
    std::string_view shared_means = "Shared: these words go along with your results once you connect.";
    std::string_view saved_on = "saved {}";
    std::string_view not_saved_yet = "begun, not saved yet";
    std::string_view has_changes = "You have changed this and not saved it yet.";
    std::string_view edit = "Edit";
    std::string_view go_on = "Go on writing";
    std::string_view your_words = "Your words";
    std::string_view empty_removes = "Saved without words, this leaves your journal.";
    std::string_view saving = "Saving …";
    std::string_view no_longer_asked = "This module no longer asks this.";
    Count unwritten{"{} reflection not written yet", "{} reflections not written yet"};
    std::string_view go_to_first = "Go to the first";
    std::string_view empty = "Nothing here yet";
    std::string_view empty_detail = "When a module asks you to stop and think, what you write there is kept here too.";
    std::string_view none_found = "Nothing in your journal has “{}”";
    std::string_view none_found_detail = "Try fewer words, or other ones.";
};

struct Search {
    std::string_view title = "Search";
    std::string_view field = "Words to look for";
    std::string_view placeholder = "in every module";
    std::string_view start = "Type a word or a few. Every module is searched as you type.";
    std::string_view keys = "Up and Down choose a place, Enter opens it.";
    Count found{"{} place", "{} places"};
    std::string_view found_most = "The first {} places";
    std::string_view none_found = "No module has “{}”";
    std::string_view none_found_detail = "Try fewer words, or only the beginning of one.";
};

struct Settings {
    std::string_view reading = "Reading";
    std::string_view text_size = "Text size";
    std::string_view text_size_detail = "Also by Ctrl + plus, Ctrl + minus and Ctrl + 0.";
    std::string_view percent = "{}%";
    std::string_view sample = "An anchor organisation belongs to its place, and stays there year after year.";
    std::string_view theme = "Colours";
    std::string_view light = "Light";
    std::string_view dark = "Dark";
    std::string_view high_contrast = "High contrast";
    std::string_view sample_letters = "Aa";
    std::string_view font = "Typeface";
    std::string_view plain_font = "Inter";
    std::string_view dyslexic_font = "OpenDyslexic";
    std::string_view font_detail = "OpenDyslexic has heavier feet to its letters, which some readers find easier.";
    std::string_view reduce_motion = "Reduce motion: nothing slides or fades";
    std::string_view quiz = "Quizzes";
    std::string_view one_at_a_time = "One question at a time";
    std::string_view all_on_a_page = "All on a page";
    std::string_view profile = "About you";
    std::string_view profile_detail = "Kept on this laptop. Nothing of it leaves without you being asked.";
    std::string_view kept_as_you_choose = "Your choices are saved on this laptop as you make them";
    std::string_view not_kept = "Open for reading only: your choices hold until you close this window";
    std::string_view save_profile = "Save";
    std::string_view saved = "Saved on this laptop";
    std::string_view saving = "Saving …";
    std::string_view not_saved = "Not saved yet: trying again";
    std::string_view data = "Your work";
    std::string_view data_where = "Everything you do is in this file:";
    std::string_view backups_where = "Copies of it are kept here:";
    std::string_view back_up_now = "Back up now";
    std::string_view backed_up_by_itself = "Mooring also makes one on each day you use it, and keeps those of the last seven such days.";
    std::string_view start_again = "Start a module again";
    std::string_view start_again_detail = "From its first page. Your journal stays, and so does a pass you have reached.";
    std::string_view choose_module = "Choose a module";
    std::string_view help = "Help";
    std::string_view keys = "Keyboard keys";
    std::string_view copy_report = "Copy a report";
    std::string_view copy_report_detail =
        "For whoever supports you: versions, problems and how things stand. Never an answer, never your words.";
    std::string_view about = "About Mooring";
    std::string_view version = "Version {}";
    std::string_view free_software =
        "Mooring is free software under the MIT licence. It stands on the work of many others.";
    std::string_view show_licences = "Licences and credits";
};

}  // namespace ui::strings
