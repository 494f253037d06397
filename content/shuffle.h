/// Orders that look random and are the same for the same seed on every platform.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

/// splitmix64 (Steele, Lea and Flood 2014). The standard library's shuffles differ between platforms; what is opened
/// again must look the same.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();

private:
    std::uint64_t state_;
};

/// A seed made of words: FNV-1a, 64 bits.
std::uint64_t seed_of(std::string_view words);

/// Fisher and Yates. The lists are so short that the bias of the remainder cannot be noticed.
template <class Item>
void shuffle(std::vector<Item>& items, Generator random) {
    for (std::size_t left = items.size(); left > 1; --left) std::swap(items[left - 1], items[random.next() % left]);
}

/// Turns the list until it no longer reads as the solved one does, item for item, as `words` gives them; gives up where
/// every turn does.
template <class Item, class Words>
void unsolve(std::vector<Item>& items, const std::vector<Item>& solved, const Words& words) {
    const auto reads_the_same = [&](const Item& left, const Item& right) { return words(left) == words(right); };
    for (std::size_t turn = 1; turn < items.size(); ++turn) {
        if (!std::equal(items.begin(), items.end(), solved.begin(), solved.end(), reads_the_same)) return;
        std::rotate(items.begin(), items.begin() + 1, items.end());
    }
}

}  // namespace content
