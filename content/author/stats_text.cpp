#include "content/author/stats_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace author {
namespace {

using Json = nlohmann::ordered_json;

std::string counted(int count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// Rounded up, as the player tells them.
int minutes(int seconds) {
    return (seconds + 59) / 60;
}

std::string row(std::string_view what, const std::string& value) {
    return fmt::format("  {:<13}{}\n", what, value);
}

std::string questions_in_words(const ModuleStats& stats) {
    if (stats.questions == 0) return "none";
    std::vector<std::string> kinds;
    for (const auto& [kind, count] : stats.kinds) kinds.push_back(fmt::format("{} {}", count, to_words(kind)));
    return fmt::format("{} ({})", stats.questions, fmt::join(kinds, ", "));
}

std::string outcome_in_words(const OutcomeStats& outcome) {
    if (outcome.questions.empty()) return "no question asks about it";
    return fmt::format("question{} {}", outcome.questions.size() == 1 ? "" : "s",
                       fmt::join(outcome.questions, ", "));
}

std::string module_text(const ModuleStats& stats) {
    std::string text = fmt::format("{}: {}\n", stats.id.empty() ? "(no id)" : stats.id, stats.title);
    text += row("words", fmt::format("{}", stats.words));
    text += row("minutes", fmt::format("{}", minutes(stats.seconds)));
    text += row("pages", fmt::format("{}", stats.pages));
    text += row("reading age", stats.reading_age ? fmt::format("{}", *stats.reading_age)
                                                 : "cannot be said: it takes a hundred words of English");
    text += row("questions", questions_in_words(stats));
    text += row("quiz", stats.scored_questions == 0 ? std::string("none")
                                                    : fmt::format("{}, {}", counted(stats.scored_questions, "question"),
                                                                  counted(stats.points, "point")));
    text += row("reflections", stats.reflections == 0 ? "none" : fmt::format("{}", stats.reflections));
    for (std::size_t i = 0; i < stats.outcomes.size(); ++i) {
        text += row(fmt::format("outcome {}", i + 1),
                    fmt::format("{}: {}", stats.outcomes[i].text, outcome_in_words(stats.outcomes[i])));
    }
    if (!stats.outcomes.empty() && stats.questions_without_outcome > 0)
        text += row("no outcome", counted(stats.questions_without_outcome, "question"));
    if (stats.errors > 0)
        text += row("errors", fmt::format("{}: the figures are those of what could be read", stats.errors));
    return text;
}

Json to_json(const ModuleStats& stats) {
    Json kinds = Json::object(), outcomes = Json::array();
    for (const auto& [kind, count] : stats.kinds) kinds[to_words(kind)] = count;
    for (const OutcomeStats& outcome : stats.outcomes)
        outcomes.push_back({{"text", outcome.text}, {"questions", outcome.questions}});
    return {{"id", stats.id},
            {"title", stats.title},
            {"words", stats.words},
            {"minutes", minutes(stats.seconds)},
            {"pages", stats.pages},
            {"readingAge", stats.reading_age ? Json(*stats.reading_age) : Json(nullptr)},
            {"questions", stats.questions},
            {"kinds", std::move(kinds)},
            {"scoredQuestions", stats.scored_questions},
            {"points", stats.points},
            {"reflections", stats.reflections},
            {"outcomes", std::move(outcomes)},
            {"questionsWithoutOutcome", stats.questions_without_outcome},
            {"errors", stats.errors}};
}

}  // namespace

std::string stats_text(const std::vector<ModuleStats>& modules) {
    std::string text;
    int words = 0, seconds = 0, questions = 0;
    for (const ModuleStats& stats : modules) {
        if (!text.empty()) text += "\n";
        text += module_text(stats);
        words += stats.words;
        seconds += stats.seconds;
        questions += stats.questions;
    }
    if (modules.size() > 1) {
        text += fmt::format("\n{}: {}, {}, {}\n", counted(static_cast<int>(modules.size()), "module"),
                            counted(words, "word"), counted(minutes(seconds), "minute"),
                            counted(questions, "question"));
    }
    return text;
}

std::string stats_json(const std::vector<ModuleStats>& modules) {
    Json all = Json::array();
    for (const ModuleStats& stats : modules) all.push_back(to_json(stats));
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace author
