#include "hub/statements_body.h"

#include "hub/answers.h"
#include "hub/bounds.h"
#include "hub/multipart.h"
#include "hub/sha2.h"
#include "hub/xapi/text_case.h"

#include <fmt/format.h>

#include <vector>

namespace hub {
namespace {

/// The media type of a body, in lower case and without parameters.
std::string media_type_of(const Headers& headers) {
    const std::string_view text = header(headers, "content-type");
    std::string type = xapi::lower_case(text.substr(0, text.find(';')));
    while (type.ends_with(' ')) type.pop_back();
    return type;
}

/// What is wrong with the bytes of an attachment, as the end of a sentence, or "".
std::string flaw_of(const Part& part, const std::string& sum) {
    if (xapi::lower_case(header(part.headers, "content-transfer-encoding")) != "binary")
        return "has no Content-Transfer-Encoding: binary";
    if (sum.empty()) return "has no X-Experience-API-Hash";
    return sha2_of(part.bytes, sum.size()) == sum ? "" : "has another SHA-2 sum than its X-Experience-API-Hash says";
}

/// Takes the parts behind the first. Sentences about those that are wrong.
std::vector<std::string> attach(const std::vector<Part>& parts, AttachedBytes& attached) {
    std::vector<std::string> sentences;
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const std::string sum = xapi::lower_case(header(parts[i].headers, "x-experience-api-hash"));
        if (const std::string flaw = flaw_of(parts[i], sum); !flaw.empty())
            sentences.push_back(fmt::format("Part {} of the body {}.", i + 1, flaw));
        attached.emplace(sum, parts[i].bytes);
    }
    return sentences;
}

}  // namespace

tl::expected<StatementsBody, Response> read_statements_body(const XapiRequest& request) {
    const auto refused = [](const auto& what) { return tl::unexpected(refusal(400, what)); };
    const std::string encoding = xapi::lower_case(header(request.headers, "content-encoding"));
    if (!encoding.empty() && encoding != "identity") return refused("The body is compressed; please send it as it is.");
    StatementsBody body{request.body, {}};
    const std::string type = media_type_of(request.headers);
    if (type == "multipart/mixed") {
        const auto parts = parse_multipart(header(request.headers, "content-type"), request.body);
        if (!parts) return refused(parts.error());
        if (media_type_of(parts->front().headers) != "application/json")
            return refused("The first part of the body is not application/json.");
        body.text = parts->front().bytes;
        if (const auto sentences = attach(*parts, body.attached); !sentences.empty()) return refused(sentences);
    } else if (type != "application/json") {
        return refused("The Content-Type is neither application/json nor multipart/mixed.");
    }
    if (const std::string excess = excess_of_body(body.text); !excess.empty())
        return tl::unexpected(refusal(413, excess));
    return body;
}

}  // namespace hub
