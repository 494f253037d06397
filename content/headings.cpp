#include "content/headings.h"

#include "content/decimal.h"
#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {
namespace {

constexpr QuestionKind all_kinds[] = {QuestionKind::choose_one,   QuestionKind::choose_all, QuestionKind::true_or_false,
                                      QuestionKind::put_in_order, QuestionKind::match,      QuestionKind::short_answer,
                                      QuestionKind::number};
constexpr int most_points = 100;
constexpr int most_attempts = 100;
constexpr int most_mark_decimals = 3;

/// A heading as words, then what stands in its last brackets.
struct Parts {
    std::string first_word;  ///< lower case
    std::string rest;        ///< after the first word, before the brackets
    std::vector<std::string> options;
    bool has_brackets = false;
    std::string title;  ///< everything before the brackets, as written
};

Parts parts_of(const std::string& text) {
    Parts parts;
    std::string_view head = trimmed(text);
    const std::size_t open = head.find('(');
    if (open != std::string_view::npos && head.back() == ')') {
        parts.has_brackets = true;
        for (const std::string_view option : split(head.substr(open + 1, head.size() - open - 2), ',')) {
            parts.options.push_back(keyword(option));
        }
        head = trimmed(head.substr(0, open));
    }
    parts.title = head;
    const std::string words = keyword(head);
    const std::size_t space = std::min(words.find(' '), words.size());
    parts.first_word = words.substr(0, space);
    parts.rest = trimmed(std::string_view(words).substr(space));
    return parts;
}

std::optional<QuestionKind> kind_of(std::string_view words) {
    for (const QuestionKind kind : all_kinds) {
        if (to_words(kind) == words) return kind;
    }
    return std::nullopt;
}

std::vector<std::string> kind_words() {
    std::vector<std::string> words;
    for (const QuestionKind kind : all_kinds) words.push_back(to_words(kind));
    return words;
}

bool is_near(const std::string& word, std::string_view meant) {
    // Most headings are ruled out by their length, which costs nothing.
    return word.size() <= meant.size() + 2 && word.size() + 2 >= meant.size() && edit_distance(word, meant) <= 2;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

/// The number in `N points` or `outcome N`.
std::optional<int> number_in(std::string_view option, std::string_view before, std::string_view after) {
    if (option.substr(0, before.size()) != before || !ends_with(option, after)) return std::nullopt;
    if (option.size() < before.size() + after.size()) return std::nullopt;
    return whole_number(trimmed(option.substr(before.size(), option.size() - before.size() - after.size())));
}

/// Reads the brackets of a question's heading.
class QuestionOptions {
public:
    QuestionOptions(QuestionHeading& question, int line, Findings& findings)
        : question_(question), line_(line), findings_(findings) {}

    void read(const std::vector<std::string>& options) {
        for (const std::string& option : options) read_one(option);
        if (!question_.kind && !has_guess_) {
            findings_.add(line_, "E202",
                          fmt::format("question {0} does not say its kind: write `### Question {0} (choose one)`, "
                                      "or another of {1}",
                                      question_.number, fmt::join(kind_words(), ", ")));
        }
        if (question_.kind) check_fit();
    }

private:
    void read_one(const std::string& option) {
        if (const auto kind = kind_of(option)) {
            if (question_.kind) refuse(fmt::format("question {} has two kinds: keep one", question_.number));
            question_.kind = kind;
        } else if (option == "part marks") {
            set_once(question_.has_part_marks, option);
        } else if (option == "fixed order") {
            set_once(question_.has_fixed_order, option);
        } else if (const auto points = number_in(option, "", ends_with(option, "points") ? "points" : "point")) {
            if (*points < 1 || *points > most_points) {
                findings_.add(
                    line_, "E104",
                    fmt::format("'{}' is out of range: a question gives 1 to {} points", option, most_points));
            } else {
                set_once(has_points_, "points");
                question_.points = *points;
            }
        } else if (const auto outcome = number_in(option, "outcome", "")) {
            set_once(has_outcome_, "outcome");
            question_.outcome = outcome;
        } else {
            refuse_unknown(option);
        }
    }

    void set_once(bool& is_set, std::string_view option) {
        if (is_set) refuse(fmt::format("question {} gives '{}' twice: keep one", question_.number, option));
        is_set = true;
    }

    void refuse_unknown(const std::string& option) {
        const std::vector<std::string> kinds = kind_words();
        const std::vector<std::string> options = {"part marks", "fixed order", "2 points", "outcome 1"};
        const std::optional<std::string> kind = nearest(option, kinds);
        if (question_.kind || has_guess_ || (!kind && nearest(option, options))) {
            const std::string meant = did_you_mean(option, options);
            refuse(fmt::format(
                "unknown option '{}'{}", option,
                meant.empty() ? ": the options are N points, part marks, fixed order and outcome N" : meant));
            return;
        }
        has_guess_ = true;
        if (kind) question_.kind = kind_of(*kind);
        refuse(fmt::format("unknown kind '{}'{}", option,
                           kind ? did_you_mean(option, kinds) : fmt::format(": use {}", fmt::join(kinds, ", "))));
    }

    void check_fit() {
        const QuestionKind kind = *question_.kind;
        const bool can_part =
            kind == QuestionKind::choose_all || kind == QuestionKind::match || kind == QuestionKind::put_in_order;
        const bool can_fix =
            kind == QuestionKind::choose_one || kind == QuestionKind::choose_all || kind == QuestionKind::true_or_false;
        if (question_.has_part_marks && !can_part) {
            refuse(fmt::format("'part marks' does not fit '{}': it is for choose all, put in order and match",
                               to_words(kind)));
        }
        if (question_.has_fixed_order && !can_fix) {
            refuse(fmt::format("'fixed order' does not fit '{}': it is for choose one, choose all and true or false",
                               to_words(kind)));
        }
    }

    void refuse(std::string message) { findings_.add(line_, "E202", std::move(message)); }

    QuestionHeading& question_;
    int line_;
    Findings& findings_;
    bool has_points_ = false;
    bool has_outcome_ = false;
    bool has_guess_ = false;
};

ReflectionHeading reflection(int number, const std::vector<std::string>& options, int line, Findings& findings) {
    ReflectionHeading out{number, false};
    for (const std::string& option : options) {
        if (option == "shared") {
            out.is_shared = true;
        } else if (option != "private") {
            const std::string meant = did_you_mean(option, {"private", "shared"});
            findings.add(line, "E202",
                         fmt::format("unknown option '{}'{}", option,
                                     meant.empty() ? ": a reflection is private or shared" : meant));
        }
    }
    if (options.size() > 1) findings.add(line, "E202", "a reflection takes one option: private or shared");
    return out;
}

/// True when the heading reads as if a number or a kind were meant, so that `## Questions people ask` stays a heading.
bool looks_asked(const Parts& parts, int level, bool is_exact) {
    if (!parts.rest.empty() && (parts.rest[0] == '#' || (parts.rest[0] >= '0' && parts.rest[0] <= '9'))) return true;
    if (parts.rest.empty() && parts.has_brackets) return true;
    if (parts.rest.empty() && level == 3 && is_exact) return true;
    return std::any_of(parts.options.begin(), parts.options.end(), [](const std::string& option) {
        return option == "private" || option == "shared" || nearest(option, kind_words()).has_value();
    });
}

bool has_quiz_options(const Parts& parts) {
    return std::any_of(parts.options.begin(), parts.options.end(), [](const std::string& option) {
        return option == "shuffle" || option.substr(0, 9) == "pass mark" || option.substr(0, 8) == "attempts";
    });
}

/// Reports a heading that was meant as something else than what it is.
bool is_mistaken(const Parts& parts, int level, int line, Findings& findings) {
    for (const auto& [word, example] :
         {std::pair("question", "### Question 4 (choose one)"), {"reflection", "### Reflection 1 (private)"}}) {
        if (!is_near(parts.first_word, word) || !looks_asked(parts, level, parts.first_word == word)) continue;
        const bool has_number = whole_number(parts.rest).value_or(0) > 0;
        const std::string_view why = parts.first_word != word ? "is misspelt"
                                     : level != 3             ? "is at the wrong level"
                                     : !has_number ? "needs a number from 1 and nothing else before the brackets"
                                                   : "is not written as one";
        findings.add(line, "E226", fmt::format("this heading {}: write `{}`", why, example));
        return true;
    }
    const bool is_quiz = !parts.title.empty() && has_quiz_options(parts);
    if (is_quiz) findings.add(line, "E226", "this heading has a quiz's options: write `## Quiz (pass mark 80%)`");
    return is_quiz;
}

void read_pass_mark(std::string_view value, const std::string& option, int line, QuizRules& quiz, Findings& findings) {
    value = trimmed(value);
    const std::optional<Decimal> percent = take_decimal(value);
    if (!percent || value != "%" || percent->scale > most_mark_decimals || compare(*percent, {100, 0}) > 0) {
        findings.add(
            line, "E104",
            fmt::format("'{}' is out of range: the pass mark must be 0% to 100%, such as pass mark 80%", option));
    } else {
        quiz.pass_mark_percent = *percent;
    }
}

QuizRules quiz_rules(const Parts& parts, int line, Findings& findings) {
    QuizRules quiz;
    for (const std::string& option : parts.options) {
        if (option == "shuffle") {
            quiz.is_shuffled = true;
        } else if (option.substr(0, 9) == "pass mark") {
            read_pass_mark(std::string_view(option).substr(9), option, line, quiz, findings);
        } else if (option.substr(0, 8) == "attempts") {
            quiz.attempts = whole_number(trimmed(std::string_view(option).substr(8)));
            if (quiz.attempts.value_or(0) < 1 || *quiz.attempts > most_attempts) {
                findings.add(line, "E104",
                             fmt::format("'{}' is out of range: write attempts 1 to {}, or leave it out for no limit",
                                         option, most_attempts));
                quiz.attempts.reset();
            }
        } else {
            const std::string meant = did_you_mean(option, {"shuffle", "pass mark 80%", "attempts 3"});
            findings.add(line, "E202",
                         fmt::format("unknown option '{}'{}", option,
                                     meant.empty() ? ": the quiz takes pass mark N%, shuffle and attempts N" : meant));
        }
    }
    return quiz;
}

}  // namespace

HeadingMeaning read_heading(int level, const std::string& text, int line, Findings& findings) {
    const Parts parts = parts_of(text);
    const std::optional<int> number = whole_number(parts.rest);
    if (level == 3 && number.value_or(0) > 0) {
        if (parts.first_word == "question") {
            QuestionHeading question;
            question.number = *number;
            QuestionOptions(question, line, findings).read(parts.options);
            return question;
        }
        if (parts.first_word == "reflection") return reflection(*number, parts.options, line, findings);
    }
    const bool is_quiz = parts.first_word == "quiz" && parts.rest.empty() && level == 3;
    if (is_quiz) findings.add(line, "E226", "the quiz is at the wrong level: write `## Quiz (pass mark 80%)`");
    if (is_quiz || is_mistaken(parts, level, line, findings)) return MistakenHeading{};
    return std::monostate{};
}

bool check_inner_heading(const std::string& text, int line, Findings& findings) {
    const Parts parts = parts_of(text);
    const bool is_asking = (parts.first_word == "question" || parts.first_word == "reflection") &&
                           looks_asked(parts, 3, true);
    const bool is_quiz = parts.first_word == "quiz" && (parts.has_brackets || has_quiz_options(parts));
    if (!is_asking && !is_quiz) return false;
    findings.add(line, "E226",
                 "this heading stands inside a quote or a list, where it asks nothing: move it and what belongs to it "
                 "to the margin");
    return true;
}

PageHeading read_page_heading(const std::string& text, int line, Findings& findings) {
    const Parts parts = parts_of(text);
    const std::string title = keyword(parts.title);
    PageHeading page;
    page.title = trimmed(text);
    if (title == "quiz") {
        page.kind = Page::Kind::quiz;
        page.title = parts.title;
        page.quiz = quiz_rules(parts, line, findings);
    } else if (title == "glossary") {
        page.kind = Page::Kind::glossary;
    } else if (is_mistaken(parts, 2, line, findings)) {
        page.is_mistaken = true;
    } else if (is_near(title, "glossary")) {
        findings.add(line, "E226", "this heading is misspelt: write `## Glossary`");
    }
    return page;
}

bool names_outcomes(const std::string& text, int line, Findings& findings) {
    const std::string word = keyword(text);
    if (word != "outcomes" && is_near(word, "outcomes"))
        findings.add(line, "E226", "this heading is misspelt: write `### Outcomes`");
    return is_near(word, "outcomes");
}

}  // namespace content
