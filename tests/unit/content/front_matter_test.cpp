#include "tests/support/catch.h"
#include "tests/unit/content/sample.h"

using namespace content;
using sample::Lines;

namespace {

/// A module with these metadata lines; the first is line 2.
LoadedModule with_metadata(const std::string& lines) {
    return sample::load("---\n" + lines + "---\n# Ladders\n## Page\nText.\n");
}

const std::string required = "title: Ladders\nid: ladders\nversion: 1\nlanguage: en-GB\n";

}  // namespace

TEST_CASE("every metadata key is read, and quotes round a value are dropped") {
    const Metadata metadata =
        with_metadata(
            "Title: \"Ladders: a start\"\nid: ladders-1\nversion: 12\nlanguage: cy\nsummary: 'Up'\nminutes: 35\n"
            "audience: Staff\nauthor: \u201cAda\u201d\nreviewed: 2028-02-29\nvalid  for: 24 Months\nlicence: CC BY "
            "4.0\n")
            .module.metadata;
    CHECK(metadata.title == "Ladders: a start");
    CHECK(metadata.id == "ladders-1");
    CHECK(metadata.version == 12);
    CHECK(metadata.language == "cy");
    CHECK(metadata.summary == "Up");
    CHECK(metadata.minutes == 35);
    CHECK(metadata.audience == "Staff");
    CHECK(metadata.author == "Ada");
    CHECK(metadata.reviewed == Date{2028, 2, 29});
    CHECK(metadata.valid_for_months == 24);
    CHECK(metadata.licence == "CC BY 4.0");
}

TEST_CASE("E101: metadata that is never closed") {
    CHECK(sample::lines(sample::load("---\n" + required + "\n# Ladders\n## Page\nText.\n").problems) ==
          Lines{"1: E101 the metadata is not closed: add a line with only `---` after its last `key: value` line"});
}

TEST_CASE("E102: a metadata line without a colon") {
    CHECK(sample::lines(with_metadata(required + "minutes 20\n").problems) ==
          Lines{"6: E102 'minutes 20' has no colon: expected `key: value`"});
}

TEST_CASE("E103: a required key that is missing or empty, and no metadata at all") {
    CHECK(sample::lines(with_metadata("title: Ladders\nid:\nlanguage: en-GB\n").problems) ==
          Lines{"1: E103 the metadata needs `version:`", "3: E103 the metadata needs a value after `id:`"});
    CHECK(sample::lines(sample::load("# Ladders\n## Page\nText.\n").problems) ==
          Lines{"1: E103 the file needs metadata at its top: `title:`, `id:`, `version:`, `language:` between two "
                "lines with "
                "only `---`"});
}

TEST_CASE("E104: metadata of the wrong form") {
    CHECK(sample::lines(with_metadata("title: Ladders\nid: La\nversion: one\nlanguage: english\nminutes: 0\n"
                                      "reviewed: 2026-02-30\nvalid for: ever\n")
                            .problems) ==
          Lines{"3: E104 id 'La' must be 3 to 64 of the letters a to z, digits and hyphens",
                "4: E104 version 'one' must be a whole number from 1, such as 3",
                "5: E104 language 'english' must be a language code, such as en-GB",
                "6: E104 minutes '0' must be a whole number from 1, such as 20",
                "7: E104 reviewed '2026-02-30' must be a date written year-month-day, such as 2026-03-31",
                "8: E104 valid for 'ever' must be a number of months, such as 24 months"});
}

TEST_CASE("E107: a misspelt key is told once, without calling it missing too") {
    CHECK(sample::lines(with_metadata("title: Ladders\nid: ladders\nverison: 1\nlanguage: en-GB\n").problems) ==
          Lines{"4: E107 unknown key 'verison': did you mean 'version'?"});
}

TEST_CASE("E107: an unknown key and a repeated one") {
    CHECK(sample::lines(with_metadata(required + "colour: red\nid: again\n").problems) ==
          Lines{"6: E107 unknown key 'colour': the keys are title, id, version, language, summary, minutes, audience, "
                "author, "
                "reviewed, valid for, licence",
                "7: E107 the key 'id' is given twice, first at line 3: keep one"});
}
