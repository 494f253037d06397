#include "hub/pages/routes.h"

#include "hub/pages/files.h"
#include "hub/pages/views.h"

#include <algorithm>
#include <array>

namespace pages {
namespace {

constexpr std::array all = {
    Route{"/page.css", For::everybody, style_file},
    Route{"/page.js", For::everybody, script_file},
    Route{"/icon.svg", For::everybody, icon_file},
    Route{"/sign-in", For::everybody, sign_in_page, sign_in},
    Route{"/sign-out", For::signed_in, nullptr, sign_out},
    Route{"/password", For::signed_in, password_page, change_password},
    Route{"/", For::signed_in, table_page},
    Route{"/summary.csv", For::signed_in, summary_csv},
    Route{"/person", For::signed_in, person_page},
    Route{"/person/describe", For::signed_in, nullptr, describe_person},
    Route{"/person/remove", For::administrators, removal_page, remove_person},
    Route{"/person/confirm", For::signed_in, nullptr, confirm_device},
    Route{"/module", For::signed_in, module_page},
    Route{"/due", For::signed_in, due_page, set_due},
    Route{"/invitations", For::signed_in, invitations_page, invite},
    Route{"/invitations/withdraw", For::signed_in, nullptr, withdraw_invitation},
    Route{"/laptops", For::signed_in, laptops_page},
    Route{"/laptops/withdraw", For::signed_in, nullptr, withdraw_key},
    Route{"/records", For::signed_in, records_page, take_records, Takes::files},
    Route{"/reflections", For::signed_in, reflections_page},
};

}  // namespace

std::span<const Route> routes() {
    return all;
}

const Route* route_at(std::string_view path) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Route& route) { return route.path == path; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace pages
