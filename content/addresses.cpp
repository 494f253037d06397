#include "content/addresses.h"

#include <algorithm>

namespace content {
namespace {

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

/// Schemes and hosts are the same in capitals; that paths are not does not matter where only likeness is asked for.
std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

std::string without(std::string text, std::string_view beginning) {
    if (text.starts_with(beginning)) text.erase(0, beginning.size());
    return text;
}

/// What two spellings of one address have in common.
std::string bare(std::string_view address) {
    std::string text = lowered(address);
    for (const std::string_view beginning : {"https://", "http://", "www."}) text = without(std::move(text), beginning);
    while (!text.empty() && text.back() == '/') text.pop_back();
    return text;
}

}  // namespace

bool is_web_address(std::string_view target) {
    const bool is_plain = std::all_of(target.begin(), target.end(),
                                      [](char character) { return static_cast<unsigned char>(character) > ' '; });
    const std::string scheme = lowered(target.substr(0, 8));
    return is_plain && ((scheme.starts_with("http://") && target.size() > 7) ||
                        (scheme == "https://" && target.size() > 8));
}

std::string shown_address(const Inline& link) {
    if (link.kind != Inline::Kind::link || !is_web_address(link.target)) return {};
    const std::string words = lowered(link.text + plain_text(link.children));
    if (words.find(bare(link.target)) != std::string::npos) return {};
    constexpr std::string_view usual = "https://";
    const bool is_usual = lowered(std::string_view(link.target).substr(0, usual.size())) == usual;
    std::string shown = is_usual ? link.target.substr(usual.size()) : link.target;
    // A slash after the host alone says nothing.
    const bool ends_at_host = shown.back() == '/' && shown.find('/') == shown.size() - 1;
    if (ends_at_host) shown.pop_back();
    return shown;
}

}  // namespace content
