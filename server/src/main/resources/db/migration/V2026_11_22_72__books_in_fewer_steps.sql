-- The same law in fewer steps. What only adds to the stock is one statement, in one order of accounts; it can leave
-- no day below zero. Everything else goes account by account in that order, as before.
create or replace function books.move_stock() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  moved record;
  newest date;
  short record;
begin
  if not exists (
      select from added where account in ('stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated')
        and (element < 0 or fissile < 0 or (category in ('E', 'U') and fissile > element))) then
    insert into books.stock as s (area, account, category, batch, element, fissile, latest)
      select area, account, category, batch, sum(element), sum(fissile), max(event_date)
      from added where account in ('stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated')
      group by area, account, category, batch order by area, account, category, batch
      on conflict (area, account, batch, category) do update
        set element = s.element + excluded.element, fissile = s.fissile + excluded.fissile,
          latest = greatest(s.latest, excluded.latest);
    return null;
  end if;
  for moved in
    select area, account, category, batch, sum(element)::bigint as element, sum(fissile)::bigint as fissile,
      min(event_date) as first, max(event_date) as last
    from added where account in ('stock', 'retained-waste', 'exempt-use', 'exempt-quantity', 'terminated')
    group by area, account, category, batch order by area, account, category, batch
  loop
    for attempt in 1..2 loop
      update books.stock s
        set element = s.element + moved.element, fissile = s.fissile + moved.fissile, latest = greatest(s.latest, moved.last)
        where s.area = moved.area and s.account = moved.account and s.category = moved.category and s.batch = moved.batch
        returning s.latest into newest;
      exit when found;
      insert into books.stock (area, account, category, batch, element, fissile, latest)
        values (moved.area, moved.account, moved.category, moved.batch, 0, 0, moved.last) on conflict do nothing;
    end loop;
    if moved.first < newest then
      select d.event_date, d.element, d.fissile into short
        from (select p.event_date, sum(sum(p.element)) over by_day as element, sum(sum(p.fissile)) over by_day as fissile
              from books.posting p
              where p.area = moved.area and p.account = moved.account and p.category = moved.category and p.batch = moved.batch
              group by p.event_date window by_day as (order by p.event_date)) d
        where d.event_date >= moved.first
          and (d.element < 0 or (moved.category in ('E', 'U') and (d.fissile < 0 or d.fissile > d.element)))
        order by d.event_date limit 1;
      if found then
        raise exception '% of % % in % would be % ug, % ug of it fissile, on %', moved.account, moved.category, moved.batch,
          moved.area, short.element, short.fissile, short.event_date
          using errcode = 'check_violation', constraint = 'stock_is_never_below_zero_on_any_day';
      end if;
    end if;
  end loop;
  return null;
end
$$;

-- An area's entries are few on a day and are read by number; most reverse nothing.
drop index books.entry_by_day;
alter table books.entry drop constraint entry_is_reversed_once;
create unique index entry_is_reversed_once on books.entry (reverses) where reverses is not null;
