/// HTML that cannot come out malformed: every element that is opened is closed, every character is escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace markup {

/// Text as it stands between tags and in quoted attributes: `& < > "` as entities, and U+FFFD for what HTML forbids
/// (controls and noncharacters, HTML §13.2.3.5).
std::string escaped(std::string_view text);

/// An attribute with its value unescaped; one with no value is written by its name alone.
struct Attribute {
    std::string_view name;
    std::string value;
    bool has_value = true;

    Attribute(std::string_view flag) : name(flag), has_value(false) {}
    Attribute(const char* flag) : name(flag), has_value(false) {}
    Attribute(std::string_view named, std::string given) : name(named), value(std::move(given)) {}
};
using Attributes = std::vector<Attribute>;

class HtmlWriter {
public:
    /// An open element; its end tag is written when this goes.
    class Element {
    public:
        Element(HtmlWriter& html, std::string_view name) : html_(html), name_(name) {}
        ~Element();
        Element(const Element&) = delete;
        Element& operator=(const Element&) = delete;

    private:
        HtmlWriter& html_;
        std::string_view name_;
    };

    /// Opens an element. `name` must outlive it.
    [[nodiscard]] Element in(std::string_view name, const Attributes& attributes = {});
    /// A void element, which has no end tag: br, img, input …
    void single(std::string_view name, const Attributes& attributes = {});
    void text(std::string_view text);
    /// Our own style sheet or script, which may not be escaped.
    void own(std::string_view name, std::string_view code);
    void doctype();

    const std::string& html() const { return html_; }

private:
    void start_tag(std::string_view name, const Attributes& attributes);

    std::string html_;
};

}  // namespace markup
