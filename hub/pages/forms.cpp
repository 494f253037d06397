#include "hub/pages/forms.h"

#include "hub/pages/cookies.h"

#include <fmt/format.h>

namespace pages {
namespace {

Attributes with(Attributes attributes, const Attributes& more) {
    attributes.insert(attributes.end(), more.begin(), more.end());
    return attributes;
}

}  // namespace

Form::Form(HtmlWriter& html, const Visit& visit, std::string_view action, const Attributes& more)
    : element_(html.in("form", with({{"method", "post"}, {"action", std::string(action)}}, more))) {
    write_hidden(html, "token", form_token(visit.cookie));
}

void write_hidden(HtmlWriter& html, std::string_view name, std::string value) {
    html.single("input", {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::move(value)}});
}

void write_button(HtmlWriter& html, std::string_view words, std::string_view kind, const Attributes& more) {
    Attributes attributes{{"type", "submit"}};
    if (!kind.empty()) attributes.emplace_back("class", std::string(kind));
    write(html, "button", words, with(std::move(attributes), more));
}

void write_field(HtmlWriter& html, const Field& field) {
    const auto row = html.in("div", {{"class", "field"}});
    const std::string id = fmt::format("field-{}", field.name);
    write(html, "label", field.label, {{"for", id}});
    Attributes attributes{{"id", id}, {"name", std::string(field.name)}, {"type", std::string(field.type)}};
    if (!field.value.empty()) attributes.emplace_back("value", field.value);
    if (!field.hint.empty()) {
        write(html, "p", field.hint, {{"class", "hint"}, {"id", id + "-hint"}});
        attributes.emplace_back("aria-describedby", id + "-hint");
    }
    html.single("input", with(std::move(attributes), field.more));
}

void write_select(HtmlWriter& html, std::string_view name, std::string_view label, const std::vector<Choice>& choices,
                  std::string_view chosen) {
    const auto row = html.in("div", {{"class", "field"}});
    const std::string id = fmt::format("field-{}", name);
    write(html, "label", label, {{"for", id}});
    const auto select = html.in("select", {{"id", id}, {"name", std::string(name)}});
    for (const Choice& choice : choices) {
        Attributes attributes{{"value", choice.value}};
        if (choice.value == chosen) attributes.emplace_back("selected");
        write(html, "option", choice.words, attributes);
    }
}

void write_problem(HtmlWriter& html, std::string_view sentence) {
    if (!sentence.empty()) write(html, "p", sentence, {{"class", "problem"}, {"role", "alert"}});
}

void write_done(HtmlWriter& html, std::string_view sentence) {
    if (!sentence.empty()) write(html, "p", sentence, {{"class", "done"}, {"role", "status"}});
}

}  // namespace pages
