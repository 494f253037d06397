/// One xAPI statement as a plain value, to JSON and back.
#pragma once

#include <tl/expected.hpp>

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace records {

/// By RFC 5646 language tag.
using LanguageMap = std::map<std::string, std::string>;
/// By IRI. Other stores may keep more kinds of values; ours are these.
using Extensions = std::map<std::string, std::variant<std::int64_t, double, std::string>>;

/// Who did it: `account{homePage, name}`, an opaque name (design.md, "Identity").
struct Actor {
    std::string home_page, name;
    std::string display_name = {};  ///< only where the learner wants it to go along
    bool operator==(const Actor&) const = default;
};

struct Verb {
    std::string id;
    LanguageMap display = {};
    bool operator==(const Verb&) const = default;
};

/// One choice, source or target of a question.
struct Component {
    std::string id;
    LanguageMap description = {};
    bool operator==(const Component&) const = default;
};

/// How a question is asked (xAPI 1.0.3 part 2 §2.4.4.1, "Interaction activities").
struct Interaction {
    std::string type;
    std::optional<std::vector<std::string>> correct_responses = {};  ///< absent where no answer is right or wrong
    std::vector<Component> choices = {}, source = {}, target = {};
    bool operator==(const Interaction&) const = default;
};

struct Definition {
    LanguageMap name = {}, description = {};
    std::string type = {};
    std::optional<Interaction> interaction = {};
    bool operator==(const Definition&) const = default;
};

struct Activity {
    std::string id;
    std::optional<Definition> definition = {};
    bool operator==(const Activity&) const = default;
};

/// Another statement, by its id: what a voiding statement is about.
struct StatementRef {
    std::string id;
    bool operator==(const StatementRef&) const = default;
};

struct Score {
    std::optional<double> scaled = {}, raw = {}, min = {}, max = {};
    bool operator==(const Score&) const = default;
};

struct Result {
    std::optional<Score> score = {};
    std::optional<bool> success = {}, completion = {};
    std::optional<std::string> response = {};
    std::optional<std::chrono::milliseconds> duration = {};
    Extensions extensions = {};
    bool operator==(const Result&) const = default;
};

struct Context {
    std::string registration = {};
    std::vector<Activity> parent = {}, grouping = {};
    std::string revision = {}, platform = {}, language = {};
    Extensions extensions = {};
    bool operator==(const Context&) const = default;
};

/// Empty texts, maps and lists are left out of the JSON.
struct Statement {
    std::string id;
    Actor actor;
    Verb verb;
    std::variant<Activity, StatementRef> object;
    Result result = {};
    Context context = {};
    std::chrono::sys_time<std::chrono::milliseconds> timestamp = {};
    bool operator==(const Statement&) const = default;
};

/// One line of JSON, the members always in the same order. `version`, `stored` and `authority` are the store's to set.
std::string to_json(const Statement& statement);

/// What a store returned. Whatever a Statement has no place for is passed over, and other notations of the same
/// (`+00:00`, one activity without its list, members in any order) are understood. The error is one sentence.
tl::expected<Statement, std::string> from_json(std::string_view json);

}  // namespace records
