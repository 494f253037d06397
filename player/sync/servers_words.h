/// What a server says in its own words when it does not do what was asked.
#pragma once

#include "player/sync/answer.h"

#include <string>

namespace syncing {

/// A web page in place of an answer, as networks give that want people to sign in first.
bool is_web_page(const Reply& reply);

/// One line of at most some 200 characters; "" for a web page or nothing. Of JSON, the member that has the message.
std::string servers_words(const Reply& reply);

}  // namespace syncing
