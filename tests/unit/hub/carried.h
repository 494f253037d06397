/// Records as files that somebody carries, for tests of what a hub makes of them.
#pragma once

#include "hub/records_import.h"
#include "records/file/records_file.h"
#include "records/iris.h"
#include "tests/support/catch.h"
#include "tests/support/laptop_keys.h"
#include "tests/unit/hub/learning_desk.h"

#include <optional>
#include <string>
#include <vector>

namespace tests {

using support::laptop_key;
using support::laptop_seed;

/// What a file says.
struct Carried {
    std::string account = "ada-1";
    std::vector<nlohmann::json> statements = {};
    std::optional<unsigned char> laptop = static_cast<unsigned char>(1);  ///< whose key signs it; nothing: nobody's
    hub::Moment made = std::chrono::sys_days{std::chrono::year{2026} / 3 / 3};
    std::string name = "Ada", staff_number = "";
};

inline std::string file_of(const Carried& said) {
    records_file::RecordsFile file;
    file.actor = {std::string(records::iris::person_home_page), said.account};
    file.name = said.name;
    file.staff_number = said.staff_number;
    file.made = said.made;
    for (const nlohmann::json& statement : said.statements) file.statements.push_back(statement.dump());
    std::string bytes = records_file::write(file, laptop_seed(said.laptop.value_or(0)));
    if (!said.laptop) bytes.replace(bytes.rfind('{'), std::string::npos, "{\"signature\":\"none\"}\n");
    return bytes;
}

/// A hub to which files are carried.
struct FileDesk : LearningDesk {
    /// A passed module of an account.
    nlohmann::json passed(int number, const std::string& account = "ada-1", const std::string& module = "ropes") {
        return lesson_statement(id_of(number), account, {.verb = "passed", .module = module, .at = now});
    }

    /// The words of a reflection that Ada shares.
    nlohmann::json reflected(int number, const std::string& words) {
        return lesson_statement(id_of(number), "ada-1",
                                {.verb = "answered", .part = "/reflection/1", .words = words, .at = now});
    }

    /// Ada takes back what she said.
    nlohmann::json voiding(int number, int other) {
        return voiding_statement(id_of(number), "ada-1", id_of(other));
    }

    /// The reflections that managers read.
    std::vector<std::string> words() {
        const auto shared = store().reflections({}, 100);
        REQUIRE(shared);
        std::vector<std::string> out;
        for (const hub::SharedReflection& one : *shared) out.push_back(one.text);
        return out;
    }

    tl::expected<hub::Imported, hub::NotImported> import(const std::string& bytes, const hub::Placing& placing) {
        const auto imported = hub::import_records(bytes, placing, store(), store(), now);
        REQUIRE(imported);
        return *imported;
    }

    /// Takes in what must be good.
    hub::Imported taken(const Carried& said, const hub::Placing& placing = {{}, {}, "Ward 9"}) {
        const auto imported = import(file_of(said), placing);
        INFO((imported ? "" : imported.error().why));
        REQUIRE(imported);
        return *imported;
    }

    /// Why a file is refused, which must change nothing.
    std::string refused(const std::string& bytes, const hub::Placing& placing = {{}, {}, "Ward 9"}) {
        const auto before = state();
        const auto imported = import(bytes, placing);
        REQUIRE(!imported);
        CHECK(state() == before);
        CHECK(imported.error().kept == 0);
        return imported.error().why;
    }

    hub::PersonProgress progress_of(hub::RowId person) {
        const auto found = store().person(person, {});
        REQUIRE(found);
        REQUIRE(*found);
        return **found;
    }

    hub::Person described(hub::RowId person) { return progress_of(person).person; }

    std::vector<hub::KnownFile> files(hub::RowId person, const hub::Scope& scope = {}) {
        const auto found = store().files(person, scope);
        REQUIRE(found);
        return *found;
    }

    /// Everything that a difference or a reader could notice.
    std::string state() {
        const auto difference = store().difference({}, 0, 100);
        REQUIRE(difference);
        const auto teams = store().teams({});
        REQUIRE(teams);
        std::string out = std::to_string(difference->mark);
        for (const auto& one : difference->people) out.append(" ").append(one.person.name);
        for (const std::string& id : found("?limit=500")) out.append(" ").append(id);
        for (const hub::Team& team : *teams) out.append(" ").append(team.name);
        return out;
    }
};

}  // namespace tests
