#include "content/package/digest.h"
#include "content/package/layout.h"
#include "content/package/package.h"
#include "tests/support/catch.h"
#include "tests/unit/package/packing.h"

#include <algorithm>

using packing::altered;
using packing::refusal;
using packing::sample_package;

namespace {

const std::string damaged = "it is damaged: fetch or copy it again";
const std::string other_tables = "its tables are not those of a Mooring package";

std::string refusal_after(const std::string& sql) {
    return refusal(altered(package::to_bytes(sample_package()), sql));
}

/// Packed by somebody who keeps no rule but makes every digest right.
std::string refusal_of_files(const package::Files& files) {
    package::Package package = sample_package();
    package.files = files;
    package.digest = package::contents_digest(files);
    return refusal(package::to_bytes(package));
}

package::Files with_file(const std::string& name, const std::string& bytes) {
    package::Files files = packing::files();
    files[name] = bytes;
    return files;
}

}  // namespace

TEST_CASE("a package that was opened and only looked at is still taken") {
    CHECK(refusal_after("SELECT * FROM sqlar") == "taken");
}

TEST_CASE("a view cannot stand in for a table") {
    CHECK(refusal_after("ALTER TABLE sqlar RENAME TO files; CREATE VIEW sqlar AS SELECT * FROM files") == other_tables);
    CHECK(refusal_after("DROP TABLE mooring_answer_key; CREATE VIEW mooring_answer_key(question, digest) AS "
                        "SELECT 4, randomblob(1000000000)") == other_tables);
}

TEST_CASE("nothing may stand in a package beside its tables") {
    CHECK(refusal_after("CREATE TABLE more(a)") == other_tables);
    CHECK(refusal_after("CREATE INDEX more ON sqlar(sz)") == other_tables);
    CHECK(refusal_after("CREATE TRIGGER more AFTER INSERT ON sqlar BEGIN SELECT 1; END") == other_tables);
    CHECK(refusal_after("DROP TABLE mooring_package") == other_tables);
    CHECK(refusal_after("ALTER TABLE sqlar ADD COLUMN more AS (hex(data))") == other_tables);
    CHECK(refusal_after("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'sz INT', "
                        "'sz INT CHECK (hex(randomblob(9)))') WHERE name = 'sqlar'") == other_tables);
    CHECK(refusal_after("PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES "
                        "('table', 'more', 'more', 0, 'CREATE VIRTUAL TABLE more USING fts5(a)')") == other_tables);
}

TEST_CASE("a schema that SQLite itself takes for broken is damage") {
    CHECK(
        refusal_after("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'sqlar'") ==
        damaged);
    CHECK(refusal_after("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'sqlar'") ==
          damaged);
    CHECK(refusal_after("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM "
                        "sqlite_schema WHERE name = 'mooring_answer_key') WHERE name = 'sqlar'") == damaged);
}

TEST_CASE("a package in another of SQLite's ways is refused") {
    CHECK(refusal_after("PRAGMA journal_mode = WAL; UPDATE sqlar SET mtime = 0") == damaged);
    CHECK(refusal_after("PRAGMA page_size = 65536; VACUUM") == damaged);
    CHECK(refusal_after("PRAGMA auto_vacuum = FULL; VACUUM") == damaged);
}

TEST_CASE("an entry that is no plain file is refused") {
    CHECK(refusal_after("UPDATE sqlar SET mode = 41471 WHERE name = 'images/ladder.png'") ==
          "its file 'images/ladder.png' is not a plain file");  // 0120777: a symbolic link
    CHECK(refusal_after("INSERT INTO sqlar VALUES ('images', 16877, 0, 0, NULL)") == damaged);
    CHECK(refusal_after("UPDATE sqlar SET mode = 'rw' WHERE name = 'module.md'") ==
          "its file 'module.md' is not a plain file");
}

TEST_CASE("an entry that is stored in another way is refused") {
    const std::string odd = "its file 'module.md' is not stored as packages store files";
    CHECK(refusal_after("UPDATE sqlar SET sz = sz + 1 WHERE name = 'module.md'") == odd);  // as if it were compressed
    CHECK(refusal_after("UPDATE sqlar SET sz = -1 WHERE name = 'module.md'") == odd);
    CHECK(refusal_after("UPDATE sqlar SET mtime = 1 WHERE name = 'module.md'") == odd);
    CHECK(refusal_after("UPDATE sqlar SET data = CAST(data AS TEXT)") == damaged);
    CHECK(refusal_after("UPDATE sqlar SET name = NULL WHERE name = 'module.md'") == damaged);
    CHECK(refusal_after("UPDATE sqlar SET name = CAST(name AS BLOB) WHERE name = 'module.md'") == damaged);
}

TEST_CASE("a path that leads out of the folder is refused, whatever the digests say") {
    const std::string png = sample::png(1, 1);
    CHECK(refusal_of_files(with_file("../evil.png", png)) ==
          "its file '../evil.png' is not a plain path inside the folder");
    CHECK(refusal_of_files(with_file("/evil.png", png)) ==
          "its file '/evil.png' is not a plain path inside the folder");
    CHECK(refusal_of_files(with_file("images\\evil.png", png)) ==
          "its file 'images\\evil.png' has a \\ in its name, which not every system allows");
    CHECK(refusal_of_files(with_file(std::string("evil.png\0.md", 12), png)) ==
          "its file 'evil.png?.md' has a control character in its name");
    CHECK(refusal_of_files(with_file("images/LADDER.png", png)) ==
          "its files 'images/LADDER.png' and 'images/ladder.png' differ only in capitals or accents");
}

TEST_CASE("a package with more than a module needs is refused before its contents are gathered") {
    CHECK(refusal_of_files(with_file("run.sh", "#!/bin/sh\n")) ==
          "its file 'run.sh' is not a PNG or JPEG file: save it as one of them");
    CHECK(refusal_of_files({{"readme.md", ""}}) == "it has no module.md");
    CHECK(refusal_of_files(with_file("big.png", sample::png(1, 1) + std::string(3 << 20, ' '))) ==
          "its file 'big.png' has more than 2 MB");
    CHECK(refusal_of_files(with_file("huge.png", sample::png(1, 1) + std::string(5 << 20, ' '))) == damaged);
    package::Files many = packing::files();
    for (int i = 0; i < 1000; ++i) many.emplace(std::to_string(i) + ".png", sample::png(1, 1));
    CHECK(refusal_of_files(many) == "it has more than 500 files or 64 MB");
}

TEST_CASE("a package of more bytes than any may have is not read at all") {
    std::string bytes = package::to_bytes(sample_package());
    bytes.resize(80 << 20);
    CHECK(refusal(bytes) == "it has more than 72 MB");
}

TEST_CASE("what is written on a package must be what it holds") {
    CHECK(refusal_after("UPDATE mooring_package SET value = 'other' WHERE key = 'id'") == damaged);
    CHECK(refusal_after("UPDATE mooring_package SET value = '4' WHERE key = 'version'") == damaged);
    CHECK(refusal_after("UPDATE mooring_answer_key SET digest = 'other'") == damaged);
    CHECK(refusal_after("DELETE FROM mooring_answer_key") == damaged);
    CHECK(refusal_after("INSERT INTO mooring_package VALUES ('more', '')") == damaged);
    package::Package package = sample_package();
    package.label.title = "Something else";  // sealed, but the text says otherwise
    CHECK(refusal(package::to_bytes(package)) == damaged);
}

TEST_CASE("the number of an answer key is not taken for another that begins alike in memory") {
    // It was cut to 32 bits: a key of question 4294967300 was read as one of question 4, and the seal held.
    CHECK(refusal_after("UPDATE mooring_answer_key SET question = question + 4294967296") == damaged);
}

TEST_CASE("a package whose text has no sound id is refused") {
    package::Files files = packing::files();
    std::string& text = files["module.md"];
    text.replace(text.find("id: ladders"), 11, "id: ../../x");
    CHECK(refusal_of_files(files) == "the metadata of its module.md has errors");
}

TEST_CASE("tables that lead in circles end in a refusal, not in a player that hangs") {
    // Every page becomes an inner page of the schema's tree, whose 300 children are the next page, and so on.
    std::string bytes = package::to_bytes(sample_package());
    constexpr std::size_t page = 4096, pages = 20;
    bytes.resize(page * pages, '\0');
    const auto put = [&](std::size_t at, std::size_t value, int count) {
        for (int i = 0; i < count; ++i)
            bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * (count - 1 - i)));
    };
    put(28, pages, 4);
    for (std::size_t number = 1; number < pages; ++number) {
        const std::size_t start = (number - 1) * page, header = number == 1 ? 100 : start, cells = 300;
        put(header, 5, 1);  // an inner page of a table (https://sqlite.org/fileformat2.html, §1.6)
        put(header + 1, 0, 2);
        put(header + 3, cells, 2);
        put(header + 5, page - 5 * cells, 2);
        put(header + 7, 0, 1);
        put(header + 8, number + 1, 4);
        for (std::size_t cell = 0; cell < cells; ++cell) {
            put(header + 12 + 2 * cell, page - 5 * (cell + 1), 2);
            put(start + page - 5 * (cell + 1), number + 1, 4);
            put(start + page - 5 * (cell + 1) + 4, 1, 1);
        }
    }
    CHECK(refusal(bytes) == damaged);
    const std::size_t last = (pages - 1) * page;  // its leaves hold one row, found 300^19 times
    const std::string row = "\x0E\x01\x06\x15\x0F\x0F\x01\x0Fviewaa\x01x";
    put(last, 13, 1);
    put(last + 3, 1, 2);
    put(last + 5, page - row.size(), 2);
    put(last + 8, page - row.size(), 2);
    std::copy(row.begin(), row.end(), bytes.end() - static_cast<std::ptrdiff_t>(row.size()));
    CHECK(refusal(bytes) == damaged);
}
