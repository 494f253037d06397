#include "hub/program/clock.h"
#include "hub/program/perform.h"
#include "hub/program/person_line.h"
#include "hub/program/print.h"
#include "records/timestamp.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace program {
namespace {

const hub::Scope everybody{};

bool has_fingerprint(const records_file::PublicKey& key, const std::string& fingerprint) {
    std::string known = records_file::fingerprint(key);
    std::erase(known, ' ');
    return known == fingerprint;
}

using Keys = std::vector<records_file::PublicKey>;

/// What is done with a laptop of somebody's.
struct Deed {
    /// The keys among which a fingerprint is looked for.
    hub::Stored<Keys> (*keys)(hub::RowId person, hub::Store& store);
    hub::Stored<bool> (*act)(hub::RowId person, const records_file::PublicKey& key, hub::Store& store);
    std::string_view no_such_laptop;  ///< with {0} for the person's number
    std::string_view done;            ///< with {0} for the fingerprint, and {1} for the person
};

hub::Stored<Keys> keys_of_files(hub::RowId person, hub::Store& store) {
    const auto files = store.files(person, everybody);
    if (!files) return tl::unexpected(files.error());
    Keys keys;
    for (const hub::KnownFile& file : *files)
        if (file.device) keys.push_back(*file.device);
    return keys;
}

hub::Stored<Keys> known_keys(hub::RowId person, hub::Store& store) {
    const auto devices = store.devices(person, everybody);
    if (!devices) return tl::unexpected(devices.error());
    Keys keys;
    for (const hub::KnownDevice& device : *devices) keys.push_back(device.key);
    return keys;
}

int perform(const Deed& deed, const SaidLaptop& wanted, Place place) {
    const auto person = place.store.person(wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(wanted.person);
    std::optional<records_file::PublicKey> key = wanted.key;
    if (!key) {
        const auto keys = deed.keys(wanted.person, place.store);
        if (!keys) return refuse(keys.error());
        for (const records_file::PublicKey& one : *keys)
            if (has_fingerprint(one, wanted.fingerprint)) key = one;
    }
    const auto is_done = key ? deed.act(wanted.person, *key, place.store) : false;
    if (!is_done) return refuse(is_done.error());
    if (!*is_done) return refuse(fmt::format(fmt::runtime(deed.no_such_laptop), wanted.person));
    return print(
        fmt::format(fmt::runtime(deed.done), records_file::fingerprint(*key), name_of((*person)->person)));
}

/// A line of the list, behind `before`; what is not there is "never" or nothing.
std::string line_of(std::string_view before, const std::optional<records_file::PublicKey>& key,
                    const std::string& since, const hub::KnownFile* newest) {
    return fmt::format("{}{}\t{}\t{}\t{}\n", before, key ? records_file::fingerprint(*key) : "unsigned",
                       key ? records_file::text_of(*key) : "", since,
                       newest == nullptr ? "never" : records::timestamp(newest->made));
}

constexpr std::string_view columns = "laptop\tkey\tknown_since\tnewest_file\n";

/// The lines of one person. False when they could not be written.
bool write_laptops(Output& output, std::string_view before, const std::vector<hub::KnownDevice>& devices,
                   const std::vector<hub::KnownFile>& files) {
    bool is_written = true;
    for (const hub::KnownDevice& device : devices) {
        const auto newest = std::find_if(files.begin(), files.end(),
                                         [&](const hub::KnownFile& file) { return file.device == device.key; });
        is_written = output.write(line_of(before, device.key, records::timestamp(device.since),
                                          newest == files.end() ? nullptr : &*newest));
    }
    for (const hub::KnownFile& file : files) {
        if (file.is_of_known_laptop) continue;
        is_written = output.write(line_of(before, file.device, file.is_confirmed() ? "never" : "unconfirmed", &file));
    }
    return is_written;
}

/// Some people at a time, however many there are.
int list_all(hub::Store& store) {
    constexpr std::size_t people_a_turn = 500;
    Output output;
    bool is_going_on = output.write(fmt::format("number\tperson\tteam\t{}", columns));
    hub::RowId last = 0;
    while (is_going_on) {
        const auto some = store.laptops(last, people_a_turn);
        if (!some) return refuse(some.error());
        if (some->empty()) break;
        for (const hub::PersonLaptops& one : *some) {
            const hub::Person& person = one.person;
            const std::string before = fmt::format("{}\t{}\t{}\t", person.id, cell(person.name), cell(person.team));
            is_going_on = write_laptops(output, before, one.devices, one.files);
        }
        last = some->back().person.id;
    }
    return output.finish();
}

}  // namespace

int perform(const DeviceConfirm& confirm, Place place) {
    return perform(Deed{&keys_of_files,
                        [](hub::RowId person, const records_file::PublicKey& key, hub::Store& store) {
                            return store.confirm_device(person, key, everybody, now());
                        },
                        "No file of person {0} was signed by a laptop with that fingerprint; 'mooring-hub device list "
                        "--person {0}' tells which did",
                        "The laptop {} is known as one of {}."},
                   confirm.laptop, place);
}

int perform(const DeviceForget& forget, Place place) {
    return perform(Deed{&known_keys,
                        [](hub::RowId person, const records_file::PublicKey& key, hub::Store& store) {
                            return store.forget_device(person, key, everybody);
                        },
                        "No such laptop of person {0} is known; 'mooring-hub device list --person {0}' tells which are",
                        "The laptop {} is not known as one of {} any more."},
                   forget.laptop, place);
}

int perform(const DeviceList& wanted, Place place) {
    if (!wanted.person) return list_all(place.store);
    const auto person = place.store.person(*wanted.person, everybody);
    if (!person) return refuse(person.error());
    if (!*person) return nobody(*wanted.person);
    const auto devices = place.store.devices(*wanted.person, everybody);
    if (!devices) return refuse(devices.error());
    const auto files = place.store.files(*wanted.person, everybody);
    if (!files) return refuse(files.error());
    Output output;
    output.write(columns);
    write_laptops(output, "", *devices, *files);
    return output.finish();
}

}  // namespace program
