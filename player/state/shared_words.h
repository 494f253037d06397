/// The words of a shared reflection, the only words of a reflection that can get into a statement.
#pragma once

#include "content/module.h"
#include "player/state/record.h"

#include <optional>
#include <string>

namespace state {

/// Statements are made of these, never of a ReflectionEntry: there is no way to make them of a private one.
class SharedWords {
public:
    /// Nothing unless the reflection is shared both in the module and as the learner saw it when they saved it. Without
    /// its module nobody knows, so that it is private.
    static std::optional<SharedWords> of(const content::Module* module, int reflection, const ReflectionEntry& entry);

    const std::string& text() const { return text_; }

private:
    explicit SharedWords(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

}  // namespace state
