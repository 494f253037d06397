#include "hub/xapi/forms.h"

#include "hub/xapi/text_case.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace xapi {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

template <class Test>
bool all(std::string_view text, Test test) {
    return std::all_of(text.begin(), text.end(), test);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

bool is_token(std::string_view text) {
    return !text.empty() && all(text, [](char c) {
        return is_digit(c) || is_letter(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
    });
}

/// The subtags of a language from left to right, each kind taken while it is there.
class Subtags {
public:
    explicit Subtags(std::vector<std::string_view> parts) : parts_(std::move(parts)) {}

    template <class Test>
    bool take(Test test) {
        if (next_ == parts_.size() || !test(parts_[next_])) return false;
        ++next_;
        return true;
    }
    bool is_at_end() const { return next_ == parts_.size(); }

private:
    std::vector<std::string_view> parts_;
    std::size_t next_ = 0;
};

bool is_alphanumeric(std::string_view part, std::size_t least, std::size_t most) {
    return part.size() >= least && part.size() <= most && all(part, [](char c) { return is_digit(c) || is_letter(c); });
}

bool is_alphabetic(std::string_view part, std::size_t least, std::size_t most) {
    return part.size() >= least && part.size() <= most && all(part, is_letter);
}

bool is_irregular_language(std::string_view text) {
    constexpr std::array<std::string_view, 17> registered = {
        "en-gb-oed", "i-ami", "i-bnn", "i-default", "i-enochian", "i-hak",     "i-klingon", "i-lux",    "i-mingo",
        "i-navajo",  "i-pwn", "i-tao", "i-tay",     "i-tsu",      "sgn-be-fr", "sgn-be-nl", "sgn-ch-de"};
    return std::find(registered.begin(), registered.end(), lower_case(text)) != registered.end();
}

bool takes_private_use(Subtags& subtags) {
    if (!subtags.take([](std::string_view part) { return part == "x" || part == "X"; })) return false;
    const auto is_part = [](std::string_view part) { return is_alphanumeric(part, 1, 8); };
    if (!subtags.take(is_part)) return false;
    while (subtags.take(is_part)) {
    }
    return true;
}

/// "1H" or "1.5H" at the start of `text`, in the order of `units`; takes what is there. False when it is malformed.
bool takes_amounts(std::string_view& text, std::string_view units, bool& has_any, bool& has_fraction) {
    while (!text.empty() && text.front() != 'T') {
        if (has_fraction) return false;  // only the smallest unit may have one
        std::size_t digits = 0;
        while (digits < text.size() && is_digit(text[digits])) ++digits;
        if (digits == 0) return false;
        std::size_t end = digits;
        if (end < text.size() && (text[end] == '.' || text[end] == ',')) {
            has_fraction = true;
            ++end;
            const std::size_t first = end;
            while (end < text.size() && is_digit(text[end])) ++end;
            if (end == first) return false;
        }
        if (end == text.size()) return false;
        const std::size_t unit = units.find(text[end]);
        if (unit == std::string_view::npos) return false;
        units.remove_prefix(unit + 1);
        text.remove_prefix(end + 1);
        has_any = true;
    }
    return true;
}

/// By byte. All of UTF-8 beyond ASCII may.
constexpr std::array<bool, 256> may_stand_in_iri = [] {
    std::array<bool, 256> may{};
    for (std::size_t byte = 0x21; byte < may.size(); ++byte) may[byte] = byte != 0x7F;
    for (const char c : std::string_view("<>\"{}|\\^`")) may[static_cast<unsigned char>(c)] = false;
    return may;
}();

/// "en" or "en-GB", which most are.
bool is_usual_language(std::string_view text) {
    return is_alphabetic(text.substr(0, 2), 2, 2) &&
           (text.size() == 2 || (text.size() == 5 && text[2] == '-' && is_alphabetic(text.substr(3), 2, 2)));
}

}  // namespace

bool is_iri(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size()) return false;
    const std::string_view scheme = text.substr(0, colon);
    if (!is_letter(scheme.front()) ||
        !all(scheme, [](char c) { return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; })) {
        return false;
    }
    const std::string_view rest = text.substr(colon + 1);
    for (std::size_t i = 0; i < rest.size(); ++i) {
        if (!may_stand_in_iri[static_cast<unsigned char>(rest[i])]) return false;
        if (rest[i] == '%' && !(i + 2 < rest.size() && is_hex(rest[i + 1]) && is_hex(rest[i + 2]))) return false;
    }
    if (!rest.starts_with("//")) return true;
    // An authority is not empty where there is one, but for files.
    const std::string_view host = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
    return !host.empty() || lower_case(scheme) == "file";
}

bool is_mailto(std::string_view text) {
    if (!lower_case(text.substr(0, 7)).starts_with("mailto:") || !is_iri(text)) return false;
    const std::string_view address = text.substr(7);
    const std::size_t at = address.rfind('@');
    if (at == 0 || at == std::string_view::npos || at + 1 == address.size()) return false;
    const std::string_view domain = address.substr(at + 1);
    if (address.substr(0, at).find('@') != std::string_view::npos) return false;
    if (domain.front() == '.' || domain.back() == '.' || domain.find("..") != std::string_view::npos) return false;
    return address.find_first_of(",?;") == std::string_view::npos;  // one address, and no headers
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        if (is_hyphen ? text[i] != '-' : !is_hex(text[i])) return false;
    }
    return true;
}

bool is_language_tag(std::string_view text) {
    if (is_usual_language(text)) return true;
    if (is_irregular_language(text)) return true;
    Subtags subtags(split(text, '-'));
    if (takes_private_use(subtags)) return subtags.is_at_end();
    if (subtags.take([](std::string_view part) { return is_alphabetic(part, 2, 3); })) {
        for (int extended = 0; extended < 3; ++extended)
            subtags.take([](std::string_view part) { return is_alphabetic(part, 3, 3); });
    } else if (!subtags.take([](std::string_view part) { return is_alphabetic(part, 4, 8); })) {
        return false;
    }
    subtags.take([](std::string_view part) { return is_alphabetic(part, 4, 4); });  // script
    subtags.take([](std::string_view part) {                                        // region
        return is_alphabetic(part, 2, 2) || (part.size() == 3 && all(part, is_digit));
    });
    while (subtags.take([](std::string_view part) {  // variants
        return is_alphanumeric(part, 5, 8) || (is_alphanumeric(part, 4, 4) && is_digit(part.front()));
    })) {
    }
    while (subtags.take([](std::string_view part) { return is_alphanumeric(part, 1, 1) && lower_case(part) != "x"; })) {
        const auto is_extension = [](std::string_view part) { return is_alphanumeric(part, 2, 8); };
        if (!subtags.take(is_extension)) return false;
        while (subtags.take(is_extension)) {
        }
    }
    if (!subtags.is_at_end() && !takes_private_use(subtags)) return false;
    return subtags.is_at_end();
}

bool is_duration(std::string_view text) {
    if (!text.starts_with('P')) return false;
    text.remove_prefix(1);
    bool has_any = false, has_fraction = false;
    if (text.ends_with('W')) return takes_amounts(text, "W", has_any, has_fraction) && text.empty() && has_any;
    if (!takes_amounts(text, "YMD", has_any, has_fraction)) return false;
    if (!text.empty()) {
        text.remove_prefix(1);  // the T
        bool has_time = false;
        if (has_fraction || !takes_amounts(text, "HMS", has_time, has_fraction) || !has_time) return false;
        has_any = true;
    }
    return has_any && text.empty();
}

bool is_media_type(std::string_view text) {
    const std::string_view essence = text.substr(0, text.find(';'));
    const std::size_t slash = essence.find('/');
    if (slash == std::string_view::npos) return false;
    std::string_view subtype = essence.substr(slash + 1);
    while (subtype.ends_with(' ')) subtype.remove_suffix(1);
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    return is_token(essence.substr(0, slash)) && is_token(subtype) &&
           std::none_of(text.begin(), text.end(), is_control);
}

bool is_hexadecimal(std::string_view text, std::size_t digits) {
    return text.size() == digits && all(text, is_hex);
}

}  // namespace xapi
