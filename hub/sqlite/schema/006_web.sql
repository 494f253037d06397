-- Who signs in on the web page. Times are milliseconds since 1970 in UTC.
CREATE TABLE web_account (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
    password    TEXT    NOT NULL,  -- argon2id, as libsodium writes it
    role        INTEGER NOT NULL CHECK (role IN (2, 3)),
    team        INTEGER REFERENCES team (id),
    must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
    CHECK ((role = 3) = (team IS NULL))
) STRICT;

-- The digest is that of a cookie, which is kept nowhere.
CREATE TABLE web_session (
    digest    BLOB    NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
    account   INTEGER NOT NULL REFERENCES web_account (id),
    created   INTEGER NOT NULL,
    last_used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX web_session_account ON web_session (account);

-- Browsers from which an account was signed into: wrong passwords from elsewhere do not keep them out.
CREATE TABLE web_device (
    digest  BLOB    NOT NULL CHECK (length(digest) = 32),
    account INTEGER NOT NULL REFERENCES web_account (id),
    PRIMARY KEY (account, digest)
) STRICT, WITHOUT ROWID;

-- Wrong passwords in a row, by the digest of the name that was tried, whether or not there is such an account, or of the
-- device that it was tried from.
CREATE TABLE web_try (
    who        BLOB    NOT NULL PRIMARY KEY CHECK (length(who) = 32),
    is_account INTEGER NOT NULL CHECK (is_account IN (0, 1)),
    failures   INTEGER NOT NULL,
    last       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX web_try_last ON web_try (is_account, last);
