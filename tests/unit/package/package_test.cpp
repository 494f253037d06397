#include "content/package/package.h"

#include "content/disk/disk_folder.h"
#include "content/load.h"
#include "tests/support/catch.h"
#include "tests/support/source_path.h"
#include "tests/unit/package/packing.h"

using packing::sample_package;

TEST_CASE("a package gives back the files, label and answer keys that were packed") {
    const package::Package packed = sample_package();
    CHECK(packed.label == package::Label{"ladders", 3, "en-GB", "Ladders"});
    CHECK(packed.files == packing::files());
    CHECK(packed.answer_keys.size() == 1);
    const auto opened = package::from_bytes(package::to_bytes(packed));
    REQUIRE(opened);
    CHECK(*opened == packed);
}

TEST_CASE("a package holds the module's text and the pictures it shows, and nothing else of the folder") {
    package::Files folder = packing::files();
    folder["images/unused.png"] = sample::png(1, 1);
    folder["notes.txt"] = "mine";
    folder["module.md~"] = "old";
    CHECK(sample_package(folder) == sample_package());
}

TEST_CASE("a module with errors is not packed") {
    const auto packed = package::gather(*content::memory_folder({{"module.md", packing::module_text}}));
    REQUIRE(!packed);
    CHECK(packed.error() == "it has errors, which `check` tells");
}

TEST_CASE("a picture whose name not every system can hold is not packed") {
    const std::string text =
        "---\ntitle: L\nid: ladders\nversion: 3\nlanguage: en-GB\n---\n# L\n## Page\n![A ladder](images/con.png)\n";
    const auto packed =
        package::gather(*content::memory_folder({{"module.md", text}, {"images/con.png", sample::png(1, 1)}}));
    REQUIRE(!packed);
    CHECK(packed.error() == "its file 'images/con.png' has the name of a device on Windows");
}

TEST_CASE("an editor's save in the middle of packing is noticed") {
    /// Gives the sound text once, and a broken one from then on.
    class SavedMeanwhile : public content::Folder {
    public:
        tl::expected<std::string, std::string> read(const std::string&) const override {
            return times_++ == 0 ? packing::module_text.substr(0, packing::module_text.find("![")) : "half a fi";
        }
        std::vector<std::string> folders() const override { return {}; }
        std::unique_ptr<content::Folder> inside(const std::string&) const override { return nullptr; }
        std::string location() const override { return ""; }

    private:
        mutable int times_ = 0;
    };
    const auto packed = package::gather(SavedMeanwhile());
    REQUIRE(!packed);
    CHECK(packed.error() == "it was changed while it was read: try again");
}

TEST_CASE("the same module packed twice gives the same bytes") {
    const std::string once = package::to_bytes(sample_package());
    const std::string disturbance(100'000, '\xAA');  // another heap
    CHECK(package::to_bytes(sample_package()) == once);
    CHECK(once.find(disturbance) == std::string::npos);
    CHECK(once.size() % 4096 == 0);
}

TEST_CASE("each of the five modules is packed and read back whole") {
    const auto folder = content::disk_folder(tests::source_path("modules"));
    std::size_t modules = 0;
    for (const std::string& name : folder->folders()) {
        INFO(name);
        const auto packed = package::gather(*folder->inside(name));
        REQUIRE(packed);
        CHECK(packed->label.id == name);
        CHECK(packed->files.size() > 2);
        const std::string bytes = package::to_bytes(*packed);
        CHECK(bytes == package::to_bytes(*packed));
        const auto opened = package::from_bytes(bytes);
        REQUIRE(opened);
        CHECK(*opened == *packed);
        CHECK(!content::load_module(*content::memory_folder(opened->files), name).is_broken());
        ++modules;
    }
    CHECK(modules == 5);
}

TEST_CASE("the digest is of the contents alone, and of all of them") {
    const std::string digest = package::contents_digest(packing::files());
    CHECK(digest.size() == 64);
    CHECK(sample_package().digest == digest);
    package::Files renamed = packing::files();
    renamed["images/ladders.png"] = renamed["images/ladder.png"];
    renamed.erase("images/ladder.png");
    CHECK(package::contents_digest(renamed) != digest);
    package::Files edited = packing::files();
    edited["module.md"].back() = ' ';
    CHECK(package::contents_digest(edited) != digest);
    CHECK(package::contents_digest({{"ab", "c"}}) != package::contents_digest({{"a", "bc"}}));
    // BLAKE2b-256 of: 1 as eight bytes, "a", 0 as eight bytes (Python: hashlib.blake2b(…, digest_size=32)).
    CHECK(package::contents_digest({{"a", ""}}) == "df548d77c8af6f1246ee56d64d74ffa8a3f00fabf00c35533710448785a9aa54");
}

TEST_CASE("a package is a file that SQLite's archive table describes") {
    packing::altered(package::to_bytes(sample_package()), [](SQLite::Database& database) {
        CHECK(database.execAndGet("SELECT count(*) FROM sqlar").getInt() == 2);
        CHECK(database.execAndGet("SELECT data FROM sqlar WHERE name = 'module.md'").getString() ==
              packing::module_text);
        CHECK(database.execAndGet("SELECT min(sz = length(data) AND mode = 33188 AND mtime = 0) FROM sqlar").getInt() ==
              1);
        CHECK(database.execAndGet("SELECT value FROM mooring_package WHERE key = 'version'").getString() == "3");
        CHECK(database.execAndGet("SELECT count(*) FROM mooring_answer_key WHERE question = 4").getInt() == 1);
        CHECK(database.execAndGet("PRAGMA integrity_check").getString() == "ok");
    });
}
