-- A service's schema and its two logins. Idempotent; called by create-service with :service and the passwords in the environment.
\set owner :service _owner
\set runtime :service _runtime
\getenv owner_password OWNER_PASSWORD
\getenv runtime_password RUNTIME_PASSWORD
\set QUIET on
SET client_min_messages = warning;
SET log_statement = 'none';
SET log_min_error_statement = 'panic';

SELECT format('CREATE ROLE %I', role) FROM unnest(ARRAY[:'owner', :'runtime']) AS role
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) \gexec

ALTER ROLE :"owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS CONNECTION LIMIT 5 PASSWORD :'owner_password';
ALTER ROLE :"runtime" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'runtime_password';

-- What every login has unless it is taken away: connecting, temporary tables, the public schema.
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I, %I', current_database(), :'owner', :'runtime') \gexec
REVOKE ALL ON SCHEMA public FROM PUBLIC;
-- Nor may a login do in the server's other databases what it may not do here.
REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS :"service" AUTHORIZATION :"owner";
REVOKE ALL ON SCHEMA :"service" FROM PUBLIC;
GRANT USAGE ON SCHEMA :"service" TO :"runtime";
SELECT format('ALTER ROLE %I IN DATABASE %I SET search_path = %I', role, current_database(), :'service')
FROM unnest(ARRAY[:'owner', :'runtime']) AS role \gexec
