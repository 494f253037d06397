#include "player/state/order.h"

#include "player/state/quiz.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace state {
namespace {

using content::Question;
using content::QuestionKind;

/// splitmix64 (Steele, Lea and Flood 2014). The standard library's shuffles differ between platforms; an attempt that
/// is opened again must look the same.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15ULL;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31);
    }

private:
    std::uint64_t state_;
};

/// What is shuffled, so that two lists of one question do not move alike.
enum class Purpose : std::uint64_t { questions = 1, answers = 2, rights = 3 };

Generator generator(std::uint64_t seed, Purpose purpose, int number) {
    Generator first(seed);
    Generator second(first.next() ^ (static_cast<std::uint64_t>(purpose) << 32 ^ static_cast<std::uint64_t>(number)));
    return Generator(second.next());
}

/// Fisher and Yates. The lists are so short that the bias of the remainder cannot be noticed.
void shuffle(std::vector<int>& items, Generator random) {
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[random.next() % left]);
}

template <class Words>
std::vector<std::string> words_of(const std::vector<int>& items, const Words& words) {
    std::vector<std::string> out;
    for (const int item : items) out.push_back(words(item));
    return out;
}

/// Turns the list until it no longer reads as `solved` does; gives up where every turn does.
template <class Words>
void unsolve(std::vector<int>& items, const std::vector<std::string>& solved, const Words& words) {
    for (std::size_t turn = 1; turn < items.size() && words_of(items, words) == solved; ++turn)
        std::rotate(items.begin(), items.begin() + 1, items.end());
}

}  // namespace

std::vector<int> shown_order(const Question& question, std::uint64_t seed) {
    if (question.kind == QuestionKind::short_answer || question.kind == QuestionKind::number) return {};
    std::vector<int> order;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const bool is_decoy = question.kind == QuestionKind::match && question.answers[index].text.empty();
        if (!is_decoy) order.push_back(static_cast<int>(index));
    }
    const bool stays = question.kind == QuestionKind::true_or_false || question.kind == QuestionKind::match ||
                       (question.has_fixed_order && question.kind != QuestionKind::put_in_order);
    if (stays) return order;
    const auto words = [&](int index) {
        return content::plain_text(question.answers[static_cast<std::size_t>(index)].text);
    };
    const std::vector<std::string> solved = words_of(order, words);
    shuffle(order, generator(seed, Purpose::answers, question.number));
    if (question.kind == QuestionKind::put_in_order) unsolve(order, solved, words);
    return order;
}

std::vector<int> shown_rights(const Question& question, std::uint64_t seed) {
    const auto words = [&](int index) {
        return content::plain_text(question.answers[static_cast<std::size_t>(index)].right);
    };
    std::vector<int> offered;
    std::vector<std::string> seen;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const std::string right = words(static_cast<int>(index));
        if (std::find(seen.begin(), seen.end(), right) != seen.end()) continue;
        seen.push_back(right);
        offered.push_back(static_cast<int>(index));
    }
    const std::vector<std::string> solved = seen;
    shuffle(offered, generator(seed, Purpose::rights, question.number));
    unsolve(offered, solved, words);
    return offered;
}

std::vector<int> quiz_order(const content::Module& module, std::uint64_t seed) {
    std::vector<int> order;
    for (const Question* question : quiz_questions(module)) order.push_back(question->number);
    const auto page = content::quiz_page(module);
    if (page && module.pages[*page].quiz.is_shuffled) shuffle(order, generator(seed, Purpose::questions, 0));
    return order;
}

std::uint64_t practice_seed(const std::string& registration) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
    for (const char character : registration) {
        hash ^= static_cast<unsigned char>(character);
        hash *= 0x100000001B3ULL;
    }
    return hash;
}

}  // namespace state
