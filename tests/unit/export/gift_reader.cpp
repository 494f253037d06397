#include "tests/unit/export/gift_reader.h"

#include <sstream>

namespace gift_reader {
namespace {

/// Where one of these characters stands unescaped, or npos.
std::size_t find_steering(std::string_view text, std::string_view wanted, std::size_t from = 0) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (wanted.find(text[at]) != std::string_view::npos) {
            return at;
        }
    }
    return std::string_view::npos;
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\' && at + 1 < text.size()) {
            ++at;
            out += text[at] == 'n' ? '\n' : text[at];
        } else {
            out += text[at];
        }
    }
    return out;
}

/// Cuts what stands behind the first unescaped mark away and gives it.
std::string cut(std::string& text, std::string_view mark) {
    for (std::size_t at = find_steering(text, mark.substr(0, 1)); at != std::string::npos;
         at = find_steering(text, mark.substr(0, 1), at + 1)) {
        if (std::string_view(text).substr(at, mark.size()) != mark) continue;
        const std::string behind = text.substr(at + mark.size());
        text.erase(at);
        return behind;
    }
    return {};
}

Answer read_answer(std::string text, const std::string& mark) {
    Answer answer;
    answer.mark = mark;
    answer.feedback = unescaped(trimmed(cut(text, "#")));
    if (text.starts_with('%')) {
        const std::size_t end = text.find('%', 1);
        answer.weight = text.substr(1, end - 1);
        text.erase(0, end + 1);
    }
    if (const std::size_t arrow = text.find("->"); arrow != std::string::npos) {
        answer.match = unescaped(trimmed(text.substr(arrow + 2)));
        text.erase(arrow);
    }
    answer.text = unescaped(trimmed(text));
    return answer;
}

void read_answers(std::string body, Question& question) {
    question.general_feedback = unescaped(trimmed(cut(body, "####")));
    body = trimmed(body);
    if (body.starts_with('#')) {
        question.is_number = true;
        body.erase(0, 1);
    } else if (body.starts_with("TRUE") || body.starts_with("FALSE")) {
        Answer answer;
        answer.mark = body.substr(0, 1);
        std::string wrong = cut(body, "#");
        answer.feedback_when_right = unescaped(trimmed(cut(wrong, "#")));
        answer.feedback = unescaped(trimmed(wrong));
        question.answers.push_back(answer);
        return;
    }
    std::size_t at = find_steering(body, "=~");
    while (at != std::string::npos) {
        const std::size_t next = find_steering(body, "=~", at + 1);
        question.answers.push_back(read_answer(body.substr(at + 1, next - at - 1), body.substr(at, 1)));
        at = next;
    }
}

void read_question(const std::string& block, std::vector<std::string> comments, Quiz& quiz) {
    Question question;
    question.comments = std::move(comments);
    std::string rest = block;
    if (rest.starts_with("::")) {
        const std::size_t end = find_steering(rest, ":", 2);
        if (end == std::string::npos || rest.substr(end, 2) != "::") quiz.errors.push_back("title not ended: " + block);
        question.title = unescaped(rest.substr(2, end - 2));
        rest.erase(0, end + 2);
    }
    const std::size_t open = find_steering(rest, "{");
    const std::size_t close = open == std::string::npos ? open : find_steering(rest, "}", open);
    if (close == std::string::npos || !trimmed(rest.substr(close + 1)).empty() ||
        find_steering(rest.substr(open + 1, close - open - 1), "{") != std::string::npos) {
        quiz.errors.push_back("braces: " + block);
        return;
    }
    question.text = unescaped(trimmed(rest.substr(0, open)));
    read_answers(rest.substr(open + 1, close - open - 1), question);
    quiz.questions.push_back(question);
}

}  // namespace

Quiz read(std::string_view text) {
    Quiz quiz;
    std::vector<std::string> comments;
    std::string block;
    std::istringstream lines{std::string(text) + "\n\n"};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("//")) {
            comments.push_back(line.substr(2));
        } else if (line.starts_with("$CATEGORY:")) {
            quiz.category = trimmed(line.substr(10));
        } else if (!trimmed(line).empty()) {
            block += line + "\n";
        } else {
            if (!block.empty()) read_question(block, std::move(comments), quiz);
            block.clear();
            comments.clear();
        }
    }
    return quiz;
}

std::string plain(const std::string& text) {
    if (!text.starts_with("[html]")) return text;
    std::string out;
    bool is_tag = false;
    for (std::size_t at = 6; at < text.size(); ++at) {
        if (text[at] == '<') {
            is_tag = true;
        } else if (text[at] == '>') {
            is_tag = false;
        } else if (!is_tag) {
            out += text[at];
        }
    }
    for (const auto& [entity, character] :
         {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""), std::pair("&amp;", "&")}) {
        for (std::size_t at = 0; (at = out.find(entity, at)) != std::string::npos; ++at)
            out.replace(at, std::string_view(entity).size(), character);
    }
    return out;
}

}  // namespace gift_reader
