-- What is derived, and who may log in, belongs to the application's role. The log does not.
CREATE SCHEMA IF NOT EXISTS read AUTHORIZATION jejak_app;
CREATE SCHEMA IF NOT EXISTS read_next AUTHORIZATION jejak_app;
CREATE SCHEMA IF NOT EXISTS identity AUTHORIZATION jejak_app;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
