/// The operator's log: one JSON object a line on stderr. It never holds a secret, an answer or a query.
#pragma once

#include "hub/server/options.h"

#include <spdlog/logger.h>

#include <memory>
#include <string_view>

namespace program {

std::shared_ptr<spdlog::logger> open_log();

void log_event(spdlog::logger& log, std::string_view event);
void log_request(spdlog::logger& log, const server::Served& served);

}  // namespace program
