/// What the preview of a trainer's folder says.
#pragma once

#include "player/ui/strings/count.h"

#include <string_view>

namespace ui::strings {

struct Preview {
    std::string_view title = "Preview";
    std::string_view title_of = "Preview: {}";
    std::string_view page = "Page";
    std::string_view modules = "Modules";
    std::string_view go_to_page = "Go to a page";
    std::string_view reading = "Reading the folder …";

    std::string_view problems = "Problems";
    std::string_view problems_of_list = "Problems of pathway.md";
    std::string_view errors_heading = "Errors";
    std::string_view warnings_heading = "Warnings";
    Count errors{"{} error", "{} errors"};
    Count warnings{"{} warning", "{} warnings"};
    std::string_view no_problems = "No problems";
    std::string_view no_problems_detail = "Learners can open this as it is.";
    std::string_view errors_detail = "Learners cannot open this until its errors are mended.";
    std::string_view warnings_detail = "Learners can open this. Look whether you meant it so.";
    std::string_view line_and_code = "Line {} · {}";
    std::string_view problem_name = "Line {}, {}: {}";
    std::string_view source = "The lines around line {}";
    std::string_view source_line = "{}: {}";
    std::string_view show_problems = "show or hide the problems";
    std::string_view not_recorded = "Nothing that you try here is recorded.";
    std::string_view read_again = "Read the folder again";

    std::string_view gone = "This folder cannot be shown";
    std::string_view gone_detail = "As soon as it can be read again, its pages are here.";
    std::string_view unreadable = "module.md cannot be read";
    std::string_view unreadable_detail = "As soon as it is mended, its pages are here.";
    std::string_view no_pages = "This module has no pages yet";
    std::string_view no_pages_detail =
        "What stands under its title is the opening page, and each line that begins with ## opens another. Save the file, "
        "and they are here.";
    std::string_view no_modules = "There are no modules in this folder";
    std::string_view no_modules_detail = "A module is a folder with a file called module.md in it.";
};

}  // namespace ui::strings
