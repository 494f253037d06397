/// A strict reader of HTML that shares nothing with the writer under test: whatever a browser would have to mend is an
/// error here.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace html_reader {

struct Element {
    std::string name;
    std::map<std::string, std::string> attributes;  ///< decoded
    std::string text;                               ///< decoded, of everything inside
};

struct Document {
    std::vector<Element> elements;  ///< in the order of their start tags
    std::string text;               ///< decoded text of everything but style and script
    std::vector<std::string> errors;

    /// Those with this name, and this attribute if one is given.
    std::vector<const Element*> all(std::string_view name, const std::string& attribute = {}) const;
    const Element* with_id(const std::string& id) const;
    /// Ids given twice and references that lead nowhere: href="#…", for, aria-labelledby, aria-describedby.
    std::vector<std::string> dangling() const;
};

Document read(std::string_view html);

/// Without spaces and line ends, and with U+FFFD for control characters, so that texts can be compared.
std::string bare(std::string_view text);

}  // namespace html_reader
