/// Texts as small numbers: what queries ask for, and authorities. The numbers in use are kept in memory.
#pragma once

#include "hub/sqlite/connection.h"
#include "hub/xapi/mentions.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sqlite {

/// For the writing connection. Everything here throws SQLite::Exception.
class Names {
public:
    explicit Names(Connection& connection) : connection_(&connection) {}

    /// The number of a name; a new one when it was never mentioned.
    std::int64_t of(xapi::Role role, std::string_view name);
    /// The number of a name that was mentioned before.
    std::optional<std::int64_t> known(xapi::Role role, std::string_view name);
    /// The number of an authority.
    std::int64_t of_authority(const std::string& json);
    /// Whose word on an activity counts.
    enum class Word { first, last };
    /// Keeps what an activity is said to be, when that is new.
    void define(const std::string& activity, const std::string& json, Word counts);

    /// Must be called when a transaction was rolled back: what was new in it is gone.
    void forget();

private:
    void remember_name(std::int64_t number);
    void remember(const std::string& activity, std::string json);
    void forget_when_large();

    Connection* connection_;
    std::unordered_map<std::string, std::int64_t> names_;  ///< by role and text
    std::string key_;                                      ///< kept for its memory
    std::unordered_map<std::string, std::int64_t> authorities_;
    std::unordered_map<std::string, std::string> definitions_;
    std::size_t bytes_ = 0;  ///< of all texts in here
};

/// The number of a name that was mentioned before. Throws SQLite::Exception.
std::optional<std::int64_t> known_name(Connection& connection, xapi::Role role, std::string_view name);

}  // namespace sqlite
