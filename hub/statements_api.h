/// The statements resource (xAPI 1.0.3 part 3 §2.1).
#pragma once

#include "hub/http.h"
#include "hub/store.h"
#include "hub/xapi_request.h"

#include <cstddef>

namespace hub {

/// What surrounds a request.
struct StatementsContext {
    Store& store;
    Moment now;
    std::size_t most_body_bytes = 0;
};

/// One statement or an array of them: all are stored, or none.
Response post_statements(const XapiRequest& request, xapi::Version version, const Key& key,
                         const StatementsContext& context);

/// One statement under the id that the address names.
Response put_statement(const XapiRequest& request, xapi::Version version, const Key& key,
                       const StatementsContext& context);

/// One statement by its id, or those that a query finds.
Response get_statements(const XapiRequest& request, xapi::Version version, const Key& key,
                        const StatementsContext& context);

}  // namespace hub
