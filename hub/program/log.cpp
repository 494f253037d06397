#include "hub/program/log.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <nlohmann/json.hpp>

namespace program {
namespace {

/// Members of an object without its braces; what is no UTF-8 is replaced.
std::string members(const nlohmann::ordered_json& object) {
    const std::string text = object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return text.substr(1, text.size() - 2);
}

}  // namespace

std::shared_ptr<spdlog::logger> open_log() {
    auto log = std::make_shared<spdlog::logger>("mooring-hub", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    log->set_formatter(std::make_unique<spdlog::pattern_formatter>(
        R"({"time":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})", spdlog::pattern_time_type::utc));
    return log;
}

void log_event(spdlog::logger& log, std::string_view event) {
    log.info(members({{"event", event}}));
}

void log_request(spdlog::logger& log, const server::Served& served) {
    nlohmann::ordered_json line = {{"event", "request"},
                                   {"method", served.method},
                                   {"path", served.path},
                                   {"status", served.status},
                                   {"microseconds", served.took.count()},
                                   {"bytes_in", served.bytes_in},
                                   {"bytes_out", served.bytes_out}};
    if (!served.key.empty()) line["key"] = served.key;
    if (!served.fault.empty()) line["fault"] = served.fault;
    log.log(served.fault.empty() ? spdlog::level::info : spdlog::level::err, members(line));
}

}  // namespace program
