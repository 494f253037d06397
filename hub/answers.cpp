#include "hub/answers.h"

#include <fmt/chrono.h>
#include <nlohmann/json.hpp>

namespace hub {

Response refusal(int status, const std::vector<std::string>& sentences) {
    // A sentence may quote a name that is cut in the middle of nothing, but never rely on it.
    const nlohmann::json body = {{"errors", sentences}};
    return {status,
            {{"content-type", "application/json"}},
            body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)};
}

Response refusal(int status, const std::string& sentence) {
    return refusal(status, std::vector<std::string>{sentence});
}

Response unauthorized(const std::string& sentence) {
    Response response = refusal(401, sentence);
    response.headers.emplace_back("www-authenticate", "Basic realm=\"mooring-hub\", charset=\"UTF-8\"");
    return response;
}

Response failure(const StoreError& error) {
    const bool is_broken = error.kind == StoreError::Kind::broken;
    Response response =
        is_broken ? refusal(500, "The hub could not do this because of a fault of its own; nothing was changed.")
                  : refusal(503, "The hub cannot do this now; nothing was changed. Please try again later.");
    response.fault = error.sentence;
    if (!is_broken) response.headers.emplace_back("retry-after", "5");
    return response;
}

Response json_answer(std::string text) {
    return {200, {{"content-type", "application/json"}}, std::move(text)};
}

std::string http_date(Moment moment) {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT",
                       fmt::gmtime(std::chrono::floor<std::chrono::seconds>(moment).time_since_epoch().count()));
}

}  // namespace hub
