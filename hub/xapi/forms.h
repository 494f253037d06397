/// The forms that texts in a statement must have: IRIs, UUIDs, languages, durations and their like.
#pragma once

#include <string_view>

namespace xapi {

/// An absolute IRI (RFC 3987): a scheme, a colon, and none of the characters that must be escaped. UTF-8 is taken for
/// granted.
bool is_iri(std::string_view text);

/// "mailto:" and an address with a local part and a domain (xAPI 1.0.3 part 2 §2.4.2.3).
bool is_mailto(std::string_view text);

/// Five groups of hexadecimal digits in either case, as RFC 4122 §3 has them.
bool is_uuid(std::string_view text);

/// Well-formed by RFC 5646 §2.1, the irregular old ones included; the registry is not asked.
bool is_language_tag(std::string_view text);

/// ISO 8601:2004 §4.4.3.2: "PT1H2M3.45S", "P4W". Only the last number may have a fraction.
bool is_duration(std::string_view text);

/// "type/subtype", perhaps with parameters (RFC 2046).
bool is_media_type(std::string_view text);

/// Exactly so many hexadecimal digits.
bool is_hexadecimal(std::string_view text, std::size_t digits);

}  // namespace xapi
