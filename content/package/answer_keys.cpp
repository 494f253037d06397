#include "content/package/answer_keys.h"

#include "content/answer_text.h"
#include "content/findings.h"
#include "content/package/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace package {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

std::string as_text(const content::Decimal& value) {
    return fmt::format("{}e-{}", value.digits, value.scale);
}

std::vector<std::string> fields_of(const Answer& answer, QuestionKind kind) {
    switch (kind) {
        case QuestionKind::number:
            return {as_text(answer.range.lowest), as_text(answer.range.highest), answer.range.unit};
        case QuestionKind::match:
            return {content::normalised(plain_text(answer.text)), content::normalised(plain_text(answer.right))};
        default:
            return {content::normalised(plain_text(answer.text))};
    }
}

std::string key_of(const Question& question) {
    std::vector<std::vector<std::string>> right;
    for (const Answer& answer : question.answers) {
        if (answer.is_right) right.push_back(fields_of(answer, question.kind));
    }
    if (question.kind != QuestionKind::put_in_order) std::sort(right.begin(), right.end());
    Digest digest;
    digest.add(content::to_words(question.kind));
    for (const auto& answer : right) {
        for (const std::string& field : answer) digest.add(field);
    }
    return digest.hex();
}

template <class Visit>
void for_each_question(const content::Module& module, const Visit& visit) {
    for (const content::Page& page : module.pages) {
        for (const content::Element& element : page.elements) {
            if (const auto* question = std::get_if<Question>(&element)) visit(*question);
        }
    }
}

}  // namespace

AnswerKeys answer_keys(const content::Module& module) {
    AnswerKeys keys;
    for_each_question(module, [&](const Question& question) { keys.emplace(question.number, key_of(question)); });
    return keys;
}

content::Problems changed_answers(const content::Module& module, const AnswerKeys& old, int old_version,
                                  const std::string& file) {
    int unused = old.empty() ? 1 : old.rbegin()->first + 1;
    for_each_question(module, [&](const Question& question) { unused = std::max(unused, question.number + 1); });
    content::Findings findings(file);
    for_each_question(module, [&](const Question& question) {
        const auto was = old.find(question.number);
        if (was == old.end() || was->second == key_of(question)) return;
        findings.add(question.line, "W401",
                     fmt::format("question {} had another right answer in version {}: keep the number if this is the "
                                 "same question put right; a new question needs a number of its own, such as {}",
                                 question.number, old_version, unused));
    });
    return std::move(findings).in_file_order();
}

}  // namespace package
