/// A laptop's folder with records that wait to be sent, and a server that takes them.
#pragma once

#include "player/store/progress_store.h"
#include "tests/support/tiny_server.h"

#include <string>
#include <vector>

namespace tests {

/// "0190f2a1-0000-7000-8000-000000000007" for 7.
std::string statement_id(int number);

/// Saves statements with these numbers.
void save_statements(store::ProgressStore& store, int first, int last);

/// The ids of the statements in a request's body.
std::vector<std::string> ids_in(const support::Heard& request);

/// 200 with the ids of whatever was posted.
support::Said taken(const support::Heard& request);

}  // namespace tests
