/// The parameters of GET /statements, judged and understood (xAPI 1.0.3 part 3 §2.1.3).
#pragma once

#include "hub/address.h"
#include "hub/store.h"
#include "hub/xapi/version.h"

#include <tl/expected.hpp>

#include <string>

namespace hub {

enum class Format { exact, ids, canonical };

/// What was asked for: one statement, or a page.
struct StatementQuery {
    std::string id;          ///< of one statement, in lower case; else ""
    bool is_voided = false;  ///< whether that one was asked for as a voided one
    Query page;
    Format format = Format::exact;
    bool has_attachments = false;  ///< wants the attachments too
};

/// The error is a sentence. `is_more` allows "after", which only our own links have.
tl::expected<StatementQuery, std::string> parse_query(const Parameters& parameters, xapi::Version version,
                                                      bool is_more);

}  // namespace hub
