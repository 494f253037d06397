-- Which laptops the manager compared with their learners. It has nothing to do with what a hub tells, and outlives it.

CREATE TABLE confirmed_device (
    account    TEXT NOT NULL REFERENCES file_person (account) ON DELETE CASCADE,
    public_key TEXT NOT NULL CHECK (public_key <> ''),     -- base64
    PRIMARY KEY (account, public_key)
) STRICT, WITHOUT ROWID;
