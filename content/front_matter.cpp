#include "content/front_matter.h"

#include "content/glyphs.h"
#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

std::string without_quotes(std::string_view value) {
    constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"\"", "\""}, {"'", "'"}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x98", "\xE2\x80\x99"}};
    for (const auto& [open, close] : pairs) {
        const bool is_quoted = value.size() >= open.size() + close.size() && value.substr(0, open.size()) == open &&
                               value.substr(value.size() - close.size()) == close;
        if (is_quoted) return std::string(value.substr(open.size(), value.size() - open.size() - close.size()));
    }
    return std::string(value);
}

bool is_id(std::string_view text) {
    const bool has_known_letters = std::all_of(
        text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
    return has_known_letters && text.size() >= 3 && text.size() <= 64;
}

/// A language tag's shape (BCP 47): a word of two or three letters, then parts of up to eight letters or digits.
bool is_language(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, '-');
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (parts.empty() || parts[0].size() < 2 || parts[0].size() > 3) return false;
    if (!std::all_of(parts[0].begin(), parts[0].end(), is_letter)) return false;
    return std::all_of(parts.begin() + 1, parts.end(), [&](std::string_view part) {
        return !part.empty() && part.size() <= 8 &&
               std::all_of(part.begin(), part.end(), [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
    });
}

std::optional<Date> iso_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = whole_number(text.substr(0, 4)), month = whole_number(text.substr(5, 2)),
               day = whole_number(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1) return std::nullopt;
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool is_leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
    if (*day > lengths[*month - 1] + (*month == 2 && is_leap ? 1 : 0)) return std::nullopt;
    return Date{*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

/// "24 months" as 24.
std::optional<int> months(std::string_view text) {
    const std::string words = keyword(text);
    const std::size_t space = words.find(' ');
    if (space == std::string::npos) return std::nullopt;
    const std::string unit = words.substr(space + 1);
    const auto count = whole_number(std::string_view(words).substr(0, space));
    if (!count || *count < 1 || (unit != "months" && unit != "month")) return std::nullopt;
    return count;
}

/// Turns fields into metadata, one setter a key.
class Interpreter {
public:
    explicit Interpreter(Findings& findings) : findings_(findings) {}

    Metadata read(const FrontMatter& front_matter, const std::vector<std::string>& known,
                  const std::vector<std::string>& required) {
        std::vector<const Field*> seen;
        for (const Field& field : front_matter.fields) {
            const auto first =
                std::find_if(seen.begin(), seen.end(), [&](const Field* earlier) { return earlier->key == field.key; });
            if (std::find(known.begin(), known.end(), field.key) == known.end()) {
                findings_.add(field.line, "E107", fmt::format("unknown key '{}'{}", field.key, hint(field.key, known)));
                if (const auto key = nearest(field.key, known)) meant_.push_back(*key);
            } else if (first != seen.end()) {
                findings_.add(
                    field.line, "E107",
                    fmt::format("the key '{}' is given twice, first at line {}: keep one", field.key, (*first)->line));
            } else {
                seen.push_back(&field);
                if (!field.value.empty()) set(field);
            }
            report_undrawable(field.value, field.line, findings_);
        }
        report_missing(front_matter, seen, required);
        return std::move(metadata_);
    }

private:
    static std::string hint(const std::string& key, const std::vector<std::string>& known) {
        const std::string meant = did_you_mean(key, known);
        return meant.empty() ? fmt::format(": the keys are {}", fmt::join(known, ", ")) : meant;
    }

    void report_missing(const FrontMatter& front_matter, const std::vector<const Field*>& seen,
                        const std::vector<std::string>& required) {
        if (front_matter.last_line == 0) {
            findings_.add(1, "E103",
                          fmt::format("the file needs metadata at its top: `{}:` between two lines with only `---`",
                                      fmt::join(required, ":`, `")));
            return;
        }
        for (const std::string& key : required) {
            const auto field =
                std::find_if(seen.begin(), seen.end(), [&](const Field* one) { return one->key == key; });
            const bool is_meant = std::find(meant_.begin(), meant_.end(), key) != meant_.end();
            if (field == seen.end() && !is_meant) {
                findings_.add(1, "E103", fmt::format("the metadata needs `{}:`", key));
            } else if (field != seen.end() && (*field)->value.empty()) {
                findings_.add((*field)->line, "E103", fmt::format("the metadata needs a value after `{}:`", key));
            }
        }
    }

    void refuse(const Field& field, std::string_view rule) {
        findings_.add(field.line, "E104", fmt::format("{} '{}' {}", field.key, field.value, rule));
    }

    void set(const Field& field) {
        const std::string& value = field.value;
        if (field.key == "title") metadata_.title = value;
        if (field.key == "summary") metadata_.summary = value;
        if (field.key == "audience") metadata_.audience = value;
        if (field.key == "author") metadata_.author = value;
        if (field.key == "licence") metadata_.licence = value;
        if (field.key == "id") {
            metadata_.id = value;
            if (!is_id(value)) refuse(field, "must be 3 to 64 of the letters a to z, digits and hyphens");
        }
        if (field.key == "version") {
            metadata_.version = whole_number(value).value_or(0);
            if (metadata_.version < 1) refuse(field, "must be a whole number from 1, such as 3");
        }
        if (field.key == "language") {
            metadata_.language = value;
            if (!is_language(value)) refuse(field, "must be a language code, such as en-GB");
        }
        if (field.key == "minutes") {
            metadata_.minutes = whole_number(value);
            if (metadata_.minutes.value_or(0) < 1) {
                metadata_.minutes.reset();
                refuse(field, "must be a whole number from 1, such as 20");
            }
        }
        if (field.key == "reviewed") {
            metadata_.reviewed = iso_date(value);
            if (!metadata_.reviewed) refuse(field, "must be a date written year-month-day, such as 2026-03-31");
        }
        if (field.key == "valid for") {
            metadata_.valid_for_months = months(value);
            if (!metadata_.valid_for_months) refuse(field, "must be a number of months, such as 24 months");
        }
    }

    Findings& findings_;
    Metadata metadata_;
    std::vector<std::string> meant_;  ///< known keys that were misspelt; nobody is told that they are missing
};

bool is_fence(std::string_view line) {
    return trimmed(line) == "---";
}

}  // namespace

FrontMatter read_front_matter(const Source& source, Findings& findings) {
    FrontMatter out;
    if (!is_fence(source.line(1))) return out;
    int closing = 2;
    while (closing <= source.line_count() && !is_fence(source.line(closing))) ++closing;
    const bool is_closed = closing <= source.line_count();
    if (!is_closed) {
        findings.add(1, "E101",
                     "the metadata is not closed: add a line with only `---` after its last `key: value` line");
        for (closing = 2; closing <= source.line_count(); ++closing) {
            const std::string_view line = trimmed(source.line(closing));
            if (line.empty() || line.front() == '#') break;
        }
    }
    for (int number = 2; number < closing; ++number) {
        const std::string_view line = trimmed(source.line(number));
        const std::size_t colon = line.find(':');
        if (line.empty()) continue;
        if (colon == std::string_view::npos) {
            findings.add(number, "E102", fmt::format("'{}' has no colon: expected `key: value`", line));
        } else {
            out.fields.push_back(
                {keyword(line.substr(0, colon)), without_quotes(trimmed(line.substr(colon + 1))), number});
        }
    }
    out.last_line = is_closed ? closing : closing - 1;
    return out;
}

Metadata module_metadata(const FrontMatter& front_matter, Findings& findings) {
    return Interpreter(findings).read(front_matter,
                                      {"title", "id", "version", "language", "summary", "minutes", "audience", "author",
                                       "reviewed", "valid for", "licence"},
                                      {"title", "id", "version", "language"});
}

Metadata pathway_metadata(const FrontMatter& front_matter, Findings& findings) {
    const std::vector<std::string> keys = {"title", "id", "language"};
    return Interpreter(findings).read(front_matter, keys, keys);
}

}  // namespace content
