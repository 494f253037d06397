#include "content/parser.h"

#include <cmark.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <utility>
#include <vector>

namespace content {
namespace {

/// Bytes. One chunk holds the tree of any module of usual length, and what is not touched of it costs nothing.
constexpr std::size_t chunk_size = 512 * 1024;
constexpr std::size_t alignment = alignof(std::max_align_t);

constexpr std::size_t aligned(std::size_t size) {
    return (size + alignment - 1) / alignment * alignment;
}

/// What stands before each piece, so that it can be made longer.
struct alignas(alignment) Header {
    std::size_t size;  ///< of the piece
};

}  // namespace

/// Pieces cut one after the other from large chunks.
class Parser::Memory {
public:
    void* take(std::size_t size) {
        size = aligned(size);
        if (size + sizeof(Header) > left_) add_chunk(size + sizeof(Header));
        auto* header = reinterpret_cast<Header*>(next_);
        header->size = size;
        skip(sizeof(Header) + size);
        return header + 1;
    }

    void* lengthened(void* piece, std::size_t size) {
        if (piece == nullptr) return take(size);
        auto* header = static_cast<Header*>(piece) - 1;
        if (size <= header->size) return piece;
        const std::size_t missing = aligned(size) - header->size;
        const bool is_last = static_cast<std::byte*>(piece) + header->size == next_;
        if (is_last && missing <= left_) {
            header->size += missing;
            skip(missing);
            return piece;
        }
        return std::memcpy(take(size), piece, header->size);
    }

    static thread_local Memory* at_work;

private:
    void add_chunk(std::size_t least) {
        left_ = std::max(least, chunk_size);
        next_ = chunks_.emplace_back(std::make_unique_for_overwrite<std::byte[]>(left_)).get();
    }

    void skip(std::size_t size) {
        next_ += size;
        left_ -= size;
    }

    std::vector<std::unique_ptr<std::byte[]>> chunks_;
    std::byte* next_ = nullptr;
    std::size_t left_ = 0;  ///< bytes from `next_` to the end of the last chunk
};

/// cmark's allocator is three bare functions without an argument of ours, so where they take from is kept here.
thread_local Parser::Memory* Parser::Memory::at_work = nullptr;

Parser::Parser() : memory_(std::make_unique<Memory>()), outer_(std::exchange(Memory::at_work, memory_.get())) {}

Parser::~Parser() {
    Memory::at_work = outer_;
}

cmark_node* Parser::parse(std::string_view text) {
    // No exception may cross C: where memory ends, so does the program, as with cmark's own allocator.
    static constexpr auto zeroed = [](std::size_t count, std::size_t size) noexcept {
        return std::memset(Memory::at_work->take(count * size), 0, count * size);
    };
    static constexpr auto lengthened = [](void* piece, std::size_t size) noexcept {
        return Memory::at_work->lengthened(piece, size);
    };
    static constexpr auto kept = [](void*) noexcept {};
    static cmark_mem allocator{zeroed, lengthened, kept};
    cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &allocator);
    cmark_parser_feed(parser, text.data(), text.size());
    cmark_node* document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return document;
}

std::size_t child_count(cmark_node* parent) {
    std::size_t count = 0;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) ++count;
    return count;
}

}  // namespace content
