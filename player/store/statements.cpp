#include "player/store/statements.h"

namespace store {

SQLite::Statement& Statements::prepared(const char* sql) {
    const auto [place, is_new] = prepared_.try_emplace(sql, *database_, sql);
    if (!is_new) place->second.tryReset();  // reset() would throw again what the last use threw
    return place->second;
}

}  // namespace store
