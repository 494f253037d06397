#include "hub/server/boundary.h"

#include "hub/answers.h"

#include <exception>
#include <string>

namespace server {
namespace {

/// std::bad_alloc above all. Whatever was begun in the store is undone by then.
hub::Response failed(const std::exception& fault) {
    return hub::failure(
        {hub::StoreError::Kind::broken, std::string("A request could not be worked on: ") + fault.what()});
}

}  // namespace

hub::Admission admit(const hub::Hub& hub, const hub::Request& head) {
    try {
        return hub.admit(head);
    } catch (const std::exception& fault) {
        return {failed(fault), 0};
    }
}

hub::Response handle(const hub::Hub& hub, const hub::Request& request) {
    try {
        return hub.handle(request);
    } catch (const std::exception& fault) {
        return failed(fault);
    }
}

tl::expected<std::optional<std::string>, std::string> next_piece(const hub::Pieces& more) {
    try {
        return more();
    } catch (const std::exception& fault) {
        return tl::unexpected(failed(fault).fault);
    }
}

}  // namespace server
