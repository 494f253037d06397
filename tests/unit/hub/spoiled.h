/// Statements spoilt in one place, and what is said about them.
#pragma once

#include "hub/xapi/statement_rules.h"
#include "tests/unit/hub/sample_statements.h"

#include <string>
#include <vector>

namespace tests {

using Sentences = std::vector<std::string>;

/// Everything that is said about a statement.
inline Sentences told(const nlohmann::json& statement, xapi::Version version = xapi::Version::v1_0_3) {
    Sentences sentences;
    for (const xapi::Refusal& refusal : xapi::examine_statement(statement, version))
        sentences.push_back(sentence(refusal));
    return sentences;
}

/// The full statement with the value at this JSON pointer replaced, added, or (null text) taken out.
inline nlohmann::json spoilt(const std::string& pointer, const char* value,
                             nlohmann::json statement = full_statement()) {
    const nlohmann::json::json_pointer place(pointer);
    if (value != nullptr) {
        statement[place] = nlohmann::json::parse(value);
    } else {
        statement[place.parent_pointer()].erase(place.back());
    }
    return statement;
}

/// One way to spoil the full statement, and the sentence that tells it.
struct Spoilt {
    const char* pointer;
    const char* value;  ///< JSON, or nullptr to take the member out
    const char* sentence;
};

}  // namespace tests
