/// The conditions of one query, with the values that they compare to.
#pragma once

#include "hub/access.h"
#include "hub/sqlite/connection.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sqlite {

/// All of what is added must hold.
class Selection {
public:
    using Value = std::variant<std::int64_t, std::string>;

    /// Each `?` of the condition stands for the next of `values`.
    template <class... Values>
    void add(std::string_view condition, const Values&... values) {
        if (!conditions_.empty()) conditions_ += " AND ";
        conditions_.append("(").append(condition) += ')';
        (values_.emplace_back(values), ...);
    }

    void add(const Selection& other) {
        if (other.conditions_.empty()) return;
        add(other.conditions_);
        values_.insert(values_.end(), other.values_.begin(), other.values_.end());
    }

    /// A value for a `?` that stands elsewhere.
    void add_value(Value value) { values_.push_back(std::move(value)); }

    bool is_empty() const { return conditions_.empty(); }

    /// As an expression: "1" when nothing was added.
    std::string expression() const { return conditions_.empty() ? "1" : conditions_; }

    /// " WHERE (…) AND (…)"; "" when nothing was added.
    std::string where() const { return conditions_.empty() ? "" : " WHERE " + conditions_; }

    /// Binds the values from `position` on, and tells which position comes next.
    int bind(SQLite::Statement& statement, int position = 1) const {
        for (const Value& value : values_) std::visit([&](const auto& one) { statement.bind(position++, one); }, value);
        return position;
    }

private:
    std::string conditions_;
    std::vector<Value> values_;
};

/// People of a scope, who are `p` in the query.
inline void add_scope(Selection& wanted, const hub::Scope& scope) {
    if (scope.person) wanted.add("p.id = ?", *scope.person);
    if (scope.team) wanted.add("p.team = ?", *scope.team);
}

}  // namespace sqlite
