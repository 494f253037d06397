#include "hub/attachments.h"

#include "hub/xapi/text_case.h"

#include <fmt/format.h>

namespace hub {
namespace {

using nlohmann::json;

void append_attachments(const json& statement, std::vector<const json*>& all) {
    const auto found = statement.find("attachments");
    if (found == statement.end()) return;
    for (const json& attachment : *found) all.push_back(&attachment);
}

}  // namespace

std::vector<const json*> attachments_in(const json& statement) {
    std::vector<const json*> all;
    append_attachments(statement, all);
    const json& object = statement["object"];
    if (object.value("objectType", "") == "SubStatement") append_attachments(object, all);
    return all;
}

std::string sum_of(const json& attachment) {
    return xapi::lower_case(attachment["sha2"].get_ref<const std::string&>());
}

std::string Attaching::flaw_of(const json& attachment) {
    const auto bytes = attached_.find(sum_of(attachment));
    if (bytes == attached_.end())
        return attachment.contains("fileUrl") ? "" : "has no fileUrl, and its bytes did not come along";
    used_.insert(bytes->first);  // whatever length it says: the sum decides which bytes they are
    return {};
}

/// Only the statement itself can be signed: what a SubStatement says about signatures is anybody's.
std::string Attaching::flaw_of_signed(const json& attachment, const json& statement) {
    if (attachment["contentType"] != "application/octet-stream")
        return "is a signature, but not application/octet-stream";
    const auto bytes = attached_.find(sum_of(attachment));
    if (bytes == attached_.end()) return "is a signature, but its bytes did not come along";
    return signatures_.try_emplace(bytes->first, bytes->second).first->second.flaw_for(statement);
}

std::vector<std::string> Attaching::examine(const json& statement, const std::string& name) {
    std::vector<std::string> sentences;
    std::set<std::string> signatures;  // each is judged once, and none after a bad one: that costs much
    bool has_bad_signature = false;
    const auto own = statement.find("attachments");
    const std::size_t own_count = own == statement.end() ? 0 : own->size();
    const auto all = attachments_in(statement);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool is_own = i < own_count;
        std::string flaw = flaw_of(*all[i]);
        if (flaw.empty() && is_own && !has_bad_signature && (*all[i])["usageType"] == signature_usage &&
            signatures.insert(sum_of(*all[i]) + (*all[i])["contentType"].get_ref<const std::string&>()).second) {
            flaw = flaw_of_signed(*all[i], statement);
            has_bad_signature = !flaw.empty();
        }
        if (flaw.empty()) continue;
        sentences.push_back(fmt::format("{}{}attachments[{}] {}.", name.empty() ? "" : name + ".",
                                        is_own ? "" : "object.", is_own ? i : i - own_count, flaw));
    }
    return sentences;
}

std::vector<std::string> Attaching::sums_of(const json& statement) const {
    std::set<std::string> sums;
    for (const json* attachment : attachments_in(statement)) {
        std::string sum = sum_of(*attachment);
        if (attached_.contains(sum)) sums.insert(std::move(sum));
    }
    return {sums.begin(), sums.end()};
}

std::vector<std::string> Attaching::strangers() const {
    std::vector<std::string> sentences;
    for (const auto& [sum, bytes] : attached_) {
        if (!used_.contains(sum))
            sentences.push_back(fmt::format("The part with the hash {} is no attachment of these statements.", sum));
    }
    return sentences;
}

}  // namespace hub
