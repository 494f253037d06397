/// JSON as a store must read it: nothing ambiguous, nothing without bounds, and every byte of it still at hand.
#pragma once

#include <nlohmann/json.hpp>
#include <tl/expected.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace xapi {

/// What the text says. Refused are, besides all that is no JSON in UTF-8: an object that has one name twice, and more
/// than 100 arrays and objects inside one another. The error is the end of a sentence: "is not JSON: …".
tl::expected<nlohmann::json, std::string> parse_strictly(std::string_view text);

/// Calls with each element of an array and its text, which is let go of before the next is read; when the text is no
/// array, with the whole. The error is the same as above, and then some elements may have been told already.
tl::expected<void, std::string> parse_each(
    std::string_view text, const std::function<void(const nlohmann::json& element, std::string_view text)>& take);

/// True for a text that can be nothing but an array.
bool begins_array(std::string_view text);

/// One member of an object as it was written.
struct MemberText {
    std::string name;        ///< what it says, escapes resolved
    std::string_view whole;  ///< name and value, byte for byte
};

/// The texts of an object's members. The object must have been parsed before.
std::vector<MemberText> member_texts(std::string_view object);

}  // namespace xapi
