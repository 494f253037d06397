-- Keys that are known to be of a person's laptops, with which those sign what they say without a network.
CREATE TABLE device (
    person     INTEGER NOT NULL REFERENCES person (id),
    public_key BLOB    NOT NULL CHECK (length(public_key) = 32),
    since      INTEGER NOT NULL,
    PRIMARY KEY (person, public_key)
) STRICT, WITHOUT ROWID;

-- The newest file of each laptop of a person; of those that nobody signed the newest, too.
CREATE TABLE records_file (
    person   INTEGER NOT NULL REFERENCES person (id),
    signer   BLOB    NOT NULL CHECK (length(signer) IN (0, 32)),  -- empty where nobody signed it
    made     INTEGER NOT NULL,
    imported INTEGER NOT NULL,
    PRIMARY KEY (person, signer)
) STRICT, WITHOUT ROWID;
