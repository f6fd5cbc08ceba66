-- What the container of PostgreSQL runs once, while its folder is still empty: one owner without the powers of a
-- superuser, and a database for each tier. Tables and the services' weak roles are made by `prepare`.
\getenv password POSTGRES_PASSWORD
create role sanji_owner login createrole password :'password';
create database sanji_village owner sanji_owner;
create database sanji_township owner sanji_owner;
create database sanji_county owner sanji_owner;
-- From here on the superuser comes in from inside the container only: `docker compose exec postgres psql -U postgres`.
alter role postgres password null;
