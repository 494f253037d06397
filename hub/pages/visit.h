/// One request to the pages: what it asks, and who asks.
#pragma once

#include "hub/address.h"
#include "hub/http.h"
#include "hub/pages/office.h"
#include "hub/pages/upload.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pages {

struct Visit {
    Office& office;
    const hub::Request& request;
    hub::Address address;
    hub::Parameters form;  ///< of a POST
    hub::Moment now;
    hub::Day today;
    std::optional<hub::SignedIn> who;
    std::string cookie;  ///< of the session, or of a visit without one; forms belong to it
    std::vector<SentFile> files = {};  ///< of a POST that brings files

    hub::Store& store() const { return office.store; }
    bool is_administrator() const { return who && who->account.role == hub::Role::administrator; }
    /// Of who is signed in.
    hub::Scope scope() const { return hub::scope_of(who->account); }
};

/// The value of a parameter without space around it, or "".
std::string asked(const hub::Parameters& parameters, std::string_view name);

/// The value as it was sent, or "": space belongs to where a page ended.
std::string whole(const hub::Parameters& parameters, std::string_view name);

/// A row's number; nothing for anything else.
std::optional<hub::RowId> number(std::string_view text);

/// Who has the cookie of a session that has not run out. Its use is written down once a minute at most.
hub::Stored<std::optional<hub::SignedIn>> who_is_there(Office& office, const std::string& cookie, hub::Moment now);

/// Why a form cannot have come from a page of ours for this visitor; nothing when it did.
std::optional<std::string> forgery(const Visit& visit);

}  // namespace pages
