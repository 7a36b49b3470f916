-- Search by a part of a name is an index where the server ships this extension, a scan elsewhere.
-- Only the owner may bring an extension in; the application finds it in its own schema.
do $$
begin
  create extension if not exists pg_trgm with schema read;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'pg_trgm is not available: search by name will scan';
end
$$;
