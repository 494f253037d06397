#include "content/shuffle.h"

namespace content {

std::uint64_t Generator::next() {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
}

std::uint64_t seed_of(std::string_view words) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char character : words) hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001B3ULL;
    return hash;
}

}  // namespace content
