#include "player/text/author_words.h"

#include <algorithm>

namespace text {
namespace {

bool is_line_of_text(Node::Role role) {
    return role == Node::Role::paragraph || role == Node::Role::heading || role == Node::Role::caption ||
           role == Node::Role::cell || role == Node::Role::header_cell;
}

/// How many bytes the marker of a list item takes at its beginning: "- " or "12. ".
std::size_t marker_length(std::string_view item) {
    const std::size_t space = item.find(' ');
    return space == std::string_view::npos ? 0 : space + 1;
}

/// The bytes of one block on their way to the author's words.
class Gathering {
public:
    Gathering(const Layout& layout, std::size_t node)
        : layout_(layout), block_(layout.nodes[node]), first_(node), bytes_(own(block_)), is_left_out_(bytes_.size()) {}

    AuthorWords run() {
        for (std::size_t index = first_; index < layout_.nodes.size(); ++index) {
            const Node& node = layout_.nodes[index];
            if (index > first_ && node.parent < static_cast<std::int32_t>(first_)) break;
            take_out_furniture(node);
            if (node.role == Node::Role::figure) describe(index);
        }
        for (std::size_t byte = 0; byte < bytes_.size(); ++byte) {
            const auto place = static_cast<std::uint32_t>(block_.begin + byte);
            while (next_ < pictures_.size() && layout_.nodes[pictures_[next_]].begin <= place)
                put_description(pictures_[next_++]);
            if (!is_left_out_[byte]) put(bytes_[byte], place, drawn);
        }
        while (next_ < pictures_.size()) put_description(pictures_[next_++]);
        return std::move(words_);
    }

private:
    std::string own(const Node& node) const { return layout_.text.substr(node.begin, node.end - node.begin); }

    void leave_out(std::size_t begin, std::size_t length) {
        const std::size_t from = begin - block_.begin;
        for (std::size_t byte = from; byte < std::min(from + length, bytes_.size()); ++byte) is_left_out_[byte] = true;
    }

    void take_out_furniture(const Node& node) {
        if (node.role == Node::Role::item) leave_out(node.begin, marker_length(own(node)));
        if (node.role == Node::Role::callout) leave_out(node.begin, node.description.size());
        // One line to the reader, wherever the author ended it.
        if (is_line_of_text(node.role) || node.role == Node::Role::figure)
            std::replace(bytes_.begin() + (node.begin - block_.begin), bytes_.begin() + (node.end - block_.begin), '\n', ' ');
        if (node.role == Node::Role::row)
            std::replace(bytes_.begin() + (node.begin - block_.begin), bytes_.begin() + (node.end - block_.begin), '\t', ' ');
    }

    /// A picture that cannot be read has its description in the text already.
    void describe(std::size_t figure) {
        const Node& node = layout_.nodes[figure];
        const bool has_caption = figure + 1 < layout_.nodes.size() &&
                                 layout_.nodes[figure + 1].parent == static_cast<std::int32_t>(figure);
        const std::uint32_t words_end = has_caption ? layout_.nodes[figure + 1].begin : node.end;
        if (words_end == node.begin && !node.description.empty()) pictures_.push_back(figure);
    }

    static constexpr std::int32_t drawn = -1;

    void put(char byte, std::uint32_t place, std::int32_t picture) {
        words_.text += byte;
        words_.places.push_back(place);
        words_.pictures.push_back(picture);
    }

    void put_description(std::size_t node) {
        const Node& figure = layout_.nodes[node];
        const auto picture = static_cast<std::int32_t>(node);
        if (!words_.text.empty() && words_.text.back() != '\n') put('\n', figure.begin, picture);
        for (const char byte : figure.description) put(byte, figure.begin, picture);
        put(figure.begin < figure.end ? ' ' : '\n', figure.begin, picture);
    }

    const Layout& layout_;
    const Node& block_;
    std::size_t first_;
    std::string bytes_;
    std::vector<bool> is_left_out_;
    std::vector<std::size_t> pictures_;  ///< nodes of drawn figures, whose descriptions are nowhere in the text
    std::size_t next_ = 0;
    AuthorWords words_;
};

}  // namespace

AuthorWords author_words(const Layout& layout, std::size_t node) { return Gathering(layout, node).run(); }

std::vector<std::uint32_t> block_nodes(const Layout& layout) {
    std::vector<std::uint32_t> nodes;
    for (std::uint32_t index = 0; index < layout.nodes.size(); ++index)
        if (layout.nodes[index].parent < 0) nodes.push_back(index);
    return nodes;
}

}  // namespace text
