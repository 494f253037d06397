/// The list of pages: one file each.
#pragma once

#include "hub/pages/visit.h"

namespace markup {
class HtmlWriter;
}

namespace pages {

hub::Response sign_in_page(const Visit& visit);
hub::Response sign_in(const Visit& visit);
hub::Response sign_out(const Visit& visit);
hub::Response password_page(const Visit& visit);
hub::Response change_password(const Visit& visit);

hub::Response table_page(const Visit& visit);
hub::Response summary_csv(const Visit& visit);
hub::Response person_page(const Visit& visit);
hub::Response describe_person(const Visit& visit);
hub::Response removal_page(const Visit& visit);
hub::Response remove_person(const Visit& visit);
hub::Response confirm_device(const Visit& visit);
hub::Response module_page(const Visit& visit);
hub::Response due_page(const Visit& visit);
hub::Response set_due(const Visit& visit);
hub::Response invitations_page(const Visit& visit);
hub::Response invite(const Visit& visit);
hub::Response withdraw_invitation(const Visit& visit);
hub::Response laptops_page(const Visit& visit);
hub::Response withdraw_key(const Visit& visit);
hub::Response records_page(const Visit& visit);
hub::Response take_records(const Visit& visit);
hub::Response reflections_page(const Visit& visit);

/// What takes a laptop's key away after a second look; on a person's page it leads back there.
void write_withdrawal(markup::HtmlWriter& html, const Visit& visit, const std::string& key);

/// What came of somebody by files, with what confirms a laptop's key.
void write_files(markup::HtmlWriter& html, const Visit& visit, hub::RowId person,
                 const std::vector<hub::KnownFile>& files);

}  // namespace pages
