-- Indexes of both logs and of deliveries, made before this version is started for the first time on a large PostgreSQL, while the
-- servers of the version before run and write. Without this the first start makes them, and nobody logs in anywhere meanwhile:
-- minutes for millions of lines. As the database's owner, statement by statement (no --single-transaction):
--   psql --file upgrade/postgresql.sql
-- It can be interrupted and run again. The tables and columns must be there: not on a version without them.
\set ON_ERROR_STOP on

create index concurrently if not exists idx_uc_login_user_page on uc_login (user_id, logged_at, id);
create index concurrently if not exists idx_uc_login_group_page on uc_login (group_id, logged_at, id);
create index concurrently if not exists idx_uc_login_name_page on uc_login (group_id, login_name, logged_at, id);
create index concurrently if not exists idx_uc_journal_actor_page on uc_journal (realm_id, actor_id, recorded_at, id);
create index concurrently if not exists idx_uc_journal_subject_page on uc_journal (realm_id, subject_id, recorded_at, id);
create index concurrently if not exists idx_uc_journal_group_page on uc_journal (realm_id, group_id, recorded_at, id);
create index concurrently if not exists idx_uc_journal_group_actor_page on uc_journal (group_id, actor_name, recorded_at, id);
create index concurrently if not exists idx_uc_journal_group_subject_page on uc_journal (group_id, subject_name, recorded_at, id);
create index concurrently if not exists idx_uc_delivery_rank on uc_delivery (channel, state, security, due_at, id);

-- An index that was interrupted is there but serves nobody.
do $$
declare
  interrupted text;
begin
  select string_agg(c.relname, ', ') into interrupted
    from pg_index i join pg_class c on c.oid = i.indexrelid where not i.indisvalid and c.relname like 'idx_uc_%';
  if interrupted is not null then
    raise exception 'interrupted: %', interrupted using hint = 'drop index concurrently ...; then run all of this again';
  end if;
end $$;

-- The older ones, whose work the new ones do.
drop index concurrently if exists idx_uc_login_user;
drop index concurrently if exists idx_uc_login_group;
drop index concurrently if exists idx_uc_login_name;
drop index concurrently if exists idx_uc_journal_actor;
drop index concurrently if exists idx_uc_journal_subject;
drop index concurrently if exists idx_uc_journal_group;
drop index concurrently if exists idx_uc_journal_group_actor;
drop index concurrently if exists idx_uc_journal_group_subject;
drop index concurrently if exists idx_uc_delivery_lane;
