#include "content/author/choice.h"

#include "content/keywords.h"

#include <fmt/format.h>

#include <algorithm>

namespace author {

std::function<std::string(const std::string&)> one_of(std::vector<std::string> words) {
    return [words = std::move(words)](const std::string& value) -> std::string {
        if (std::find(words.begin(), words.end(), value) != words.end()) return "";
        return fmt::format("'{}' is not one of {}{}", value, fmt::join(words, ", "),
                           content::did_you_mean(value, words));
    };
}

}  // namespace author
