/// Forms with files, as browsers send them and as nobody should.
#include "hub/pages/upload.h"

#include "tests/support/catch.h"

#include <fmt/format.h>

using pages::parse_upload;

namespace {

constexpr const char* type = "multipart/form-data; boundary=b";

std::string part(const std::string& headers, const std::string& bytes) {
    return "--b\r\n" + headers + "\r\n\r\n" + bytes + "\r\n";
}

std::string file(const std::string& name, const std::string& bytes) {
    return part("Content-Disposition: form-data; name=\"files\"; filename=\"" + name +
                    "\"\r\nContent-Type: application/octet-stream",
                bytes);
}

const std::string end = "--b--\r\n";

}  // namespace

TEST_CASE("a form with files is its fields and its files, byte for byte") {
    const std::string odd = std::string("\0\r\n--bb\r\n\xFF", 10) + "--b";
    // What is read of it lies in it.
    const std::string body = part("content-disposition: FORM-DATA; name=team", "Ward 9") + file("a.mooring-records", odd) +
                             part("Content-Disposition: form-data; name=\"token\"", "") + file("ä %22.txt", "") + end;
    const auto upload = parse_upload("multipart/form-data; boundary=\"b\"", body);
    REQUIRE(upload);
    CHECK(upload->fields == hub::Parameters{{"team", "Ward 9"}, {"token", ""}});
    REQUIRE(upload->files.size() == 2);
    CHECK(upload->files[0].name == "a.mooring-records");
    CHECK(upload->files[0].bytes == odd);
    CHECK(upload->files[1].name == "ä %22.txt");
    CHECK(upload->files[1].bytes.empty());
}

TEST_CASE("where no file was chosen there is none, and one without a name in letters is called so") {
    const auto none = parse_upload(type, file("", "") + end);
    REQUIRE(none);
    CHECK(none->files.empty());
    const auto unnamed = parse_upload(type, file("\xFF", "x") + file("", "y") + end);
    REQUIRE(unnamed);
    REQUIRE(unnamed->files.size() == 2);
    CHECK(unnamed->files[0].name == "A file without a name");
    CHECK(unnamed->files[1].name == "A file without a name");
}

TEST_CASE("what is no such form is refused with a sentence, whole") {
    const std::string good = file("a", "b");
    const auto why = [](const std::string& content_type, const std::string& body) {
        const auto upload = parse_upload(content_type, body);
        REQUIRE(!upload);
        return upload.error();
    };
    const std::string so = "The form is not as a browser sends it, so nothing was taken in: ";
    for (const char* header :
         {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
          "multipart/form-data; boundary=a\tb;"})
        CHECK(why(header, good + end).starts_with(so));
    CHECK(why(type, "") == so + "The body has no part between lines with the boundary.");
    CHECK(why(type, end) == so + "The body has no part between lines with the boundary.");
    CHECK(why(type, good) == so + "The body ends without its last boundary.");
    CHECK(why(type, good + "--b") == so + "The body ends without its last boundary.");
    CHECK(why(type, "--b\r\nno header\r\n\r\n" + end) == so + "Part 1 of the body has no good headers.");
    const std::string unsaid = so + "A part of the body does not say its field.";
    CHECK(why(type, part("Content-Type: text/plain", "x") + end) == unsaid);
    CHECK(why(type, part("Content-Disposition: attachment; name=\"files\"", "x") + end) == unsaid);
    CHECK(why(type, part("Content-Disposition: form-data; filename=\"x\"", "x") + end) == unsaid);
    CHECK(why(type, part("Content-Disposition: form-data; name=\"team\"", "\xFF") + end) ==
          so + "A field holds what is no text.");
    CHECK(why(type, part("Content-Disposition: form-data; name=\"\xFF\"", "x") + end) ==
          so + "A field holds what is no text.");
}

TEST_CASE("a hundred files are taken at once, and a thousand parts are looked at") {
    std::string body;
    for (int i = 0; i < 100; ++i) body += file(fmt::format("{}", i), "x");
    CHECK(parse_upload(type, body + end)->files.size() == 100);
    CHECK(parse_upload(type, body + file("100", "x") + end).error() ==
          "At most 100 files are taken at once, so nothing was taken in.");
    std::string many;
    for (int i = 0; i < 1'001; ++i) many += file("", "");
    CHECK(parse_upload(type, many + end).error() ==
          "The form is not as a browser sends it, so nothing was taken in: The body has more than 1000 parts.");
}
