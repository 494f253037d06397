#include "hub/told.h"

#include "records/statement_json.h"
#include "records/subject.h"

#include <nlohmann/json.hpp>

namespace hub {

Telling telling_of(const nlohmann::json& statement) {
    const auto object = statement.find("object");
    if (object == statement.end() || !object->is_object()) return {};
    const auto id = object->find("id");
    if (id == object->end() || !id->is_string()) return {};
    const records::Subject subject = records::subject_of(id->get_ref<const std::string&>());
    if (subject.module.empty() || subject.module.size() > records::most_module_bytes) return {};
    const auto read = records::statement_from(statement);
    if (!read) return {};
    const bool has_words = read->result.response && !read->result.response->empty();
    return {records::told_by(*read), records::subject_of(*read).kind == "reflection" && has_words};
}

}  // namespace hub
