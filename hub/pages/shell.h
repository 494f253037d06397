/// What stands around every page: head, navigation, headers that browsers obey; and the answers that many routes give.
#pragma once

#include "content/markup/html_writer.h"
#include "hub/pages/visit.h"

#include <functional>
#include <string>
#include <string_view>

namespace pages {

using markup::Attribute;
using markup::Attributes;
using markup::HtmlWriter;

using Body = std::function<void(HtmlWriter&)>;

/// A whole page. `title` is its heading too.
hub::Response page(const Visit& visit, int status, std::string_view title, const Body& body);

/// A page with one sentence.
hub::Response sentence_page(const Visit& visit, int status, std::string_view title, std::string_view sentence);

hub::Response not_found(const Visit& visit);
/// 503 or 500; the operator's sentence goes to the log alone.
hub::Response failed(const Visit& visit, const hub::StoreError& error);

/// To another page of the hub, with GET.
hub::Response see_other(std::string_view target);

/// What keeps private pages out of caches and frames, and everything else out of them.
void guard(hub::Response& response);

/// An element that holds text alone.
void write(HtmlWriter& html, std::string_view element, std::string_view text, const Attributes& attributes = {});

}  // namespace pages
