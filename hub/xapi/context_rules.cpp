#include "hub/xapi/context_rules.h"

#include "hub/xapi/activity_rules.h"
#include "hub/xapi/actor_rules.h"

#include <fmt/format.h>

#include <array>

namespace xapi {
namespace {

void one_or_more_activities(const Json& value, const Place& place, Examination& examination) {
    if (value.is_array()) {
        examine_elements(value, place, examination, &an_activity);
    } else {
        an_activity(value, place, examination);
    }
}

void context_activities(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"parent", &one_or_more_activities}, Field{"grouping", &one_or_more_activities},
                                   Field{"category", &one_or_more_activities}, Field{"other", &one_or_more_activities}};
    examine_fields(value, place, examination, "contextActivities", fields);
}

void type_of_reference(const Json& value, const Place& place, Examination& examination) {
    if (value != "StatementRef") examination.refuse(place, "is not \"StatementRef\"");
}

void type_of_context_agent(const Json& value, const Place& place, Examination& examination) {
    if (value != "contextAgent") examination.refuse(place, "is not \"contextAgent\"");
}

void type_of_context_group(const Json& value, const Place& place, Examination& examination) {
    if (value != "contextGroup") examination.refuse(place, "is not \"contextGroup\"");
}

void relevant_types(const Json& value, const Place& place, Examination& examination) {
    if (examine_elements(value, place, examination, &an_iri) && value.empty()) examination.refuse(place, "is empty");
}

void a_context_agent(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"objectType", &type_of_context_agent, Need::required},
                                   Field{"agent", &an_agent, Need::required}, Field{"relevantTypes", &relevant_types}};
    examine_fields(value, place, examination, "a contextAgent", fields);
}

void a_context_group(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"objectType", &type_of_context_group, Need::required},
                                   Field{"group", &a_group, Need::required}, Field{"relevantTypes", &relevant_types}};
    examine_fields(value, place, examination, "a contextGroup", fields);
}

void refuse_before_2_0(const Place& place, Examination& examination) {
    if (examination.version() == Version::v1_0_3)
        examination.refuse(place, "is not a property of a context before xAPI 2.0");
}

void context_agents(const Json& value, const Place& place, Examination& examination) {
    refuse_before_2_0(place, examination);
    examine_elements(value, place, examination, &a_context_agent);
}

void context_groups(const Json& value, const Place& place, Examination& examination) {
    refuse_before_2_0(place, examination);
    examine_elements(value, place, examination, &a_context_group);
}

}  // namespace

void a_statement_reference(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"objectType", &type_of_reference, Need::required},
                                   Field{"id", &a_uuid, Need::required}};
    examine_fields(value, place, examination, "a StatementRef", fields);
}

void a_context(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"registration", &a_uuid},
                                   Field{"instructor", &an_actor},
                                   Field{"team", &a_group},
                                   Field{"contextActivities", &context_activities},
                                   Field{"contextAgents", &context_agents},
                                   Field{"contextGroups", &context_groups},
                                   Field{"revision", &any_text},
                                   Field{"platform", &any_text},
                                   Field{"language", &a_language},
                                   Field{"statement", &a_statement_reference},
                                   Field{"extensions", &extensions}};
    examine_fields(value, place, examination, "a context", fields);
}

}  // namespace xapi
