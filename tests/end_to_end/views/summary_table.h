/// A table of summaries, read back from the CSV that several programs write.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace views {

/// By the names of the columns. What a spreadsheet would have taken for a formula is without its apostrophe.
using SummaryLine = std::map<std::string, std::string>;

/// RFC 4180, behind the mark of UTF-8. Fails the test where it is anything else.
std::vector<SummaryLine> parse_summaries(const std::string& csv);

}  // namespace views
