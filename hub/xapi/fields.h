/// What the rules are written with: tables of the members an object may have, and how each is judged.
#pragma once

#include "hub/xapi/place.h"
#include "hub/xapi/refusal.h"
#include "hub/xapi/version.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xapi {

using Json = nlohmann::json;

/// One reading of one statement: by which version, and what was found.
class Examination {
public:
    explicit Examination(Version version) : version_(version) {}

    Version version() const { return version_; }
    void refuse(const Place& place, std::string why);
    const std::vector<Refusal>& refusals() const { return refusals_; }

private:
    Version version_;
    std::vector<Refusal> refusals_;
};

/// Judges one value at one place.
using Rule = void (*)(const Json& value, const Place& place, Examination& examination);

enum class Need { optional, required };

/// One member that an object may have.
struct Field {
    std::string_view name;
    Rule rule;
    Need need = Need::optional;
};

/// Judges an object by its table: it is an object, has nothing that is not in the table, no null, and all that is
/// required. `noun` is what it is called: "an Agent". False when it is no object at all.
bool examine_fields(const Json& value, const Place& place, Examination& examination, std::string_view noun,
                    std::span<const Field> fields);

/// Judges every element of an array. False when it is no array.
bool examine_elements(const Json& value, const Place& place, Examination& examination, Rule rule);

/// The member of an object, or nullptr; for anything that is no object as well.
const Json* member_of(const Json& value, std::string_view name);

/// The text of a member that is a string, else "".
std::string_view text_of(const Json& value, std::string_view name);

/// The rules for plain values.
void any_text(const Json& value, const Place& place, Examination& examination);
void any_boolean(const Json& value, const Place& place, Examination& examination);
void any_number(const Json& value, const Place& place, Examination& examination);
void an_iri(const Json& value, const Place& place, Examination& examination);
/// An IRI by which something is found: not a long one, for an index holds it.
void an_identifier(const Json& value, const Place& place, Examination& examination);
/// Refuses a text that is too long to be found by.
void examine_length(const Json& value, const Place& place, Examination& examination);
void a_uuid(const Json& value, const Place& place, Examination& examination);
void a_moment(const Json& value, const Place& place, Examination& examination);
void a_duration(const Json& value, const Place& place, Examination& examination);
void a_language(const Json& value, const Place& place, Examination& examination);
void a_language_map(const Json& value, const Place& place, Examination& examination);
/// An object whose names are IRIs; what stands behind them is the sender's affair.
void extensions(const Json& value, const Place& place, Examination& examination);

}  // namespace xapi
