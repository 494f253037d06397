/// Where the hub keeps statements, keys and people. One folder for each kind of database implements it; nothing outside
/// of those folders knows which.
#pragma once

#include "hub/access.h"
#include "hub/devices.h"
#include "hub/file_piece.h"
#include "hub/key_list.h"
#include "hub/new_statement.h"
#include "hub/people.h"
#include "hub/stored.h"
#include "hub/web_accounts.h"
#include "hub/xapi/mentions.h"
#include "records/file/device_key.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hub {

/// What came in one request, or of a file. All of it is stored or nothing.
struct Batch {
    std::vector<NewStatement> statements;
    std::string authority;  ///< JSON
    Key writer;
    std::map<std::string, std::string_view> attached = {};  ///< bytes by their SHA-2 sum in lower-case hexadecimal
    bool is_by_file = false;  ///< a file's person is the writer, has no key for it, and was not heard from now
};

/// How adding a batch went.
struct Added {
    enum class Result {
        done,       ///< all are stored and on disk, some perhaps since long ago
        conflict,   ///< another statement has that id
        forbidden,  ///< the key may not write as these actors
        withdrawn,  ///< the key itself is no longer good
    };
    Result result = Result::done;
    std::size_t index = 0;                   ///< which statement of the batch it is about; the first of several
    std::vector<std::size_t> refused = {};  ///< all that are forbidden
    std::int64_t added = 0;                 ///< how many were not there before
};

/// A statement as it lies in the store.
struct StoredStatement {
    std::int64_t sequence = 0;
    std::string id, received, version, authority;
    Moment stored;
    bool has_bare_context_activity = false;
    std::vector<std::string> attachments = {};  ///< the sums of those whose bytes are here
};

/// What GET /statements asks for (xAPI 1.0.3 part 3 §2.1.3). A statement that refers to a match by StatementRef matches
/// too; since, until and the scope are always asked of the statement itself.
struct Query {
    std::vector<xapi::Mention> mentions;  ///< all of them
    std::optional<Moment> since, until;   ///< stored after, stored not after
    bool is_ascending = false;
    std::optional<std::int64_t> after;  ///< goes on behind this sequence number, in the order asked for
    std::size_t limit = 100;
    std::size_t most_bytes = 2 << 20;  ///< ends the page before what is more, but never before the first statement
    bool has_attachments = false;      ///< their bytes count too
    Scope scope;
};

struct Page {
    std::vector<StoredStatement> statements;
    bool has_more = false;
};

/// What a connection code gives.
struct Invitation {
    Digest digest{};
    std::string team;
    std::string person;  ///< as an administrator named somebody of that team; "" makes a new one for whoever comes
    Moment expires;
    std::string key = {};  ///< when it is said, the code is for this key's person, and team and person do not count
    Role role = Role::learner;  ///< or manager, who has no person
    std::optional<RowId> person_id = {};  ///< a person by number, whatever they are called; then team and person do not count
};

/// Whose a connection code is, or why there is none.
struct Invited {
    enum class Result {
        done,
        unknown_key,     ///< no learner's
        unknown_person,  ///< of that number
        several,      ///< people have that name
        self_named,   ///< who has that name gave it to themselves
    };
    Result result = Result::done;
    bool is_new = true;      ///< nothing is known of the person yet
    std::string team, name;  ///< "" for who has no name
    std::int64_t keys = 0;   ///< of the person, without those withdrawn
};

/// What people and their laptop say of themselves when they connect; "" for what they do not say.
struct Introduction {
    std::string name, staff_number;
    std::string actor = {};  ///< as whom the laptop writes (hub/xapi/identity.h)
    std::optional<records_file::PublicKey> device = {};  ///< the key that it proved to have
    std::optional<Role> role = {};                       ///< of the code that is asked for; any where none is said
};

/// Why a code gave no key.
enum class NotAccepted {
    unknown_code,    ///< or used, or too old
    somebody_elses,  ///< what the laptop writes is that of somebody else than the code is for; the code stays good
    another_role,    ///< than the laptop asks for; the code stays good
};

/// Safe to call from many threads. Whatever writes returns when it is on disk.
class Store : public People, public WebAccounts, public KeyList, public Devices, public RecordsIntake {
public:
    /// An equal statement that is already there is left as it is. `stored` of everything added is later than the
    /// consistent_through that anybody was told before.
    virtual Stored<Added> add(const Batch& batch, Moment now) = 0;

    /// One statement, voided or not; nothing when there is none in that state within the scope.
    virtual Stored<std::optional<StoredStatement>> statement(const std::string& id, bool is_voided,
                                                             const Scope& scope) = 0;

    /// Those not voided.
    virtual Stored<Page> statements(const Query& query) = 0;

    /// The bytes with this SHA-2 sum; nothing when they never came.
    virtual Stored<std::optional<std::string>> attachment(const std::string& sum) = 0;

    /// Everything that was or will be stored up to this moment can be read now.
    virtual Stored<Moment> consistent_through(Moment now) = 0;

    /// The newest definitions of these activities, as JSON, where there are any.
    virtual Stored<std::map<std::string, std::string>> definitions(const std::vector<std::string>& activities) = 0;

    virtual Stored<bool> has_keys() = 0;
    /// A key that was not revoked.
    virtual Stored<std::optional<Key>> key(const std::string& id) = 0;
    /// Teams and people are made where the names are new; `person` may be "" for a person without a name.
    virtual Stored<Key> add_key(Key key, const std::string& team, const std::string& person, Moment now) = 0;
    /// False when there is no such key.
    virtual Stored<bool> revoke_key(const std::string& id) = 0;
    /// Gives a key another secret. False when there is no such key.
    virtual Stored<bool> rotate_key(const std::string& id, const Digest& digest) = 0;

    /// The identities (xapi/identity.h) under which a person's laptops have written, or proved that they will.
    virtual Stored<std::vector<std::string>> identities(RowId person) = 0;

    virtual Stored<Invited> add_invitation(const Invitation& invitation, Moment now) = 0;
    /// Uses a code up and adds `key` for its team and person. For a code that gave a key with the same digest, that key
    /// once more. The key's role is the code's, which must be what is asked for, if any is. What is said of a learner's
    /// person is taken where it was not said before, and so is the laptop's own key. A laptop whose account is known gets
    /// a further key of its person where it has proven to be that person's, and two people are merged whose files and
    /// code say that they are one.
    virtual Stored<tl::expected<Key, NotAccepted>> accept_invitation(const Digest& digest, Key key,
                                                                     const Introduction& introduction, Moment now) = 0;

    /// A value kept under a name; "" when there is none.
    virtual Stored<std::string> setting(const std::string& name) = 0;
    virtual Stored<void> set_setting(const std::string& name, const std::string& value) = 0;
};

}  // namespace hub
