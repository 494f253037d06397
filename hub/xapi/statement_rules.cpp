#include "hub/xapi/statement_rules.h"

#include "hub/xapi/activity_rules.h"
#include "hub/xapi/actor_rules.h"
#include "hub/xapi/attachment_rules.h"
#include "hub/xapi/context_rules.h"
#include "hub/xapi/fields.h"
#include "hub/xapi/result_rules.h"
#include "records/iris.h"

#include <algorithm>
#include <array>

namespace xapi {
namespace {

void a_verb(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"id", &an_identifier, Need::required}, Field{"display", &a_language_map}};
    examine_fields(value, place, examination, "a verb", fields);
}

/// "1.0", any "1.0.N", and "2.0.0" for who speaks 2.0.
void a_version(const Json& value, const Place& place, Examination& examination) {
    const std::string_view text =
        value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
    const std::string_view patch = text.starts_with("1.0.") ? text.substr(4) : std::string_view();
    const bool is_1_0 =
        text == "1.0" || (!patch.empty() && patch.find_first_not_of("0123456789") == std::string_view::npos);
    const bool is_2_0 = text == "2.0.0" && examination.version() == Version::v2_0;
    if (!is_1_0 && !is_2_0) examination.refuse(place, "is not a version of xAPI that this request may speak");
}

void type_of_sub_statement(const Json& value, const Place& place, Examination& examination) {
    if (value != "SubStatement") examination.refuse(place, "is not \"SubStatement\"");
}

/// What statements and SubStatements share, beyond their members.
void examine_whole(const Json& value, const Place& place, Examination& examination) {
    const Json* object = member_of(value, "object");
    const Json* verb = member_of(value, "verb");
    const std::string_view type = object == nullptr ? std::string_view() : text_of(*object, "objectType");
    if (verb != nullptr && object != nullptr && text_of(*verb, "id") == records::iris::verb::voided &&
        type != "StatementRef") {
        examination.refuse(place.member("object"), "is not a StatementRef, and only statements can be voided");
    }
    const Json* context = member_of(value, "context");
    const bool is_no_activity = type == "Agent" || type == "Group" || type == "StatementRef" || type == "SubStatement";
    if (context == nullptr || !is_no_activity) return;
    for (const std::string_view name : {"revision", "platform"}) {
        const Place where = place.member("context");
        if (member_of(*context, name) != nullptr)
            examination.refuse(where.member(name), "goes with an Activity as object only");
    }
}

void any_object(const Json& value, const Place& place, Examination& examination);
void object_of_sub_statement(const Json& value, const Place& place, Examination& examination);

void a_sub_statement(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"objectType", &type_of_sub_statement, Need::required},
                                   Field{"actor", &an_actor, Need::required},
                                   Field{"verb", &a_verb, Need::required},
                                   Field{"object", &object_of_sub_statement, Need::required},
                                   Field{"result", &a_result},
                                   Field{"context", &a_context},
                                   Field{"timestamp", &a_moment},
                                   Field{"attachments", &attachments}};
    if (examine_fields(value, place, examination, "a SubStatement", fields)) examine_whole(value, place, examination);
}

struct ObjectType {
    std::string_view name;
    Rule rule;
};

constexpr std::array<ObjectType, 5> object_types = {{{"Activity", &an_activity},
                                                     {"Agent", &an_agent},
                                                     {"Group", &a_group},
                                                     {"StatementRef", &a_statement_reference},
                                                     {"SubStatement", &a_sub_statement}}};

void any_object(const Json& value, const Place& place, Examination& examination) {
    const Json* type = member_of(value, "objectType");
    if (type == nullptr) {
        an_activity(value, place, examination);
        return;
    }
    const auto found = std::find_if(object_types.begin(), object_types.end(),
                                    [&](const ObjectType& one) { return *type == one.name; });
    if (found == object_types.end()) {
        examination.refuse(place.member("objectType"),
                           "is none of \"Activity\", \"Agent\", \"Group\", \"StatementRef\", \"SubStatement\"");
        return;
    }
    found->rule(value, place, examination);
}

void object_of_sub_statement(const Json& value, const Place& place, Examination& examination) {
    if (text_of(value, "objectType") == "SubStatement") {
        examination.refuse(place, "is a SubStatement inside another");
        return;
    }
    any_object(value, place, examination);
}

}  // namespace

std::vector<Refusal> examine_statement(const nlohmann::json& statement, Version version, std::string_view name) {
    constexpr std::array fields = {Field{"id", &a_uuid},
                                   Field{"actor", &an_actor, Need::required},
                                   Field{"verb", &a_verb, Need::required},
                                   Field{"object", &any_object, Need::required},
                                   Field{"result", &a_result},
                                   Field{"context", &a_context},
                                   Field{"timestamp", &a_moment},
                                   Field{"stored", &a_moment},
                                   Field{"authority", &an_authority},
                                   Field{"version", &a_version},
                                   Field{"attachments", &attachments}};
    Examination examination(version);
    const Place place(name);
    if (examine_fields(statement, place, examination, "a statement", fields))
        examine_whole(statement, place, examination);
    return examination.refusals();
}

std::vector<Refusal> examine_actor(const nlohmann::json& actor, Version version, std::string_view name) {
    Examination examination(version);
    an_actor(actor, Place(name), examination);
    return examination.refusals();
}

}  // namespace xapi
