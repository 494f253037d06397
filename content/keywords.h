/// The format's own words, matched as people really type them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

/// Without spaces, tabs and line ends at either side.
std::string_view trimmed(std::string_view text);

/// Trimmed, in lower case, with single spaces: "Choose  ONE " is "choose one". Only ASCII letters change.
std::string keyword(std::string_view text);

/// The parts between separators, trimmed. An empty text has no parts.
std::vector<std::string_view> split(std::string_view text, char separator);

/// A whole number of at most nine digits, and nothing else.
std::optional<int> whole_number(std::string_view text);

/// Longer ones are sentences, not misspelt words; comparing them would cost time and help nobody.
constexpr std::size_t longest_word = 64;

/// How many letters must be added, taken away, changed or swapped with their neighbour to make one word the other.
/// `right` has at most `longest_word`.
std::size_t edit_distance(std::string_view left, std::string_view right);

/// The known word that was probably meant, or nothing when none is near.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// ": did you mean 'KNOWN'?" for the nearest one, else empty. It follows a message about an unknown word.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace content
