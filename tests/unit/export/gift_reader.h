/// A small reader of GIFT, written from Moodle's description of it and not from our writer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gift_reader {

struct Answer {
    std::string mark;    ///< "=", "~", "T", "F"
    std::string weight;  ///< between percent signs; empty when there is none
    std::string text;
    std::string match;  ///< behind `->`
    std::string feedback;
    std::string feedback_when_right;  ///< true or false only
};

struct Question {
    std::vector<std::string> comments;
    std::string title;
    std::string text;
    bool is_number = false;
    std::vector<Answer> answers;
    std::string general_feedback;
};

struct Quiz {
    std::string category;
    std::vector<Question> questions;
    std::vector<std::string> errors;
};

Quiz read(std::string_view text);

/// HTML without its tags, entities decoded; plain text as it is. `[html]` in front tells which it is.
std::string plain(const std::string& text);

}  // namespace gift_reader
