-- The keys of somebody, and those of nobody in particular, are found without reading all.
CREATE INDEX access_key_person ON access_key (person, id);
