#include "player/app/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace app {

std::shared_ptr<spdlog::logger> open_log(const std::filesystem::path& folder) {
    constexpr std::size_t largest_bytes = std::size_t{1} << 20;
    constexpr std::size_t old_files = 2;
    std::shared_ptr<spdlog::logger> log;
    try {
        const auto file = std::make_shared<spdlog::sinks::rotating_file_sink_st>((folder / "mooring.log").string(),
                                                                                 largest_bytes, old_files);
        log = std::make_shared<spdlog::logger>("mooring", file);
    } catch (const spdlog::spdlog_ex& failure) {
        log = std::make_shared<spdlog::logger>("mooring", std::make_shared<spdlog::sinks::stderr_sink_st>());
        log->set_level(spdlog::level::warn);
        log->warn("The log cannot be written: {}", failure.what());
    }
    log->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
    log->flush_on(spdlog::level::info);
    return log;
}

}  // namespace app
