#include "hub/xapi/forms.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

namespace {

using Form = bool (*)(std::string_view);

void check_all(Form has_form, const std::vector<std::string>& texts, bool expected) {
    for (const std::string& text : texts) {
        INFO(text);
        CHECK(has_form(text) == expected);
    }
}

}  // namespace

TEST_CASE("an IRI has a scheme, and nothing in it that must be escaped") {
    check_all(&xapi::is_iri,
              {"http://example.org", "https://example.org/a?b=c#d", "urn:uuid:12345678", "tag:example.org,2026:x",
               "mailto:a@b.org", "https://example.org/caf\xC3\xA9", "https://example.org/%C3%A9", "a+b-c.1:x",
               "https://[2001:db8::1]/x", "file:///tmp/x"},
              true);
    check_all(&xapi::is_iri,
              {"",
               "x",
               "example.org",
               "www.example.org/x",
               ":x",
               "http:",
               "1http://x",
               "ht tp://x",
               "http://a b",
               "http://x/<y>",
               "http://x/\"",
               "http://x/{id}",
               "http://x/a|b",
               "http://x/a\\b",
               "http://x/a^b",
               "http://x/`",
               "http://x/%",
               "http://x/%2",
               "http://x/%zz",
               "http://",
               "http:///path",
               "http://x/\n",
               std::string("http://x/\0", 10),
               "http://x/\x7F",
               "\xC3\xA9:x"},
              false);
}

TEST_CASE("a mailbox is one address after mailto") {
    check_all(&xapi::is_mailto, {"mailto:ada@example.org", "MAILTO:a@b", "mailto:a+b.c@d-e.example"}, true);
    check_all(&xapi::is_mailto,
              {"", "mailto:", "ada@example.org", "mailto:ada", "mailto:@example.org", "mailto:ada@", "mailto:a@b@c",
               "mailto:a@.org", "mailto:a@org.", "mailto:a@b..c", "mailto:a@b.org,c@d.org", "mailto:a@b.org?subject=x",
               "mailto: a@b.org", "http://a@b.org"},
              false);
}

TEST_CASE("a UUID is five groups of hexadecimal digits") {
    check_all(&xapi::is_uuid,
              {"12345678-1234-4234-8234-123456789abc", "12345678-1234-7234-8234-123456789ABC",
               "00000000-0000-0000-0000-000000000000"},
              true);
    check_all(&xapi::is_uuid,
              {"", "12345678-1234-4234-8234-123456789ab", "12345678-1234-4234-8234-123456789abcd",
               "12345678-1234-4234-8234-123456789abg", "12345678123442348234123456789abc",
               "{12345678-1234-4234-8234-123456789abc}", "123456789123-4234-8234-1234-56789abc",
               "urn:uuid:12345678-1234-4234-8234-123456789abc"},
              false);
}

TEST_CASE("a language tag is well-formed by RFC 5646") {
    check_all(
        &xapi::is_language_tag,
        {"en",        "en-GB",     "de-DE-1996", "zh-Hant-TW",   "zh-cmn-Hans-CN",  "sl-rozaj-biske", "es-419",
         "ast",       "und",       "x-private",  "en-x-private", "de-CH-x-phonebk", "en-a-bbb-x-a",   "de-u-co-phonebk",
         "i-klingon", "en-GB-oed", "sgn-BE-FR",  "art-lojban",   "EN-gb",           "abcdefgh",       "zh-yue-min-nan"},
        true);
    check_all(&xapi::is_language_tag,
              {"", "e", "english-", "-en", "en--GB", "en_GB", "en GB", "abcdefghi", "a1", "en-1", "en-GB-GB", "en-a",
               "en-x", "x", "de-419-DE", "ar-a-aaa-b", "en-abcdefghi", "i-nothing"},
              false);
}

TEST_CASE("a duration names its units from large to small") {
    check_all(&xapi::is_duration,
              {"PT1S", "PT0S", "PT1H2M3.45S", "PT4H35M59.14S", "PT16559.14S", "P3Y1M29DT4H35M59.14S", "P3Y", "P4W",
               "P1M", "PT1M", "P1DT12H", "PT1,5H", "P0.5Y", "P1.5W", "PT36H"},
              true);
    check_all(&xapi::is_duration,
              {"",       "P",     "PT",    "P1DT",  "1H",     "PT1",         "P1",    "P1H",      "PT1D",
               "PT1S2M", "P1D2Y", "P4W1D", "P1Y2W", "PW",     "PT1.S",       "PT.5S", "PT1.5H2M", "P1.5DT1H",
               "-PT1S",  "PT-1S", "pt1s",  "PT1H ", "PT1H1H", "P2026-03-04", "PT1e3S"},
              false);
}

TEST_CASE("a media type has a type and a subtype") {
    check_all(&xapi::is_media_type,
              {"text/plain", "text/plain; charset=UTF-8", "application/vnd.x+json", "image/svg+xml ;q=1"}, true);
    check_all(&xapi::is_media_type, {"", "text", "/plain", "text/", "text plain", "te xt/plain", "text/pl\xC3\xA9in"},
              false);
}
