#include "player/sync/private_json.h"

#include "player/store/private_file.h"
#include "records/shallow_json.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <string>

namespace syncing {

using Json = nlohmann::json;

Json read_private_json(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return records::parse_shallow(std::string{std::istreambuf_iterator<char>(file), {}});
}

std::error_code write_private_json(const std::filesystem::path& path, const Json& json) {
    const std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return store::write_private(path, text);
}

}  // namespace syncing
