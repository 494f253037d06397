/// What every part of an exported page is written on and with.
#pragma once

#include "content/destinations.h"
#include "content/folder.h"
#include "content/markup/html_writer.h"
#include "content/module.h"

#include <string>
#include <string_view>

namespace exporting {

using markup::Attribute;
using markup::Attributes;
using markup::escaped;
using markup::HtmlWriter;

struct Sheet {
    const content::Module& module;
    const content::Folder& files;
    content::Destinations destinations;  ///< what links inside the module may lead to; empty in a fragment
    HtmlWriter html;
    int heading_level = 1;         ///< of the last heading: levels never skip one on their way down
    bool names_headings = true;    ///< headings get their slugs as ids; not where text may be shown twice
    std::string failure;           ///< the first thing that went wrong, as a sentence
};

/// Our own words: marked as English in a module of another language, so that a screen reader says them right.
void write_words(Sheet& sheet, std::string_view words);

/// `lang` for elements that hold only our own words; nothing in an English module.
Attributes words_language(const Sheet& sheet);

}  // namespace exporting
