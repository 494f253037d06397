#include "tests/unit/export/html_reader.h"

#include <algorithm>
#include <set>
#include <sstream>

namespace html_reader {
namespace {

const std::set<std::string> voids = {"meta", "img", "br", "hr", "input"};
const std::set<std::string> phrasing = {"a",   "em",    "strong", "code",   "span",  "br",
                                        "img", "label", "input",  "select", "button"};
/// Elements that may hold phrasing only: a browser would close them at anything else.
const std::set<std::string> phrasing_only = {"p", "h1",     "h2",   "h3",    "h4", "h5",  "h6",     "span",   "em",
                                             "a", "strong", "code", "label", "dt", "pre", "button", "summary"};
const std::set<std::string> known = {
    "html",       "head",    "meta",       "title",  "style",  "script", "body",    "header",  "nav",      "main",
    "footer",     "section", "article",    "div",    "p",      "ul",     "ol",      "li",      "dl",       "dt",
    "dd",         "figure",  "figcaption", "table",  "thead",  "tbody",  "tr",      "th",      "td",       "form",
    "fieldset",   "label",   "input",      "select", "option", "button", "details", "summary", "template", "h1",
    "h2",         "h3",      "h4",         "h5",     "h6",     "a",      "em",      "strong",  "code",     "pre",
    "blockquote", "br",      "hr",         "img",    "span"};

class Reader {
public:
    explicit Reader(std::string_view html) : rest_(html) {}

    Document read() {
        if (!take("<!DOCTYPE html>\n")) error("no doctype");
        while (!rest_.empty() && document_.errors.size() < 5) {
            if (take("</")) {
                end_tag();
            } else if (take("<")) {
                start_tag();
            } else {
                text(rest_.substr(0, rest_.find('<')));
            }
        }
        if (!open_.empty()) error("not closed: " + name(open_.back()));
        return std::move(document_);
    }

private:
    bool take(std::string_view start) {
        if (!rest_.starts_with(start)) return false;
        rest_.remove_prefix(start.size());
        return true;
    }

    void error(const std::string& what) {
        document_.errors.push_back(what + " before '" + std::string(rest_.substr(0, 60)) + "'");
    }

    const std::string& name(std::size_t element) const { return document_.elements[element].name; }

    std::string take_name() {
        const std::size_t length =
            std::min(rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), rest_.size());
        const std::string taken(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return taken;
    }

    std::string decoded(std::string_view raw) {
        std::string out;
        while (!raw.empty()) {
            if (raw.front() == '>' || raw.front() == '"') error("unescaped text");
            if (raw.front() != '&') {
                const auto c = static_cast<unsigned char>(raw.front());
                if (c < 0x20 && c != '\n' && c != '\t') error("a control character");
                out += raw.front();
                raw.remove_prefix(1);
                continue;
            }
            static const std::map<std::string_view, char> entities = {
                {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
            const auto entity = std::find_if(entities.begin(), entities.end(),
                                             [&](const auto& one) { return raw.starts_with(one.first); });
            if (entity == entities.end()) {
                error("a bare ampersand");
                return out;
            }
            out += entity->second;
            raw.remove_prefix(entity->first.size());
        }
        return out;
    }

    void text(std::string_view raw) {
        rest_.remove_prefix(raw.size());
        const std::string words = decoded(raw);
        document_.text += words;
        for (const std::size_t element : open_) document_.elements[element].text += words;
    }

    void end_tag() {
        const std::string closed = take_name();
        if (!take(">")) error("end tag not ended");
        if (open_.empty() || name(open_.back()) != closed) {
            error("</" + closed + "> closes " + (open_.empty() ? "nothing" : name(open_.back())));
            return;
        }
        open_.pop_back();
    }

    void start_tag() {
        Element element;
        element.name = take_name();
        if (known.count(element.name) == 0) error("an element <" + element.name + ">");
        while (take(" ")) {
            const std::string attribute = take_name();
            if (attribute.empty()) error("an attribute without a name");
            if (element.attributes.count(attribute) != 0) error("an attribute twice: " + attribute);
            if (attribute == "style" || attribute.starts_with("on")) error("an attribute " + attribute);
            std::string value;
            if (take("=\"")) {
                const std::string_view raw = rest_.substr(0, rest_.find('"'));
                if (raw.find('<') != std::string_view::npos) error("unescaped attribute");
                rest_.remove_prefix(std::min(raw.size() + 1, rest_.size()));
                value = decoded(raw.substr(0, raw.size()));
            }
            element.attributes[attribute] = value;
        }
        if (!take(">")) {
            error("start tag not ended");
            rest_ = {};
            return;
        }
        for (const std::size_t outer : open_) {
            if (phrasing_only.count(name(outer)) != 0 && phrasing.count(element.name) == 0)
                error("<" + element.name + "> in <" + name(outer) + ">");
            if (name(outer) == element.name &&
                (element.name == "a" || element.name == "form" || element.name == "label"))
                error("<" + element.name + "> in itself");
        }
        const bool is_code = element.name == "style" || element.name == "script";
        const bool is_void = voids.count(element.name) != 0;
        const std::string end = "</" + element.name + ">";
        document_.elements.push_back(std::move(element));
        if (is_code) {
            rest_.remove_prefix(std::min(rest_.find(end) + end.size(), rest_.size()));
        } else if (!is_void) {
            open_.push_back(document_.elements.size() - 1);
        }
    }

    std::string_view rest_;
    Document document_;
    std::vector<std::size_t> open_;
};

}  // namespace

std::vector<const Element*> Document::all(std::string_view name, const std::string& attribute) const {
    std::vector<const Element*> found;
    for (const Element& element : elements) {
        if (element.name == name && (attribute.empty() || element.attributes.count(attribute) != 0))
            found.push_back(&element);
    }
    return found;
}

const Element* Document::with_id(const std::string& id) const {
    for (const Element& element : elements) {
        const auto found = element.attributes.find("id");
        if (found != element.attributes.end() && found->second == id) return &element;
    }
    return nullptr;
}

std::vector<std::string> Document::dangling() const {
    std::vector<std::string> complaints;
    std::set<std::string> ids;
    for (const Element& element : elements) {
        const auto id = element.attributes.find("id");
        if (id != element.attributes.end() && !ids.insert(id->second).second)
            complaints.push_back("twice: " + id->second);
    }
    for (const Element& element : elements) {
        for (const auto& [name, value] : element.attributes) {
            const bool is_inside = name == "href" && value.starts_with('#');
            if (!is_inside && name != "for" && name != "aria-labelledby" && name != "aria-describedby") continue;
            std::istringstream wanted(is_inside ? value.substr(1) : value);
            for (std::string one; wanted >> one;) {
                if (ids.count(one) == 0) complaints.push_back("nowhere: " + one);
            }
        }
    }
    return complaints;
}

Document read(std::string_view html) {
    return Reader(html).read();
}

std::string bare(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\t') continue;
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += "\xEF\xBF\xBD";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace html_reader
