/// An option's value that is one of a few words.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace author {

/// A check for CLI11: nothing for one of these words, else a sentence that names them and the nearest.
std::function<std::string(const std::string&)> one_of(std::vector<std::string> words);

}  // namespace author
