/** Definitions of the figures in SQL, written from the design and not from the code. */

const standing = "coalesce(json_extract(f, '$.deleted'), 0) = 0";

/** Which codes are one unit, and what stands above each: `code(code, stands)`, `above(code, unit)`, `top(unit)`. */
export const treeViews = `
create table unit_record as select id, json_extract(f, '$.parent') as parent from record where kind = 'unit' and ${standing};
update unit_record set parent = null where parent = '';
create table unit_pair as
  select json_extract(f, '$.from') as a, json_extract(f, '$.into') as b from record where kind = 'unitAlias' and ${standing};
create table known as
  select unit as code from record union select id from unit_record
  union select parent from unit_record where parent is not null
  union select a from unit_pair union select b from unit_pair
  union select json_extract(h.value, '$.value') from record, json_each(record.f, '$.home') h where kind = 'learner';
create table code as
  with recursive edge(a, b) as (select a, b from unit_pair union select b, a from unit_pair),
  reach(a, b) as (select code, code from known union select reach.a, edge.b from reach join edge on edge.a = reach.b)
  select a as code, min(b) as stands from reach group by a;
create unique index code_code on code (code);
create table parent as
  select u.id as unit, p.stands as parent from unit_record u join code c on c.code = u.id and c.stands = u.id
  join code p on p.code = u.parent;
create table above as
  with recursive way(code, unit) as (
    select code, stands from code
    union select way.code, parent.parent from way join parent on parent.unit = way.unit)
  select code, unit from way;
create index above_code on above (code);
create table top as
  select min(p.parent) as unit from parent p where not exists (select 1 from parent q where q.unit = p.parent);
`;

/** Persons, and what they are in a year: `person(learner, person)`. */
export const peopleViews = `
create table learner_pair as
  select json_extract(f, '$.from') as a, json_extract(f, '$.into') as b from record where kind = 'learnerAlias' and ${standing};
create table person as
  with recursive edge(a, b) as (select a, b from learner_pair union select b, a from learner_pair),
  reach(a, b) as (select learner, learner from mark union select reach.a, edge.b from reach join edge on edge.a = reach.b)
  select a as learner, min(b) as person from reach group by a;
create unique index person_learner on person (learner);
create table history as
  select r.id as person, fields.key as field, entry.key as place, json_extract(entry.value, '$.from') as since,
    json_extract(entry.value, '$.value') as value
  from record r, json_each(r.f) fields, json_each(fields.value) entry
  where r.kind = 'learner' and fields.key in ('home', 'groups', 'residence');
create index history_person on history (person, field);
`;

const valueIn = (field: string): string => `coalesce(
  (select value from history h where h.person = p.person and field = '${field}' and since <= p.year
    order by since desc, place desc limit 1),
  (select value from history h where h.person = p.person and field = '${field}' and place = 0))`;

/**
 * `presence(person, year, month, place, session, counts)`: a person once in a session.
 * `home(person, year, unit)`: the units in whose figures they live. `segment(person, year, family, segment)`.
 */
export const attendanceViews = `
create table kind_counts as
  select json_extract(k.value, '$.id') as kind, json_extract(k.value, '$.counts') as counts
  from record, json_each(record.f, '$.sessionKinds') k where record.kind = 'settings' and ${standing};
insert into kind_counts select * from (values ('class', 1), ('lecture', 1), ('training', 1))
  where not exists (select 1 from record where kind = 'settings' and ${standing}
    and json_type(f, '$.sessionKinds') is not null);
create table session as
  select id, unit, substr(json_extract(f, '$.date'), 1, 4) + 0 as year, substr(json_extract(f, '$.date'), 6, 2) + 0 as month,
    json_extract(f, '$.sessionKind') as kind,
    exists (select 1 from kind_counts k where k.kind = json_extract(f, '$.sessionKind') and k.counts) as counts, f
  from record where record.kind = 'session' and ${standing} and not coalesce(json_extract(f, '$.planned'), 0);
create table presence as
  select distinct p.person, s.year, s.month, s.unit as place, s.id as session, s.counts
  from session s join mark m on m.session = s.id and m.mark <> 0 join person p on p.learner = m.learner;
create table person_year as
  select p.person, p.year, r.id is not null as recorded, json_extract(r.f, '$.birthYear') as born,
    coalesce(${valueIn('residence')}, 'unknown') as residence,
    coalesce(${valueIn('home')}, r.unit) as home,
    ${valueIn('groups')} as groups
  from (select distinct person, year from presence) p left join record r on r.kind = 'learner' and r.id = p.person;
create table home as
  select py.person, py.year, a.unit from person_year py join above a on a.code = py.home where py.recorded
  union select py.person, py.year, a.unit from person_year py, top join above a on a.code = top.unit where not py.recorded;
create unique index home_all on home (person, year, unit);
create table member as
  select person, year, g.value as grp from person_year, json_each(person_year.groups) g where groups is not null
  union select person, year, 'older' from person_year where born <= year - 60
  union select person, year, 'floating' from person_year where residence like 'elsewhere-%';
create table segment as
  with lives as (select *, residence in ('registered', 'elsewhere-long', 'unknown') as resident from person_year),
  family(family) as (values ('home'), ('place'))
  select person, year, family, 'everyone' as segment from lives, family
  union all select person, year, family, 'everyone-all' from lives, family
  union all select person, year, family, 'residents' from lives, family where resident
  union all select person, year, family, 'residents-all' from lives, family where resident
  union all select person, year, family, 'unknown' from lives, family where residence = 'unknown'
  union all select person, year, family, 'age ' || case
      when year - born >= 80 then 80 when year - born >= 70 then 70 when year - born >= 60 then 60
      when year - born >= 35 then 35 when year - born >= 18 then 18 when year - born >= 7 then 7 else 0 end
    from lives, family where born is not null and (resident or family = 'place')
  union all select m.person, m.year, family, 'group ' || grp from member m join lives using (person, year), family
    where family = 'place' or resident or (grp = 'floating' and residence = 'elsewhere-short');
create index segment_person on segment (person, year, family);
create table seen as
  select p.person, p.year, p.month, p.place, p.session, g.segment, g.family
  from presence p join segment g on g.person = p.person and g.year = p.year
  where p.counts or g.segment in ('everyone-all', 'residents-all');
create table here as
  select distinct s.person, s.year, s.month, s.segment, s.session, a.unit from seen s join above a on a.code = s.place
  where s.family = 'place';
create table first_here as
  select person, year, segment, unit, min(month) as month from here group by person, year, segment, unit;
`;

/** What sessions, money and organizations add: `addend(unit, year, month, measure, value)` by the code of the record. */
export const additiveViews = `
create table organization as
  select id, unit, json_extract(f, '$.organizationKind') as kind from record where kind = 'organization' and ${standing};
create table award as
  select json_extract(f, '$.organization') as organization, json_extract(f, '$.namedOn') as named,
    nullif(json_extract(f, '$.dueAgainOn'), '') as due, json_extract(f, '$.withdrawnOn') as withdrawn
  from record where kind = 'award' and ${standing};
create table addend as
  select unit, year, month, 'session/held/' || kind as measure, 1 as value from session
  union all select unit, year, month, 'session/minutes/' || kind, json_extract(f, '$.minutes') from session
  union all select unit, year, month, 'session/theme/' || json_extract(f, '$.theme'), 1 from session
    where json_extract(f, '$.theme') is not null
  union all select unit, year, month, 'session/mode/' || coalesce(json_extract(f, '$.mode'), 'in-person'), 1 from session
  union all select unit, year, month, 'session/unnamed/all', json_extract(f, '$.unnamed') from session
  union all select unit, year, month, 'session/unnamed/counting', json_extract(f, '$.unnamed') from session where counts
  union all select unit, year, month, 'session/head-count/' || h.key, h.value from session, json_each(session.f, '$.headCounts') h
    where counts
  union all select unit, substr(json_extract(f, '$.date'), 1, 4) + 0, substr(json_extract(f, '$.date'), 6, 2) + 0,
    case coalesce(json_extract(f, '$.transfer'), '') when '' then 'funding' else 'funding-' || json_extract(f, '$.transfer') end
    || '/' || json_extract(f, '$.state') || '/' || json_extract(f, '$.source') || '/' || json_extract(f, '$.nature')
    || '/' || coalesce(json_extract(f, '$.purpose'), 'other'), json_extract(f, '$.amount')
    from record where kind = 'funding' and ${standing}
  union all select unit, 2000, 1, 'organization/candidates/' || kind, 1 from organization;
`;

/** Each gives unit, year, segment, month, measure, value. */
export const figureQueries = [
  `select c.code, s.year, s.segment, s.month, 'home', count(distinct s.person)
   from seen s join home h on h.person = s.person and h.year = s.year join code c on c.stands = h.unit
   where s.family = 'home' group by 1, 2, 3, 4`,
  `select c.code, s.year, s.segment, s.month, 'home-new', count(distinct s.person)
   from seen s join home h on h.person = s.person and h.year = s.year join code c on c.stands = h.unit
   where s.family = 'home' and not exists (select 1 from seen e where e.person = s.person and e.year = s.year
     and e.segment = s.segment and e.family = 'home' and e.month < s.month)
   group by 1, 2, 3, 4`,
  `select c.code, year, segment, month, 'times', count(*) from here join code c on c.stands = here.unit group by 1, 2, 3, 4`,
  `select c.code, year, segment, month, 'place', count(distinct person)
   from here join code c on c.stands = here.unit group by 1, 2, 3, 4`,
  `select c.code, year, segment, month, 'place-new', count(distinct person)
   from first_here f join code c on c.stands = f.unit group by 1, 2, 3, 4`,
  `select c.code, f.year, segment, month, 'visitors-new', count(distinct f.person)
   from first_here f join code c on c.stands = f.unit
   where not exists (select 1 from home h where h.person = f.person and h.year = f.year and h.unit = f.unit)
   group by 1, 2, 3, 4`,
  `select c.code, d.year, 'total', d.month, d.measure, sum(d.value)
   from addend d join above a on a.code = d.unit join code c on c.stands = a.unit
   where d.value <> 0 group by 1, 2, 4, 5`,
];
