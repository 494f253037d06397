/// Reading statements in a test's few words.
#pragma once

#include "records/iris.h"
#include "records/statement.h"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace sample {

/// "progressed", whatever the IRI begins with.
inline std::string verb(const records::Statement& statement) {
    return statement.verb.id.substr(statement.verb.id.rfind('/') + 1);
}

/// "module/ropes/question/1", or the id of the statement it is about.
inline std::string object(const records::Statement& statement) {
    if (const auto* reference = std::get_if<records::StatementRef>(&statement.object)) return reference->id;
    return std::get<records::Activity>(statement.object).id.substr(records::iris::base.size() + 1);
}

/// "initialized module/ropes", one a statement.
inline std::vector<std::string> in_words(const std::vector<records::Statement>& statements) {
    std::vector<std::string> out;
    for (const records::Statement& one : statements) out.push_back(verb(one) + " " + object(one));
    return out;
}

/// The statements with this verb.
inline std::vector<records::Statement> with_verb(const std::vector<records::Statement>& statements,
                                                 const std::string& wanted) {
    std::vector<records::Statement> out;
    for (const records::Statement& one : statements)
        if (verb(one) == wanted) out.push_back(one);
    return out;
}

inline std::string text_of(const records::Extensions& extensions, std::string_view iri) {
    const auto found = extensions.find(std::string(iri));
    const auto* text = found == extensions.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text == nullptr ? std::string() : *text;
}

inline std::int64_t number_of(const records::Extensions& extensions, std::string_view iri) {
    const auto found = extensions.find(std::string(iri));
    const auto* number = found == extensions.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return number == nullptr ? -1 : *number;
}

inline std::string session_of(const records::Statement& statement) {
    return text_of(statement.context.extensions, records::iris::session_extension);
}

}  // namespace sample
