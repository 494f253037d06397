/// A package of any files, with digests and seal made right by whoever packed it, and maybe one thing done to its
/// tables afterwards: refused with a reason, or it holds what was put in and nothing that could do harm.
///
/// An input is lines. `%file NAME` begins a file, whose bytes go on to the next line that begins with `%`.
/// `%key NUMBER DIGEST` adds an answer key, `%label KEY VALUE` changes what is written on the package, `%wrong NAME`
/// does what stands under that name below.
#include "content/keywords.h"
#include "content/package/layout.h"
#include "content/source.h"
#include "tests/fuzz/promises.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace {

using namespace std::string_view_literals;

/// Things that no packing does. A package must be refused after any of them that changes it.
struct Wrong {
    std::string_view name;
    const char* sql;
};
constexpr std::array<Wrong, 15> wrongs = {{
    {"mode", "UPDATE sqlar SET mode = 33261 WHERE rowid = 1"},
    {"link", "UPDATE sqlar SET mode = 41471 WHERE rowid = 1"},
    {"time", "UPDATE sqlar SET mtime = 1"},
    {"size", "UPDATE sqlar SET sz = sz + 1"},
    {"text", "UPDATE sqlar SET data = CAST(data AS TEXT)"},
    {"nothing", "UPDATE sqlar SET data = NULL WHERE rowid = 1"},
    {"name", "UPDATE sqlar SET name = CAST(name AS BLOB) WHERE rowid = 1"},
    {"no-name", "UPDATE sqlar SET name = NULL WHERE rowid = 1"},
    {"title", "UPDATE mooring_package SET value = value || ' ' WHERE key = 'title'"},
    {"note", "INSERT INTO mooring_package VALUES('more', '')"},
    {"no-seal", "DELETE FROM mooring_package WHERE key = 'seal'"},
    {"answer", "INSERT OR IGNORE INTO mooring_answer_key VALUES(999999999, '')"},
    {"far-answer", "UPDATE mooring_answer_key SET question = question + 4294967296"},
    {"table", "CREATE TABLE more(a)"},
    {"more-files",
     "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
     "INSERT OR IGNORE INTO sqlar SELECT 'images/' || i || '.png', 33188, 0, 0, x'' FROM n"},
}};

struct Input {
    package::Package package;
    const Wrong* wrong = nullptr;
};

std::pair<std::string_view, std::string_view> cut(std::string_view text, char at) {
    const std::size_t found = std::min(text.find(at), text.size());
    return {text.substr(0, found), text.substr(std::min(found + 1, text.size()))};
}

void obey(std::string_view order, std::string_view bytes, Input& input) {
    const auto [verb, object] = cut(order, ' ');
    const auto [key, value] = cut(object, ' ');
    package::Label& label = input.package.label;
    if (verb == "file") {
        input.package.files[std::string(object)] = std::string(bytes);
    } else if (verb == "key") {
        if (const auto number = content::whole_number(key)) input.package.answer_keys[*number] = std::string(value);
    } else if (verb == "label" && key == "version") {
        label.version = content::whole_number(value).value_or(0);
    } else if (verb == "label") {
        (key == "id" ? label.id : key == "title" ? label.title : label.language) = std::string(value);
    } else if (verb == "wrong") {
        for (const Wrong& wrong : wrongs) {
            if (wrong.name == object) input.wrong = &wrong;
        }
    }
}

/// The package that the input asks for. Its label is that of its module.md, unless the input says otherwise.
Input asked_for(std::string_view text) {
    Input input;
    std::vector<std::pair<std::string_view, std::string_view>> orders;
    while (!text.empty()) {
        const std::size_t next = std::min(text.find("\n%"), text.size());
        orders.push_back(cut(text.substr(0, next), '\n'));
        text.remove_prefix(std::min(next + 1, text.size()));
    }
    for (const bool is_label : {false, true}) {
        for (auto [order, bytes] : orders) {
            if (!order.starts_with('%') || order.starts_with("%label") != is_label) continue;
            obey(order.substr(1), bytes, input);
        }
        const auto module = input.package.files.find("module.md");
        if (is_label || module == input.package.files.end()) continue;
        input.package.label = package::label_of(module->second).value_or(package::Label());
    }
    input.package.digest = package::contents_digest(input.package.files);
    return input;
}

/// The package's bytes with the wrong done to them; the same bytes where it finds nothing to be done to.
std::string spoilt(const std::string& bytes, const char* sql) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), copy);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    sqlite3_deserialize(database.getHandle(), "main", copy, size, size,
                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    database.exec(sql);
    sqlite3_int64 length = 0;
    unsigned char* out = sqlite3_serialize(database.getHandle(), "main", &length, 0);
    std::string after(reinterpret_cast<const char*>(out), static_cast<std::size_t>(length));
    sqlite3_free(out);
    return after;
}

/// Said anew, and more strictly, than the reader's own rule: letter by letter what would lead out of the folder.
bool is_harmless(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.back() == '/') return false;
    for (const char c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || "\\:*?\"<>|\x7F"sv.find(c) != std::string_view::npos) return false;
    }
    const std::string bracketed = "/" + std::string(name) + "/";
    return bracketed.find("//") == std::string::npos && bracketed.find("/.") == std::string::npos &&
           bracketed.find("./") == std::string::npos;
}

void check_taken(const package::Package& taken, const package::Package& given) {
    fuzz::demand(taken == given, "a package holds what was put in");
    fuzz::demand(taken.files.contains("module.md"), "a package holds a module");
    for (const auto& [name, bytes] : taken.files) {
        fuzz::demand(is_harmless(name), "no file of a package lands outside its folder");
        fuzz::demand(name == "module.md" || !bytes.starts_with("---"), "beside module.md there are pictures only");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const Input input = asked_for({reinterpret_cast<const char*>(data), size});
    const std::string sound = package::to_bytes(input.package);
    const std::string bytes = input.wrong == nullptr ? sound : spoilt(sound, input.wrong->sql);
    const auto read = package::from_bytes(bytes);
    if (!read) {
        fuzz::demand(!read.error().empty() && content::first_invalid_utf8(read.error()) == std::string::npos,
                     "a refusal has a reason in words");
    } else {
        fuzz::demand(bytes == sound, "a wrong that was done to a package is noticed");
        check_taken(*read, input.package);
        fuzz::demand(package::to_bytes(*read) == bytes, "the same package has the same bytes");
    }
    if (!content::load_module(*content::memory_folder(input.package.files), "").is_broken()) {
        const auto gathered = package::gather(*content::memory_folder(input.package.files));
        if (gathered) {
            const auto again = package::from_bytes(package::to_bytes(*gathered));
            fuzz::demand(again && *again == *gathered, "what was packed can be opened");
        } else {
            fuzz::demand(package::objection_to_files(input.package.files).has_value(), "a sound module can be packed");
        }
    }
    return 0;
}
