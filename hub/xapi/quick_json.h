/// Good JSON, quickly: simdjson reads the text, and the values that everything here works with are made of what it found.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace xapi {

/// Reads one text. It takes only what is beyond doubt; what it does not take may still be good, and strict_json.h then
/// says whether it is and why not.
class QuickReader {
public:
    /// At most `most_nested` arrays and objects inside one another.
    QuickReader(std::string_view text, std::size_t most_nested);
    ~QuickReader();
    QuickReader(const QuickReader&) = delete;
    QuickReader& operator=(const QuickReader&) = delete;

    /// The whole; nothing when it cannot be told.
    std::optional<nlohmann::json> value() const;

    /// Calls with the elements of an array one after another, each made when it is its turn, until one cannot be told.
    /// How many were told; nothing when the whole is no array or cannot be told.
    std::optional<std::size_t> elements(const std::function<void(const nlohmann::json& element)>& take) const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

}  // namespace xapi
