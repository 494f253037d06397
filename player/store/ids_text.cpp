#include "player/store/ids_text.h"

#include <sstream>

namespace store {

std::string ids_text(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        if (!text.empty()) text += ' ';
        text += id;
    }
    return text;
}

std::vector<std::string> parse_ids(const std::string& text) {
    std::istringstream words(text);
    std::vector<std::string> ids;
    for (std::string id; words >> id;) ids.push_back(id);
    return ids;
}

}  // namespace store
