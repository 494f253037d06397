/// Builds a question or a reflection from its heading and the blocks under it.
#pragma once

#include "content/document.h"
#include "content/findings.h"
#include "content/headings.h"
#include "content/module.h"
#include "content/source.h"

namespace content {

/// What a question's reading depends on besides its own blocks.
struct QuestionContext {
    const Source& source;
    bool is_english = true;  ///< True and False are words only in an English module
    Findings& findings;
};

/// The question under this heading. `body` is everything up to the next heading of level 1 to 3.
Question read_question(const QuestionHeading& heading, Blocks body, int line, const QuestionContext& context);

/// The reflection under this heading.
Reflection read_reflection(const ReflectionHeading& heading, Blocks body, int line, const QuestionContext& context);

}  // namespace content
