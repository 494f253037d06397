/// The cookies that the pages keep in a browser.
#pragma once

#include "hub/access.h"
#include "hub/http.h"

#include <chrono>
#include <string>
#include <string_view>

namespace pages {

enum class Cookie {
    session,  ///< who is signed in
    visit,    ///< what a form without anybody signed in belongs to
    device,   ///< that somebody signed in from this browser before
};

/// The value that the browser sent, or "". Over https the name begins with __Host-, so that no other host and no page
/// without TLS can have set it (RFC 6265bis §4.1.3.2).
std::string cookie(const hub::Headers& headers, Cookie which, bool is_secure);

/// HttpOnly and SameSite; with no `lasts` until the browser is closed. A negative time takes it away.
void set_cookie(hub::Response& response, Cookie which, std::string_view value, bool is_secure,
                std::chrono::seconds lasts = {});

/// 256 random bits in letters and digits.
std::string new_token();

/// What a token is kept as.
hub::Digest digest_of_token(std::string_view token);

/// What the forms of a page carry: only who has the cookie can know it, and it does not tell the cookie.
std::string form_token(std::string_view cookie);

/// Takes as long however far the two agree.
bool is_same_secret(std::string_view one, std::string_view other);

}  // namespace pages
