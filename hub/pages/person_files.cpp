/// What came of one person by files, and whose laptop signed it.
#include "hub/pages/forms.h"
#include "hub/pages/views.h"
#include "hub/pages/words.h"
#include "records/file/device_key.h"

#include <fmt/format.h>

#include <algorithm>

namespace pages {
namespace {

void write_confirmation(HtmlWriter& html, const Visit& visit, hub::RowId person,
                        const records_file::PublicKey& device) {
    const std::string sign = records_file::fingerprint(device);
    const auto details = html.in("details", {{"class", "no-print"}});
    write(html, "summary", "Confirm …", {{"aria-label", fmt::format("Confirm the laptop with the sign {}", sign)}});
    write(html, "p",
          "Let the learner read out the sign that their own laptop tells: in Mooring under Your records, when they "
          "save to a file. Only if all its digits are the same, this is their laptop.",
          {{"class", "hint"}});
    const Form form(html, visit, "/person/confirm");
    write_hidden(html, "id", std::to_string(person));
    write_hidden(html, "device", records_file::text_of(device));
    write_button(html, "I have compared this sign with the learner’s laptop: it is theirs");
}

/// How sure it is what the files of one laptop brought.
std::string sureness_of(const hub::KnownFile& file) {
    if (file.is_of_known_laptop) return "Confirmed: this laptop is known as theirs.";
    if (file.is_confirmed()) return "Nothing that it brought is known from it alone any more.";
    if (file.device) return "Unconfirmed: this laptop is not known as theirs.";
    if (file.unconfirmed == 0) {
        return "Unconfirmed: that they are this person is known from such a file alone, which anybody may have written. "
               "Take that as told, not as proven, until their own laptop is connected.";
    }
    return fmt::format(
        "Unconfirmed: {} known from such files alone, which anybody may have written. Take that as told, not as "
        "proven, until their own laptop is connected and has sent the same.",
        file.unconfirmed == 1 ? "1 record is" : grouped(file.unconfirmed) + " records are");
}

void write_file(HtmlWriter& html, const Visit& visit, hub::RowId person, const hub::KnownFile& file) {
    const auto item = html.in("li");
    if (file.device) {
        html.text("Signed by the laptop with the sign ");
        write(html, "code", records_file::fingerprint(*file.device), {{"class", "sign"}});
    } else {
        html.text("Signed by nobody");
    }
    const auto day = [&](hub::Moment moment) { return words_of(visit.office.settings.day_of(moment)); };
    html.text(fmt::format(". The newest file was made on {} and taken in on {}.", day(file.made), day(file.imported)));
    write(html, "span", sureness_of(file), {{"class", file.is_confirmed() ? "note" : "unconfirmed"}});
    if (file.device && !file.is_of_known_laptop) write_confirmation(html, visit, person, *file.device);
}

}  // namespace

void write_files(HtmlWriter& html, const Visit& visit, hub::RowId person, const std::vector<hub::KnownFile>& files) {
    const auto section = html.in("section", {{"aria-labelledby", "files"}});
    write(html, "h2", "Records from files", {{"id", "files"}});
    if (files.empty()) {
        write(html, "p", "Nothing of this person came as a file.", {{"class", "empty"}});
    } else {
        const auto list = html.in("ul", {{"class", "plain files"}});
        for (const hub::KnownFile& file : files) write_file(html, visit, person, file);
    }
    const auto line = html.in("p", {{"class", "no-print"}});
    write(html, "a", "Read a file of this person’s records", {{"href", fmt::format("/records?person={}", person)}});
}

hub::Response confirm_device(const Visit& visit) {
    const auto person = number(asked(visit.form, "id"));
    const auto device = records_file::parse_public_key(asked(visit.form, "device"));
    if (!person || !device) return not_found(visit);
    const auto files = visit.store().files(*person, visit.scope());
    if (!files) return failed(visit, files.error());
    // Nobody can have compared the sign of a laptop that signed nothing of theirs.
    const auto is_signer = [&](const hub::KnownFile& file) { return file.device == *device; };
    if (std::none_of(files->begin(), files->end(), is_signer)) return not_found(visit);
    const auto is_done = visit.store().confirm_device(*person, *device, visit.scope(), visit.now);
    if (!is_done) return failed(visit, is_done.error());
    return *is_done ? see_other(fmt::format("/person?id={}&done=confirmed", *person)) : not_found(visit);
}

}  // namespace pages
