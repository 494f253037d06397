-- Whose laptop signed a file is found by its key alone.
CREATE INDEX device_public_key ON device (public_key);
