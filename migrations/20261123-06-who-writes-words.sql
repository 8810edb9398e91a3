-- Words are read by all, or their index would not be used, and mean something beside a guarded row alone. They are written
-- only by the entity whose rows they stand for.
do $$ declare t text; begin
  foreach t in array array['case_words', 'customer_words'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for select using (true)', t || '_read', t);
    execute format('create policy %I on %I for insert
      with check (itqan_reach() = ''system'' or (itqan_reach() in (''entity'', ''customer'') and entity_id = itqan_entity()))',
      t || '_insert', t);
    execute format('create policy %I on %I for update
      using (itqan_reach() = ''system'' or (itqan_reach() in (''entity'', ''customer'') and entity_id = itqan_entity()))',
      t || '_update', t);
    execute format('create policy %I on %I for delete
      using (itqan_reach() = ''system'' or (itqan_reach() = ''entity'' and entity_id = itqan_entity()))', t || '_delete', t);
  end loop;
end $$;
