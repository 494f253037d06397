/// Requests with attachments.
#pragma once

#include "hub/http.h"
#include "hub/multipart.h"
#include "hub/sha2.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace tests {

/// What a statement says about these bytes.
inline nlohmann::json attachment_of(const std::string& bytes, std::size_t digits = 64) {
    return {{"usageType", "https://example.org/usage/photo"},
            {"display", {{"en", "Photo"}}},
            {"contentType", "image/png; name=\"a photo\""},
            {"length", bytes.size()},
            {"sha2", hub::sha2_of(bytes, digits)}};
}

/// The part with these bytes.
inline hub::Headers headers_of(const std::string& bytes, std::size_t digits = 64) {
    return {{"Content-Type", "image/png"},
            {"Content-Transfer-Encoding", "binary"},
            {"X-Experience-API-Hash", hub::sha2_of(bytes, digits)}};
}

/// JSON and parts as one request. Each part is headers and bytes.
inline hub::Request request_with(const nlohmann::json& value,
                                 const std::vector<std::pair<hub::Headers, std::string>>& parts,
                                 const std::string& authorization = "") {
    hub::MultipartBody body;
    body.add({{"Content-Type", "application/json; charset=utf-8"}}, value.dump());
    for (const auto& [headers, bytes] : parts) body.add(headers, bytes);
    hub::Request request{"POST", "/xapi/statements", {{"content-type", body.content_type()}}, body.take()};
    if (!authorization.empty()) request.headers.emplace_back("authorization", authorization);
    return request;
}

/// JSON and bytes that belong to it.
inline hub::Request request_with(const nlohmann::json& value, const std::vector<std::string>& bytes,
                                 const std::string& authorization = "") {
    std::vector<std::pair<hub::Headers, std::string>> parts;
    for (const std::string& one : bytes) parts.emplace_back(headers_of(one), one);
    return request_with(value, parts, authorization);
}

}  // namespace tests
