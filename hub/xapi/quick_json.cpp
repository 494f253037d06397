#include "hub/xapi/quick_json.h"

#include <simdjson.h>

#include <cstdint>
#include <string>
#include <utility>

namespace xapi {
namespace {

using Json = nlohmann::json;
using Element = simdjson::dom::element;
using Type = simdjson::dom::element_type;

/// False for an object that has one name twice. What was found is known to be good otherwise, so nothing is thrown.
bool make(const Element& found, Json& into) {
    switch (found.type()) {
        case Type::OBJECT: {
            into = Json::object();
            auto& members = into.get_ref<Json::object_t&>();
            for (const auto member : simdjson::dom::object(found)) {
                const auto [place, is_new] = members.try_emplace(std::string(member.key));
                if (!is_new || !make(member.value, place->second)) return false;
            }
            return true;
        }
        case Type::ARRAY: {
            const simdjson::dom::array array(found);
            into = Json::array();
            auto& elements = into.get_ref<Json::array_t&>();
            elements.reserve(array.size());
            for (const Element element : array)
                if (!make(element, elements.emplace_back())) return false;
            return true;
        }
        case Type::STRING:
            into = std::string(std::string_view(found));
            return true;
        case Type::INT64: {
            // Numbers that are not negative are kept as such, as the ordinary parser does.
            const std::int64_t number(found);
            if (number < 0)
                into = number;
            else
                into = static_cast<std::uint64_t>(number);
            return true;
        }
        case Type::UINT64:
            into = std::uint64_t(found);
            return true;
        case Type::DOUBLE:
            into = double(found);
            return true;
        case Type::BOOL:
            into = bool(found);
            return true;
        case Type::NULL_VALUE:
            into = nullptr;
            return true;
    }
    return false;
}

}  // namespace

struct QuickReader::Parsed {
    simdjson::dom::parser parser;
    std::optional<Element> root;
};

QuickReader::QuickReader(std::string_view text, std::size_t most_nested) : parsed_(std::make_unique<Parsed>()) {
    // A text of nothing has no capacity to be given.
    if (text.empty() || parsed_->parser.allocate(text.size(), most_nested) != simdjson::SUCCESS) return;
    Element root;
    if (parsed_->parser.parse(text.data(), text.size()).get(root) == simdjson::SUCCESS) parsed_->root = root;
}

QuickReader::~QuickReader() = default;

std::optional<Json> QuickReader::value() const {
    Json value;
    if (!parsed_->root || !make(*parsed_->root, value)) return std::nullopt;
    return value;
}

std::optional<std::size_t> QuickReader::elements(const std::function<void(const Json& element)>& take) const {
    if (!parsed_->root || !parsed_->root->is_array()) return std::nullopt;
    std::size_t told = 0;
    for (const Element found : simdjson::dom::array(*parsed_->root)) {
        Json element;
        if (!make(found, element)) break;
        take(element);
        ++told;
    }
    return told;
}

}  // namespace xapi
