#include "hub/person_rules.h"
#include "hub/program/grammar.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string_view>

namespace program {
namespace {

/// Whose laptop it is, and which, as it is typed: a fingerprint may stand there in groups.
struct TypedDevice {
    hub::RowId person = 0;
    std::vector<std::string> words;
};

CLI::Option* add_person(CLI::App& command, hub::RowId& person) {
    return command.add_option("--person", person, "Whose: the person's number, as 'person list' tells it")
        ->required()
        ->type_name("NUMBER")
        ->check(CLI::PositiveNumber);
}

Meaning understood(Import import, const std::vector<std::string>& files) {
    if (import.person && !import.team.empty())
        return tl::unexpected(std::string("--person says whose the records are: it goes without --team"));
    if (const auto wrong = hub::tidy_all({{"--team", &import.team}})) return tl::unexpected(*wrong);
    import.files.assign(files.begin(), files.end());
    return import;
}

char in_capitals(char digit) {
    return digit >= 'a' && digit <= 'f' ? static_cast<char>(digit - 'a' + 'A') : digit;
}

/// Without what stands between the groups: the player's screen has no-break spaces there, which come along when copied.
std::string without_spaces(const std::string& text) {
    constexpr std::string_view no_break_space = "\u00A0";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_wide = text.compare(at, no_break_space.size(), no_break_space) == 0;
        if (!is_wide && text[at] != ' ') out += text[at];
        at += is_wide ? no_break_space.size() : 1;
    }
    return out;
}

bool is_fingerprint(const std::string& text) {
    constexpr std::size_t digits = 16;
    return text.size() == digits && text.find_first_not_of("0123456789ABCDEF") == std::string::npos;
}

tl::expected<SaidLaptop, std::string> laptop_in(const TypedDevice& typed) {
    std::string joined;
    for (const std::string& word : typed.words) joined += word;
    SaidLaptop laptop{typed.person, records_file::parse_public_key(joined), {}};
    if (laptop.key) return laptop;
    joined = without_spaces(joined);
    std::transform(joined.begin(), joined.end(), joined.begin(), &in_capitals);
    if (!is_fingerprint(joined)) {
        return tl::unexpected(std::string(
            "a laptop is told by its fingerprint, such as 3F2A 9C01 77DE 40B8, or by the 44 characters of its key"));
    }
    laptop.fingerprint = joined;
    return laptop;
}

/// `Wanted` is what is to be done with the laptop.
template <class Wanted>
Meaning understood(const TypedDevice& typed) {
    const auto laptop = laptop_in(typed);
    if (!laptop) return tl::unexpected(laptop.error());
    return Wanted{*laptop};
}

/// Adds a verb that is about a laptop of somebody's.
template <class Wanted>
void add_laptop_verb(Grammar& grammar, CLI::App* device, const std::string& verb, const std::string& description) {
    const auto typed = std::make_shared<TypedDevice>();
    CLI::App* command =
        grammar.command(device, verb, description, [typed] { return understood<Wanted>(*typed); });
    add_person(*command, typed->person);
    command->add_option("LAPTOP", typed->words, "Its fingerprint, as it shows it, or its key")->required();
}

}  // namespace

void add_file_words(Grammar& grammar) {
    const auto import = std::make_shared<Import>();
    const auto files = std::make_shared<std::vector<std::string>>();
    const auto person = std::make_shared<hub::RowId>(0);
    CLI::App* importing =
        grammar.command(nullptr, "import", "Take in records that were saved to files", [import, files, person] {
            if (*person != 0) import->person = *person;
            return understood(*import, *files);
        });
    importing->add_option("FILE", *files, "Files, or folders with files that are called *.mooring-records")
        ->required();
    importing->add_option("--team", import->team, "The team of who is new here; made when it is new")
        ->type_name("NAME");
    importing
        ->add_option("--person", *person, "Whose they are, where the hub does not know yet: the person's number")
        ->type_name("NUMBER")
        ->check(CLI::PositiveNumber);

    CLI::App* device = grammar.noun("device", "Say whose laptop signed files of records");
    add_laptop_verb<DeviceConfirm>(grammar, device, "confirm",
                                   "Know a laptop's key as that person's, after comparing the fingerprint");
    add_laptop_verb<DeviceForget>(grammar, device, "forget", "Know a laptop's key as that person's no more");

    const auto whose = std::make_shared<hub::RowId>(0);
    CLI::App* listing =
        grammar.command(device, "list", "Print laptops and their newest files, one a line, with tabs between",
                        [whose]() -> Meaning {
                            return *whose == 0 ? DeviceList{} : DeviceList{*whose};
                        });
    add_person(*listing, *whose)->required(false)->description("Only of this person, by their number");
}

}  // namespace program
