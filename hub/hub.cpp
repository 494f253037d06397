#include "hub/hub.h"

#include "hub/about.h"
#include "hub/answers.h"
#include "hub/connect.h"
#include "hub/connect_page.h"
#include "hub/credentials.h"
#include "hub/routes.h"
#include "hub/statements_api.h"
#include "hub/team_api.h"
#include "hub/xapi_request.h"
#include "records/timestamp.h"

#include <array>

namespace hub {
namespace {

/// Bodies that no key vouches for yet.
constexpr std::size_t most_unknown_bytes = 64 << 10;

bool is_statements_path(std::string_view path) {
    return path == statements_path || path == more_path;
}

/// The key of a request, or the refusal.
tl::expected<Key, Response> key_of(const Headers& headers, Store& store) {
    const std::string_view text = header(headers, "authorization");
    if (text.empty()) return tl::unexpected(unauthorized("A key and its secret are needed here, as HTTP Basic."));
    const auto credentials = parse_authorization(text);
    if (!credentials) return tl::unexpected(unauthorized("The header Authorization is not HTTP Basic."));
    auto key = authenticate(store, *credentials);
    if (!key) return tl::unexpected(failure(key.error()));
    if (!*key) return tl::unexpected(unauthorized("This key and secret are not known here, or no longer."));
    return **key;
}

/// What `answer` says to the key of a request, or the refusal.
template <class Answer>
Response by_key(const Request& request, Store& store, const Answer& answer) {
    const auto key = key_of(request.headers, store);
    if (!key) return key.error();
    Response response = answer(*key);
    response.key = key->id;
    return response;
}

Response method_not_allowed(std::string_view allowed) {
    Response response = refusal(405, "This address does not know that method.");
    response.headers.emplace_back("allow", allowed);
    return response;
}

Response health(Store& store) {
    const auto has_keys = store.has_keys();
    if (!has_keys) return failure(has_keys.error());
    return json_answer(R"({"status":"ok"})");
}

/// Every answer of the statements resource says up to when it knows everything.
void add_statement_headers(Response& response, Store& store, Moment now) {
    if (const auto through = store.consistent_through(now))
        response.headers.emplace_back("x-experience-api-consistent-through", records::timestamp(*through));
}

Response statements(const XapiRequest& request, xapi::Version version, const Key& key,
                    const StatementsContext& context) {
    Response response;
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (request.path == more_path) {
        response = reads ? get_statements(request, version, key, context) : method_not_allowed("GET, HEAD");
    } else if (reads) {
        response = get_statements(request, version, key, context);
    } else if (request.method == "POST") {
        response = post_statements(request, version, key, context);
    } else if (request.method == "PUT") {
        response = put_statement(request, version, key, context);
    } else {
        response = method_not_allowed("GET, HEAD, POST, PUT");
    }
    response.key = key.id;
    return response;
}

Response xapi_answer(const Request& raw, Store& store, const Settings& settings, Moment now) {
    xapi::Version version = settings.usual_version;
    const auto answer = [&]() -> Response {
        auto request = understand(raw);
        if (!request) return refusal(400, request.error());
        if (request->path == about_path) {
            if (const auto asked = version_of(request->headers)) version = *asked;
            if (request->method != "GET" && request->method != "HEAD") return method_not_allowed("GET, HEAD");
            return about();
        }
        if (!is_statements_path(request->path)) return refusal(404, "There is nothing at this address.");
        const auto key = key_of(request->headers, store);
        const auto asked = version_of(request->headers);
        if (asked) version = *asked;
        if (!key) return key.error();
        if (!asked) return refusal(400, asked.error());
        if (version == xapi::Version::v2_0 && has_alternate_syntax(raw)) {
            return refusal(400, "xAPI 2.0 has no alternate request syntax.");
        }
        return statements(*request, version, *key, {store, now, settings.most_body_bytes});
    };
    if (raw.method != "GET" && raw.method != "HEAD") {
        Response response = answer();
        response.headers.emplace_back(version_header, text_of(version));
        add_statement_headers(response, store, now);  // what was just written counts too
        return response;
    }
    // Asked before the answer is made, so that the answer holds everything up to then.
    Response mark;
    add_statement_headers(mark, store, now);
    Response response = answer();
    response.headers.emplace_back(version_header, text_of(version));
    response.headers.insert(response.headers.end(), mark.headers.begin(), mark.headers.end());
    return response;
}

}  // namespace

Hub::Hub(Store& store, Settings settings, Clock clock)
    : store_(store), settings_(std::move(settings)), clock_(std::move(clock)) {}

Admission Hub::admit(const Request& head) const {
    const auto address = parse_address(head.target);
    if (!address) return {refusal(400, "The address of the request is malformed."), 0};
    if (!is_statements_path(address->path)) {
        if (auto admission = door_ ? door_(head) : std::nullopt) return *std::move(admission);
        return {std::nullopt, most_unknown_bytes};
    }
    // In the alternate syntax the key stands in the body.
    if (header(head.headers, "authorization").empty() && has_alternate_syntax(head))
        return {std::nullopt, most_unknown_bytes};
    if (const auto key = key_of(head.headers, store_); !key) {
        Response response = key.error();
        const auto version = version_of(head.headers);
        response.headers.emplace_back(version_header, text_of(version.value_or(settings_.usual_version)));
        add_statement_headers(response, store_, clock_());
        return {std::move(response), 0};
    }
    return {std::nullopt, settings_.most_body_bytes, true};
}

Response Hub::handle(const Request& request) const {
    const auto address = parse_address(request.target);
    if (!address) return refusal(400, "The address of the request is malformed.");
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (address->path == health_path) return reads ? health(store_) : method_not_allowed("GET, HEAD");
    if (address->path == connect_path) {
        if (request.method == "POST") return connect(request, store_, settings_.address, clock_());
        if (!reads) return method_not_allowed("GET, HEAD, POST");
        if (is_browser(request)) return connect_page();
        return by_key(request, store_, [&](const Key& key) { return connected_as(key, store_, clock_()); });
    }
    if (address->path == team_path || address->path == team_csv_path) {
        if (!reads) return method_not_allowed("GET, HEAD");
        const auto answer = address->path == team_path ? &get_team : &get_team_csv;
        return by_key(request, store_, [&](const Key& key) {
            return answer(address->parameters, key, store_, settings_.day_of(clock_()));
        });
    }
    if (address->path.starts_with("/xapi/")) return xapi_answer(request, store_, settings_, clock_());
    if (site_ && address->path != "/xapi") return site_(request);
    return refusal(404, "There is nothing at this address.");
}

}  // namespace hub
