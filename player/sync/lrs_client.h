/// Speaks xAPI 1.0.3 to one Learning Record Store.
#pragma once

#include "player/sync/address.h"
#include "player/sync/answer.h"
#include "player/sync/http.h"
#include "records/statement.h"
#include "records/timestamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace syncing {

/// Whose key it is: a learner's sends their own records, a manager's fetches those of a team.
enum class Role { learner, manager };

/// Where records go, or a team is fetched from, and with which key.
struct Connection {
    Address endpoint;  ///< "https://lrs.example.org/xapi"
    Credentials credentials;
    std::optional<records::Instant> since = {};  ///< when it was connected, if that is known
    bool is_hub = false;  ///< a Mooring hub, which is asked at /connect too: no other store is shown the key there
    Role role = Role::learner;
    bool operator==(const Connection&) const = default;
};

class LrsClient {
public:
    /// `http` must outlive the client.
    LrsClient(Http& http, Connection connection) : http_(http), connection_(std::move(connection)) {}

    /// POST statements: the bytes of each as they are, in one JSON array.
    Answer post(const std::vector<std::string>& statements);

    /// GET statements?statementId=, or ?voidedStatementId=, since a voided statement is shown only to who asks so.
    Answer statement(const std::string& id, bool is_voided);

    /// GET statements?limit=1: what a key that may read gets.
    Answer newest_statement();

    /// GET statements, what was stored after `since` ("" for everything), oldest first, so many at once; only those of
    /// `agent` where one is given.
    Answer statements_since(const std::string& since, const std::optional<records::Actor>& agent, int limit);

    /// The next page of it, at the place that the store named: on the same server, whatever it says.
    Answer more(const std::string& link);

    /// GET /connect of a Mooring hub: as whom this key's person has written. (parse_whose)
    Answer accounts();

    /// GET /team of a Mooring hub: what has changed of a manager's team since a mark, so many people at once, and of due
    /// dates since a mark of theirs, where there is one. (parse_team)
    Answer team(std::int64_t after, int limit, std::optional<std::int64_t> due);

    /// GET about: what every store answers, with any key or none.
    Answer about();

private:
    Request request(const std::string& resource, std::string query) const;
    Request hubs_own(const std::string& resource, std::string query) const;

    Http& http_;
    Connection connection_;
};

/// A JSON array of these statements, whose bytes stay as they are.
std::string json_array(const std::vector<std::string>& statements);

}  // namespace syncing
