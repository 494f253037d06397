/// The parts of forms, each with its label.
#pragma once

#include "hub/pages/shell.h"

#include <string>
#include <string_view>
#include <vector>

namespace pages {

/// A form that is sent with POST and carries its token; closed when it goes.
class Form {
public:
    Form(HtmlWriter& html, const Visit& visit, std::string_view action, const Attributes& more = {});

private:
    HtmlWriter::Element element_;
};

void write_hidden(HtmlWriter& html, std::string_view name, std::string value);

/// `kind` is "quiet", "danger" or "" for the form's main button.
void write_button(HtmlWriter& html, std::string_view words, std::string_view kind = "", const Attributes& more = {});

struct Field {
    std::string_view name, label;
    std::string value = {};
    std::string_view type = "text";
    std::string_view hint = {};  ///< a sentence under the label
    Attributes more = {};
};
void write_field(HtmlWriter& html, const Field& field);

struct Choice {
    std::string value, words;
};
void write_select(HtmlWriter& html, std::string_view name, std::string_view label, const std::vector<Choice>& choices,
                  std::string_view chosen);

/// What was wrong with the form that was sent; nothing when the sentence is empty.
void write_problem(HtmlWriter& html, std::string_view sentence);
/// What was done, said aloud by screen readers.
void write_done(HtmlWriter& html, std::string_view sentence);

}  // namespace pages
