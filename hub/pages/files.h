/// The style sheet and the script as files of the site.
#pragma once

#include "hub/http.h"

#include <string>

namespace pages {

struct Visit;

/// With the digest in it: another file has another address.
std::string style_address();
std::string script_address();

hub::Response style_file(const Visit& visit);
hub::Response script_file(const Visit& visit);
hub::Response icon_file(const Visit& visit);

}  // namespace pages
