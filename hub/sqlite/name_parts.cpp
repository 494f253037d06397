#include "hub/sqlite/name_parts.h"

namespace sqlite {
namespace {

constexpr std::size_t length = 3;

}  // namespace

std::set<std::string> name_parts(const std::string& folded) {
    std::set<std::string> out;
    for (std::size_t i = 0; i + length <= folded.size(); ++i) out.insert(folded.substr(i, length));
    return out;
}

void change_name_parts(Connection& connection, hub::RowId person, const std::set<std::string>& before,
                       const std::set<std::string>& after) {
    for (const std::string& part : before) {
        if (!after.contains(part))
            connection.bound("DELETE FROM person_part WHERE part = ? AND person = ?", part, person).exec();
    }
    for (const std::string& part : after) {
        if (!before.contains(part))
            connection.bound("INSERT INTO person_part (part, person) VALUES (?, ?)", part, person).exec();
    }
}

}  // namespace sqlite
