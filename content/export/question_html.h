/// A question as a form of the browser's own controls, which page.js marks without a network.
#pragma once

#include "content/export/sheet.h"
#include "content/module.h"

namespace exporting {

/// The whole question: heading, text, controls, hint and answer. Without its script the page still shows the answer on
/// request; with it the answer waits until the learner has tried.
void write_question(Sheet& sheet, const content::Question& question);

}  // namespace exporting
