#include "hub/connect_page.h"

#include "hub/xapi/text_case.h"

namespace hub {

bool is_browser(const Request& request) {
    return header(request.headers, "authorization").empty() &&
           xapi::lower_case(header(request.headers, "accept")).find("text/html") != std::string::npos;
}

Response connect_page() {
    return {200,
            {{"content-type", "text/html; charset=utf-8"},
             {"cache-control", "no-store"},
             {"content-security-policy", "default-src 'none'"}},
            "<!DOCTYPE html>\n<html lang=\"en\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
            "<title>Connect Mooring</title>\n<h1>This line is for Mooring</h1>\n"
            "<p>Copy the whole line from the message that you were sent, with all that stands behind the #. Then open "
            "Mooring on the laptop that you learn on, go to Settings, and paste it under Connection.</p>\n</html>\n"};
}

}  // namespace hub
