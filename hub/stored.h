/// What a store answers: a value, or why it could not be had.
#pragma once

#include <tl/expected.hpp>

#include <string>

namespace hub {

/// Why the store could not do something.
struct StoreError {
    enum class Kind {
        unavailable,  ///< full disk, locked file: the same request may succeed later
        broken,       ///< anything else
    };
    Kind kind = Kind::broken;
    std::string sentence;  ///< for the operator
};

template <class T>
using Stored = tl::expected<T, StoreError>;

}  // namespace hub
