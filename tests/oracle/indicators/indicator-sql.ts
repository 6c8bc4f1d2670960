/** Residents, signed years, money, organizations and the network as SQL sees them, from the design and not from the code. */

const standing = "coalesce(json_extract(f, '$.deleted'), 0) = 0";
const field = (name: string): string => `json_extract(f, '$.${name}')`;

/** A kind's records by the code that stands for their unit: `unit, code, id` and the fields given. */
const recordsOf = (table: string, kind: string, fields: Readonly<Record<string, string>>): string => `
create table ${table} as select c.stands as unit, r.unit as code, r.id as id,
  ${Object.entries(fields)
    .map(([name, value]) => `${value} as ${name}`)
    .join(', ')}, f
  from record r join code c on c.code = r.unit where kind = '${kind}' and ${standing};`;

const fromSettings = (list: string): string =>
  `from record, json_each(record.f, '$.${list}') entry where record.kind = 'settings' and ${standing}`;

export const indicatorViews = `
${recordsOf('population', 'population', { day: field('date'), people: field('permanent') })}
${recordsOf('base', 'organizationBase', { day: field('date'), kind: field('organizationKind'), number: field('total') })}
${recordsOf('closed', 'closedYear', {
  year: field('year'),
  persons: field('persons'),
  residents: field('residents'),
  basis: field('basis'),
  definition: `coalesce(nullif(${field('definition')}, ''), 'standard')`,
})}
${recordsOf('aim', 'target', {
  year: field('year'),
  basis: field('basis'),
  own: `coalesce(${field('ownRate')}, 0)`,
  definition: `coalesce(nullif(${field('definition')}, ''), 'standard')`,
})}
${recordsOf('declared', 'declaredPersons', {
  year: `substr(${field('month')}, 1, 4) + 0`,
  month: `substr(${field('month')}, 6, 2) + 0`,
  persons: field('persons'),
})}
create table money_source as
  select json_extract(entry.value, '$.id') as id, json_extract(entry.value, '$.counted') as counted,
    json_extract(entry.value, '$.government') as government ${fromSettings('fundingSources')};
insert into money_source select * from (values
  ('district-budget', 1, 1), ('street-budget', 1, 1), ('village-funds', 1, 1), ('college-support', 0, 1), ('award', 0, 1),
  ('donation', 0, 0), ('fees', 0, 0), ('other', 0, 0))
  where not exists (select 1 from record where kind = 'settings' and ${standing}
    and json_type(f, '$.fundingSources') is not null);
create table setting as
  select coalesce(max(${field('gain')}), 500) as gain, coalesce(max(${field('comparison')}), 'more-than') as comparison,
    coalesce(max(${field('floor')}), 100) as floor from record where kind = 'settings' and ${standing};
${recordsOf('money', 'funding', {
  year: `substr(${field('date')}, 1, 4) + 0`,
  state: field('state'),
  source: field('source'),
  nature: field('nature'),
  purpose: `coalesce(nullif(${field('purpose')}, ''), 'other')`,
  transfer: `nullif(${field('transfer')}, '')`,
  amount: field('amount'),
})}
create table money_line as
  select m.*, coalesce(s.government, 0) as government,
    case when m.nature = 'capital' then 'capital' when s.counted then 'counted' when m.source = 'award' then 'award'
      when m.source = 'donation' then 'donation' when m.source = 'fees' then 'fee' when s.government then 'not-earmarked'
      else 'other' end as part,
    case when m.transfer is null then m.amount when m.state = 'spent' then 0
      when m.transfer = 'in' then m.amount else -m.amount end as fen
  from money m left join money_source s on s.id = m.source;
create table network as
  select u.id as unit,
    coalesce(${field('place')}, case ${field('tier')} when 'school' then 'street' when 'point' then 'neighbourhood'
      else 'district' end) as place, coalesce(${field('working')}, 1) as working
  from record u join code c on c.code = u.id and c.stands = u.id where u.kind = 'unit' and ${standing};
create table group_people as
  select p.unit, p.id, p.day, 'older' as grp, coalesce(${field('older')}, ${field('groups.older')}) as people from population p
  union all select p.unit, p.id, p.day, 'floating', coalesce(${field('floating')}, ${field('groups.floating')})
    from population p
  union all select p.unit, p.id, p.day, g.key, g.value from population p, json_each(p.f, '$.groups') g
    where g.key not in ('older', 'floating');
delete from group_people where people is null;
`;

/** Month 1..12 up to which a year is counted on a day given as :year and :month. */
const until = 'case when s.year < :year then 12 when s.year = :year then :month else 0 end';

/** Each gives unit, year, what, count. */
export const countQueries = [
  `select h.unit, s.year, 'named ' || s.segment, count(distinct s.person)
   from seen s join home h on h.person = s.person and h.year = s.year
   where s.family = 'home' and (s.segment in ('residents', 'unknown') or s.segment like 'group %') and s.month <= ${until}
   group by 1, 2, 3`,
  `select unit, year, 'seen', count(distinct person) from here s where segment = 'everyone' and month <= ${until}
   group by 1, 2`,
  `select unit, year, 'visitors', count(distinct person) from here s where segment = 'everyone' and month <= ${until}
   and not exists (select 1 from home h where h.person = s.person and h.year = s.year and h.unit = s.unit)
   group by 1, 2`,
  `select unit, year, 'ticks ' || segment, count(*) from here s where segment in ('everyone', 'everyone-all')
   and month <= ${until} group by 1, 2, 3`,
  `select a.unit, s.year, 'sessions', count(*) from session s join above a on a.code = s.unit where s.month <= ${until}
   group by 1, 2`,
  `select a.unit, s.year, 'counting', count(*) from session s join above a on a.code = s.unit
   where counts and s.month <= ${until} group by 1, 2`,
  `select a.unit, s.year, 'unnamed', sum(coalesce(json_extract(f, '$.unnamed'), 0))
   from session s join above a on a.code = s.unit where counts and s.month <= ${until} group by 1, 2`,
  `select a.unit, s.year, 'unnamed-all', sum(coalesce(json_extract(f, '$.unnamed'), 0))
   from session s join above a on a.code = s.unit where s.month <= ${until} group by 1, 2`,
  `select a.unit, s.year, 'declared', sum(persons) from declared s join above a on a.code = s.code
   where s.month <= ${until} group by 1, 2`,
];
