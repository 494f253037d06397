#include "hub/xapi/activity_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace xapi {
namespace {

/// A kind of interaction and the lists of components that go with it.
struct Interaction {
    std::string_view type;
    std::array<std::string_view, 2> lists;
};

constexpr std::array<Interaction, 10> interactions = {{{"true-false", {}},
                                                       {"choice", {"choices"}},
                                                       {"fill-in", {}},
                                                       {"long-fill-in", {}},
                                                       {"matching", {"source", "target"}},
                                                       {"performance", {"steps"}},
                                                       {"sequencing", {"choices"}},
                                                       {"likert", {"scale"}},
                                                       {"numeric", {}},
                                                       {"other", {}}}};

constexpr std::array<std::string_view, 5> component_lists = {"choices", "scale", "source", "target", "steps"};

const Interaction* interaction_of(const Json& type) {
    const auto found = std::find_if(interactions.begin(), interactions.end(),
                                    [&](const Interaction& one) { return type == one.type; });
    return found == interactions.end() ? nullptr : &*found;
}

void an_interaction_type(const Json& value, const Place& place, Examination& examination) {
    if (interaction_of(value) != nullptr) return;
    std::vector<std::string_view> types;
    for (const Interaction& one : interactions) types.push_back(one.type);
    examination.refuse(place, fmt::format("is none of {}", fmt::join(types, ", ")));
}

void a_component(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"id", &any_text, Need::required}, Field{"description", &a_language_map}};
    if (!examine_fields(value, place, examination, "an interaction component", fields)) return;
    if (const Json* id = member_of(value, "id"); id != nullptr && *id == "")
        examination.refuse(place.member("id"), "is empty");
}

void components(const Json& value, const Place& place, Examination& examination) {
    if (!examine_elements(value, place, examination, &a_component)) return;
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const std::string_view id = text_of(value[i], "id");
        if (!id.empty() && !ids.insert(id).second)
            examination.refuse(place.element(i).member("id"), "is that of another component in the list");
    }
}

void patterns(const Json& value, const Place& place, Examination& examination) {
    examine_elements(value, place, examination, &any_text);
}

void a_definition(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"name", &a_language_map},
                                   Field{"description", &a_language_map},
                                   Field{"type", &an_iri},
                                   Field{"moreInfo", &an_iri},
                                   Field{"extensions", &extensions},
                                   Field{"interactionType", &an_interaction_type},
                                   Field{"correctResponsesPattern", &patterns},
                                   Field{"choices", &components},
                                   Field{"scale", &components},
                                   Field{"source", &components},
                                   Field{"target", &components},
                                   Field{"steps", &components}};
    if (!examine_fields(value, place, examination, "an Activity's definition", fields)) return;
    const Json* type = member_of(value, "interactionType");
    if (type == nullptr && member_of(value, "correctResponsesPattern") != nullptr)
        examination.refuse(place, "has a correctResponsesPattern and no interactionType");
    const Interaction* interaction = type == nullptr ? nullptr : interaction_of(*type);
    for (const std::string_view list : component_lists) {
        if (member_of(value, list) == nullptr) continue;
        if (type == nullptr) {
            examination.refuse(place, fmt::format("has {} and no interactionType", list));
        } else if (interaction != nullptr &&
                   std::find(interaction->lists.begin(), interaction->lists.end(), list) == interaction->lists.end()) {
            examination.refuse(place.member(list),
                               fmt::format("does not go with the interactionType {}", interaction->type));
        }
    }
}

void type_of_activity(const Json& value, const Place& place, Examination& examination) {
    if (value != "Activity") examination.refuse(place, "is not \"Activity\"");
}

}  // namespace

void an_activity(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"objectType", &type_of_activity}, Field{"id", &an_identifier, Need::required},
                                   Field{"definition", &a_definition}};
    examine_fields(value, place, examination, "an Activity", fields);
}

}  // namespace xapi
