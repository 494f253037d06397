#include "hub/xapi/fields.h"

#include "hub/xapi/forms.h"
#include "records/timestamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace xapi {
namespace {

/// Enough to mend a statement by; a batch of nonsense does not become a long answer.
constexpr std::size_t most_refusals = 20;

/// True for a string; refuses anything else.
bool is_text(const Json& value, const Place& place, Examination& examination) {
    if (value.is_string()) return true;
    examination.refuse(place, "is not a string");
    return false;
}

void text_of_form(const Json& value, const Place& place, Examination& examination, bool (*has_form)(std::string_view),
                  std::string_view why) {
    if (is_text(value, place, examination) && !has_form(value.get_ref<const std::string&>()))
        examination.refuse(place, std::string(why));
}

}  // namespace

void Examination::refuse(const Place& place, std::string why) {
    if (refusals_.size() < most_refusals) refusals_.push_back({place.text(), std::move(why)});
}

bool examine_fields(const Json& value, const Place& place, Examination& examination, std::string_view noun,
                    std::span<const Field> fields) {
    if (!value.is_object()) {
        examination.refuse(place, fmt::format("is not {}: an object is expected", noun));
        return false;
    }
    assert(fields.size() <= 32);
    std::uint32_t found = 0;  // a bit for each field of the table
    for (const auto& [name, member] : value.get_ref<const Json::object_t&>()) {
        const auto field =
            std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.name == name; });
        const Place where = place.member(name);
        if (field != fields.end()) found |= std::uint32_t{1} << (field - fields.begin());
        if (field == fields.end()) {
            examination.refuse(where, fmt::format("is not a property of {}", noun));
        } else if (member.is_null()) {
            examination.refuse(where, "is null; leave it out instead");
        } else {
            field->rule(member, where, examination);
        }
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].need == Need::required && (found >> i & 1) == 0)
            examination.refuse(place, fmt::format("has no {}", fields[i].name));
    }
    return true;
}

bool examine_elements(const Json& value, const Place& place, Examination& examination, Rule rule) {
    if (!value.is_array()) {
        examination.refuse(place, "is not an array");
        return false;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
        const Place where = place.element(i);
        if (value[i].is_null()) {
            examination.refuse(where, "is null; leave it out instead");
        } else {
            rule(value[i], where, examination);
        }
    }
    return true;
}

const Json* member_of(const Json& value, std::string_view name) {
    if (!value.is_object()) return nullptr;
    const auto found = value.find(name);
    return found == value.end() ? nullptr : &*found;
}

std::string_view text_of(const Json& value, std::string_view name) {
    const Json* member = member_of(value, name);
    return member != nullptr && member->is_string() ? std::string_view(member->get_ref<const std::string&>())
                                                    : std::string_view();
}

void any_text(const Json& value, const Place& place, Examination& examination) {
    is_text(value, place, examination);
}

void any_boolean(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_boolean()) examination.refuse(place, "is neither true nor false");
}

void any_number(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_number()) examination.refuse(place, "is not a number");
}

void an_iri(const Json& value, const Place& place, Examination& examination) {
    text_of_form(value, place, examination, &is_iri, "is not an IRI with a scheme");
}

void an_identifier(const Json& value, const Place& place, Examination& examination) {
    an_iri(value, place, examination);
    examine_length(value, place, examination);
}

void examine_length(const Json& value, const Place& place, Examination& examination) {
    constexpr std::size_t most_bytes = 2000;
    if (value.is_string() && value.get_ref<const std::string&>().size() > most_bytes)
        examination.refuse(place, fmt::format("is longer than {} bytes", most_bytes));
}

void a_uuid(const Json& value, const Place& place, Examination& examination) {
    text_of_form(value, place, examination, &is_uuid, "is not a UUID");
}

void a_moment(const Json& value, const Place& place, Examination& examination) {
    const auto is_moment = [](std::string_view text) { return records::parse_timestamp(text).has_value(); };
    text_of_form(value, place, examination, is_moment,
                 "is not a date and time by RFC 3339, such as 2026-03-04T05:06:07.123Z");
}

void a_duration(const Json& value, const Place& place, Examination& examination) {
    text_of_form(value, place, examination, &is_duration, "is not a duration by ISO 8601, such as PT1H2M3.45S");
}

void a_language(const Json& value, const Place& place, Examination& examination) {
    text_of_form(value, place, examination, &is_language_tag, "is not a language tag by RFC 5646, such as en-GB");
}

void a_language_map(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_object()) {
        examination.refuse(place, "is not a language map: an object is expected");
        return;
    }
    for (const auto& [tag, text] : value.get_ref<const Json::object_t&>()) {
        const Place where = place.member(tag);
        if (!is_language_tag(tag))
            examination.refuse(where, "does not stand under a language tag by RFC 5646, such as en-GB");
        is_text(text, where, examination);
    }
}

void extensions(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_object()) {
        examination.refuse(place, "is not an object of extensions");
        return;
    }
    for (const auto& [name, anything] : value.get_ref<const Json::object_t&>()) {
        if (!is_iri(name)) examination.refuse(place.member(name), "does not stand under an IRI with a scheme");
    }
}

}  // namespace xapi
