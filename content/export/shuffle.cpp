#include "content/export/shuffle.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace exporting {
namespace {

using content::Question;
using content::QuestionKind;

/// splitmix64 (Steele, Lea and Flood 2014), as in the player: the standard library's shuffles differ between platforms.
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

std::uint64_t seed(const Question& question, const std::string& module_id) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
    for (const char character : module_id + "/" + std::to_string(question.number)) {
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001B3ULL;
    }
    return hash;
}

template <class Item>
void shuffle(std::vector<Item>& items, std::uint64_t from) {
    Generator random(from);
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[random.next() % left]);
}

std::vector<std::string> words_of(const Question& question, const std::vector<std::size_t>& order) {
    std::vector<std::string> out;
    for (const std::size_t index : order) out.push_back(content::plain_text(question.answers[index].text));
    return out;
}

}  // namespace

std::vector<std::size_t> shown_answers(const Question& question, const std::string& module_id) {
    std::vector<std::size_t> order;
    for (std::size_t index = 0; index < question.answers.size(); ++index) {
        const bool is_decoy = question.kind == QuestionKind::match && question.answers[index].text.empty();
        if (!is_decoy) order.push_back(index);
    }
    const bool is_choice = question.kind == QuestionKind::choose_one || question.kind == QuestionKind::choose_all;
    const bool is_order = question.kind == QuestionKind::put_in_order;
    if (!is_order && (!is_choice || question.has_fixed_order)) return order;
    const std::vector<std::string> solved = words_of(question, order);
    shuffle(order, seed(question, module_id));
    for (std::size_t turn = 1; is_order && turn < order.size() && words_of(question, order) == solved; ++turn)
        std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

std::vector<std::string> shown_rights(const Question& question, const std::string& module_id) {
    std::vector<std::string> rights;
    for (const content::Answer& answer : question.answers) {
        const std::string right = content::plain_text(answer.right);
        if (std::find(rights.begin(), rights.end(), right) == rights.end()) rights.push_back(right);
    }
    shuffle(rights, seed(question, module_id));
    return rights;
}

}  // namespace exporting
