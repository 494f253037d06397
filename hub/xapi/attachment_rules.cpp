#include "hub/xapi/attachment_rules.h"

#include "hub/xapi/forms.h"

#include <array>

namespace xapi {
namespace {

void a_media_type(const Json& value, const Place& place, Examination& examination) {
    if (!value.is_string() || !is_media_type(value.get_ref<const std::string&>()))
        examination.refuse(place, "is not a media type such as text/plain");
}

void a_length(const Json& value, const Place& place, Examination& examination) {
    const bool is_length = value.is_number_unsigned() || (value.is_number_integer() && value.get<std::int64_t>() >= 0);
    if (!is_length) examination.refuse(place, "is not a whole number of bytes");
}

/// SHA-256 is the usual one; the text allows every SHA-2.
void a_sha2(const Json& value, const Place& place, Examination& examination) {
    const std::string_view text =
        value.is_string() ? std::string_view(value.get_ref<const std::string&>()) : std::string_view();
    for (const std::size_t digits : {64U, 56U, 96U, 128U}) {
        if (is_hexadecimal(text, digits)) return;
    }
    examination.refuse(place, "is not a SHA-2 sum in hexadecimal digits");
}

void an_attachment(const Json& value, const Place& place, Examination& examination) {
    constexpr std::array fields = {Field{"usageType", &an_iri, Need::required},
                                   Field{"display", &a_language_map, Need::required},
                                   Field{"description", &a_language_map},
                                   Field{"contentType", &a_media_type, Need::required},
                                   Field{"length", &a_length, Need::required},
                                   Field{"sha2", &a_sha2, Need::required},
                                   Field{"fileUrl", &an_iri}};
    examine_fields(value, place, examination, "an attachment", fields);
}

}  // namespace

void attachments(const Json& value, const Place& place, Examination& examination) {
    examine_elements(value, place, examination, &an_attachment);
}

}  // namespace xapi
