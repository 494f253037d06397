/// Answers that many routes give.
#pragma once

#include "hub/http.h"
#include "hub/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace hub {

/// A refusal: {"errors": ["…"]} with one sentence or more.
Response refusal(int status, const std::vector<std::string>& sentences);
Response refusal(int status, const std::string& sentence);

/// 401, with what a client needs to ask its person for a key.
Response unauthorized(const std::string& sentence);

/// 503 for what may work later, 500 for what will not; the operator's sentence goes to the log alone.
Response failure(const StoreError& error);

Response json_answer(std::string text);

/// A moment as headers say it (RFC 9110 §5.6.7): "Wed, 04 Mar 2026 05:06:07 GMT".
std::string http_date(Moment moment);

}  // namespace hub
