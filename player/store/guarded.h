/// The place where SQLite's exceptions end and become sentences.
#pragma once

#include "player/store/error.h"

#include <SQLiteCpp/Exception.h>
#include <tl/expected.hpp>

#include <filesystem>
#include <string_view>
#include <system_error>
#include <type_traits>

namespace store {

/// What was being done, which is how a sentence begins.
enum class Deed { opening, reading, saving, backing_up, sending, receiving, keeping_team };

/// The sentence for a fault of SQLite while doing this to `file`.
Error error_from(const SQLite::Exception& fault, Deed deed, const std::filesystem::path& file);

/// The sentence for a fault of the file system while doing this to `file`.
Error error_from(std::error_code fault, Deed deed, const std::filesystem::path& file);

/// The sentence for a file that cannot be understood.
Error damaged(Deed deed, const std::filesystem::path& file);

/// Runs `work`, which may throw SQLite::Exception, and gives its result or the sentence.
template <class Work>
auto guarded(Deed deed, const std::filesystem::path& file, Work&& work)
    -> tl::expected<std::invoke_result_t<Work>, Error> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& fault) {
        return tl::unexpected(error_from(fault, deed, file));
    }
}

}  // namespace store
