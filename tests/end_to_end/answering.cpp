#include "tests/end_to_end/answering.h"

#include "content/decimal.h"
#include "content/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace end_to_end {
namespace {

using content::Answer;
using content::Question;
using content::QuestionKind;

std::string words(const Answer& answer) { return content::plain_text(answer.text); }

std::vector<std::string> all_words(const Question& question) {
    std::vector<std::string> names;
    for (const Answer& answer : question.answers) names.push_back(words(answer));
    return names;
}

const Answer& first_right(const Question& question) {
    const auto found = std::find_if(question.answers.begin(), question.answers.end(),
                                    [](const Answer& answer) { return answer.is_right; });
    if (found == question.answers.end()) throw std::runtime_error(fmt::format("question {} has no right answer", question.number));
    return *found;
}

std::string right_text(const Question& question) {
    const Answer& answer = first_right(question);
    return question.kind == QuestionKind::number ? content::to_text(answer.range.lowest) : words(answer);
}

/// The lines that a learner pairs with something: decoys have no left side.
std::vector<const Answer*> pairs(const Question& question) {
    std::vector<const Answer*> lefts;
    for (const Answer& answer : question.answers) {
        if (!answer.text.empty()) lefts.push_back(&answer);
    }
    return lefts;
}

std::string place(std::size_t index, std::size_t count) { return fmt::format("{} of {}", index + 1, count); }

/// From wherever the focus is to this control of a group that is one stop.
void move_to(const PlayerWindow& player, const Wanted& wanted, const std::vector<std::string>& group_names) {
    const auto is_in_group = [&](const ShownFrame& shown) {
        const Shown* focused = shown.focused();
        return focused != nullptr && focused->role == wanted.role &&
               std::find(group_names.begin(), group_names.end(), focused->name) != group_names.end() &&
               shown.find({wanted.role, focused->name, wanted.group}) == focused;
    };
    player.tab_until(is_in_group, fmt::format("an answer of \"{}\"", wanted.group));
    for (std::size_t steps = 0; player.frame().focused()->name != wanted.name; ++steps) {
        if (steps > group_names.size()) throw std::runtime_error("the arrow keys never reached " + wanted.name);
        player.press({"Down"});
    }
}

void wait_for_tick(const PlayerWindow& player, const Wanted& choice) {
    player.wait_until(
        [&](const ShownFrame& shown) {
            const Shown* found = shown.find(choice);
            return found != nullptr && found->is("checked");
        },
        fmt::format("a tick at \"{}\"", choice.name));
}

void tick_one(const PlayerWindow& player, const Wanted& choice, const std::vector<std::string>& names) {
    move_to(player, choice, names);
    if (!player.wait_for(choice).is("checked")) player.strike({"space"});
    wait_for_tick(player, choice);
}

void tick_all(const PlayerWindow& player, const Question& question, const std::string& group) {
    for (const Answer& answer : question.answers) {
        if (!answer.is_right) continue;
        const Wanted box{"checkbox", words(answer), group};
        player.tab_to(box);
        player.strike({"space"});
        wait_for_tick(player, box);
    }
}

/// Moves one item after the other up to its place.
void put_in_order(const PlayerWindow& player, const Question& question, const std::string& group) {
    const std::vector<std::string> names = all_words(question);
    for (std::size_t index = 0; index < names.size(); ++index) {
        const Wanted item{"item", names[index], group};
        move_to(player, item, names);
        for (std::size_t steps = 0; player.wait_for(item).value != place(index, names.size()); ++steps) {
            if (steps > names.size()) throw std::runtime_error(names[index] + " cannot be moved to its place");
            player.press({"alt+Up"});
        }
    }
}

void make_pairs(const PlayerWindow& player, const Question& question, const std::string& group) {
    for (const Answer* left : pairs(question)) {
        const Wanted list{"combo box", words(*left), group};
        const std::string right = content::plain_text(left->right);
        player.tab_to(list);
        player.strike({"Return"});
        player.wait_for("option", right);
        std::vector<std::string> keys;
        for (const Shown& node : player.frame().nodes) {
            if (node.role != "option") continue;
            if (node.name == right) break;
            keys.emplace_back("Down");
        }
        keys.emplace_back("Return");
        player.strike(keys);
        player.wait_until(
            [&](const ShownFrame& shown) {
                return shown.find("option", right) == nullptr && shown.find(list)->value == right;
            },
            fmt::format("\"{}\" beside \"{}\"", right, list.name));
    }
}

}  // namespace

void choose(const PlayerWindow& player, const std::string& answer) {
    std::vector<std::string> names;
    player.wait_for("radio", answer);
    for (const Shown& node : player.frame().nodes) {
        if (node.role == "radio") names.push_back(node.name);
    }
    tick_one(player, {"radio", answer}, names);
}

void answer_rightly(const PlayerWindow& player, const Question& question, const std::string& group) {
    switch (question.kind) {
        case QuestionKind::choose_one:
        case QuestionKind::true_or_false:
            return tick_one(player, {"radio", words(first_right(question)), group}, all_words(question));
        case QuestionKind::choose_all: return tick_all(player, question, group);
        case QuestionKind::put_in_order: return put_in_order(player, question, group);
        case QuestionKind::match: return make_pairs(player, question, group);
        case QuestionKind::short_answer:
        case QuestionKind::number: return player.write({"text field", "Your answer…", group}, right_text(question));
    }
}

bool holds_right_answer(const ShownFrame& shown, const Question& question, const std::string& group) {
    const auto node = [&](const char* role, const std::string& name) { return shown.find({role, name, group}); };
    const auto all = [&](const auto& holds) {
        return std::all_of(question.answers.begin(), question.answers.end(), holds);
    };
    switch (question.kind) {
        case QuestionKind::choose_one:
        case QuestionKind::true_or_false:
        case QuestionKind::choose_all: {
            const char* role = question.kind == QuestionKind::choose_all ? "checkbox" : "radio";
            return all([&](const Answer& answer) {
                const Shown* found = node(role, words(answer));
                return found != nullptr && found->is("checked") == answer.is_right;
            });
        }
        case QuestionKind::put_in_order:
            return all([&](const Answer& answer) {
                const Shown* found = node("item", words(answer));
                const auto index = static_cast<std::size_t>(&answer - question.answers.data());
                return found != nullptr && found->value == place(index, question.answers.size());
            });
        case QuestionKind::match:
            return all([&](const Answer& answer) {
                if (answer.text.empty()) return true;
                const Shown* found = node("combo box", words(answer));
                return found != nullptr && found->value == content::plain_text(answer.right);
            });
        case QuestionKind::short_answer:
        case QuestionKind::number: {
            const Shown* found = node("text field", "Your answer…");
            return found != nullptr && found->value == right_text(question);
        }
    }
    return false;
}

}  // namespace end_to_end
