/// Which bytes belong to which statement (xAPI 1.0.3 part 2 §2.4.11).
#pragma once

#include "hub/signature.h"
#include "hub/statements_body.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hub {

/// Everything that a good statement says about attachments, its SubStatement's last.
std::vector<const nlohmann::json*> attachments_in(const nlohmann::json& statement);

/// The SHA-2 sum of an attachment in lower case.
std::string sum_of(const nlohmann::json& attachment);

/// Hands the bytes that came in one request to its statements.
class Attaching {
public:
    explicit Attaching(const AttachedBytes& attached) : attached_(attached) {}

    /// Sentences about attachments that cannot be as the statement says. It must be a good one; `name` is what it is
    /// called: "statements[3]", or nothing.
    std::vector<std::string> examine(const nlohmann::json& statement, const std::string& name);

    /// The sums of all bytes that belong to a statement, its SubStatement's too.
    std::vector<std::string> sums_of(const nlohmann::json& statement) const;

    /// Sentences about bytes that belong to none of the statements that were examined.
    std::vector<std::string> strangers() const;

private:
    std::string flaw_of(const nlohmann::json& attachment);
    std::string flaw_of_signed(const nlohmann::json& attachment, const nlohmann::json& statement);

    const AttachedBytes& attached_;
    std::set<std::string> used_;
    std::map<std::string, Signature> signatures_;  ///< those read so far, by their sums
};

}  // namespace hub
