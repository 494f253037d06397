#include "hub/xapi/actor_rules.h"

#include "hub/xapi/forms.h"

#include <fmt/format.h>

#include <array>

namespace xapi {
namespace {

constexpr std::array<std::string_view, 4> identifiers = {"mbox", "mbox_sha1sum", "openid", "account"};

std::vector<std::string_view> identifiers_of(const Json& actor) {
    std::vector<std::string_view> found;
    for (const std::string_view name : identifiers) {
        if (member_of(actor, name) != nullptr) found.push_back(name);
    }
    return found;
}

void a_mailbox(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_string() || !is_mailto(value.get_ref<const std::string&>()))
        examination.refuse(place, "is not an address of the form mailto:name@example.org");
    examine_length(value, place, examination);
}

void a_sha1(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_string() || !is_hexadecimal(value.get_ref<const std::string&>(), 40))
        examination.refuse(place, "is not a SHA-1 sum of 40 hexadecimal digits");
}

void name_of_account(const Json& value, const Place& place, Examination& examination) {
    any_text(value, place, examination);
    examine_length(value, place, examination);
}

void an_account(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"homePage", &an_identifier, Need::required},
                                   Field{"name", &name_of_account, Need::required}};
    examine_fields(value, place, examination, "an account", fields);
}

void type_of_agent(const Json& value, const Place& place, Examination& examination) {
    if (value != "Agent") examination.refuse(place, "is not \"Agent\"");
}

void type_of_group(const Json& value, const Place& place, Examination& examination) {
    if (value != "Group") examination.refuse(place, "is not \"Group\"");
}

void members(const Json& value, const Place& place, Examination& examination) {
    examine_elements(value, place, examination, &an_agent);
}

void refuse_several_identifiers(const Json& value, const Place& place, Examination& examination) {
    const auto found = identifiers_of(value);
    if (found.size() > 1) {
        examination.refuse(place, fmt::format("has more than one identifier: {}", fmt::join(found, ", ")));
    }
}

}  // namespace

void an_agent(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {
        Field{"objectType", &type_of_agent}, Field{"name", &any_text}, Field{"mbox", &a_mailbox},
        Field{"mbox_sha1sum", &a_sha1},      Field{"openid", &an_identifier}, Field{"account", &an_account}};
    if (!examine_fields(value, place, examination, "an Agent", fields)) return;
    refuse_several_identifiers(value, place, examination);
    if (identifiers_of(value).empty()) {
        examination.refuse(place, "has no identifier: an account, mbox, mbox_sha1sum or openid is expected");
    }
}

void a_group(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"objectType", &type_of_group, Need::required},
                                   Field{"name", &any_text},
                                   Field{"member", &members},
                                   Field{"mbox", &a_mailbox},
                                   Field{"mbox_sha1sum", &a_sha1},
                                   Field{"openid", &an_identifier},
                                   Field{"account", &an_account}};
    if (!examine_fields(value, place, examination, "a Group", fields)) return;
    refuse_several_identifiers(value, place, examination);
    const Json* member = member_of(value, "member");
    const bool is_empty = member == nullptr || (member->is_array() && member->empty());
    if (is_empty && identifiers_of(value).empty()) {
        examination.refuse(place, "has neither an identifier nor members");
    }
}

void an_actor(const Json& value, const Place& place, Examination& examination) {
    const Json* type = member_of(value, "objectType");
    if (type != nullptr && *type == "Group") {
        a_group(value, place, examination);
    } else if (type != nullptr && *type != "Agent") {
        examination.refuse(place.member("objectType"), "is neither \"Agent\" nor \"Group\"");
    } else {
        an_agent(value, place, examination);
    }
}

void an_authority(const Json& value, const Place& place, Examination& examination) {
    an_actor(value, place, examination);
    if (text_of(value, "objectType") != "Group") return;
    if (!identifiers_of(value).empty())
        examination.refuse(place, "is a Group with an identifier; only a nameless one may be an authority");
    const Json* member = member_of(value, "member");
    if (member != nullptr && member->is_array() && member->size() != 2)
        examination.refuse(place.member("member"), "does not have exactly two Agents");
}

}  // namespace xapi
