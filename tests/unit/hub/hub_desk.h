/// A hub on a real SQLite file, without a socket, and everybody who may knock at it.
#pragma once

#include "hub/credentials.h"
#include "hub/hub.h"
#include "hub/store.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>

namespace tests {

/// An Authorization header.
std::string basic(const hub::Credentials& credentials);

/// One hub. Its clock stands still until `now` is moved.
class HubDesk {
public:
    HubDesk();

    /// An Authorization header.
    std::string key(hub::Role role, const std::string& team = "", const std::string& person = "");

    hub::Response ask(hub::Request request);
    hub::Response get(const std::string& target, const std::string& authorization = "");
    hub::Response post(const nlohmann::json& body, const std::string& authorization = "");
    hub::Response put(const std::string& id, const nlohmann::json& body);

    /// The ids of the statements that a query finds, in its order. The query begins with "?" or is empty.
    std::vector<std::string> found(const std::string& query, const std::string& authorization = "");

    /// Closes the file and opens it again.
    void reopen();

    hub::Store& store() { return *store_; }

    hub::Moment now;
    std::string last_key;       ///< the id of the key that was made last
    hub::Settings settings;     ///< count from the next reopen()
    std::string administrator;  ///< used where no other authorization is said
    support::TemporaryFolder folder;

private:
    std::unique_ptr<hub::Store> store_;
    std::unique_ptr<hub::Hub> hub_;
};

/// An Authorization header.
std::string basic(const hub::Credentials& credentials);

/// "aaaaaaaa-0000-4000-8000-000000000001" for 1.
std::string id_of(int number);

/// The actor of somebody's laptop.
nlohmann::json actor_of(const std::string& who);

/// A small statement with that id, by `actor_of(who)`.
nlohmann::json statement_of(int number, const std::string& who = "ada");

/// A statement about another one, which voids it when the verb says so.
nlohmann::json about(int number, int other, bool is_voiding, const std::string& who = "ada");

/// What a refusal says.
std::vector<std::string> errors_in(const hub::Response& response);

/// Any text as part of a query.
std::string escaped(const std::string& text);

}  // namespace tests
