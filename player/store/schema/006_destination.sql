-- The store that "delivered" speaks of: what one has, another has not.
CREATE TABLE destination (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    store TEXT NOT NULL CHECK (store <> '')
) STRICT;
