import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYONE, RESIDENTS } from '#domain/attendance/segments.ts';
import { HOME_NEW, monthsOf, PLACE_TIMES, yearOf } from '#domain/attendance/sums.ts';
import { bulkSources } from '#domain/bulk-sources.ts';
import type { Change, Context, Stored } from '#domain/contracts.ts';
import { fundingOverviewView } from '#domain/funding/funding-overview.views.ts';
import { organizationSharesView } from '#domain/organizations/organization-shares.views.ts';
import { populationRecord } from '#domain/population/population.record.ts';
import { recordKinds } from '#domain/registry.ts';
import { sampleDistrict } from '#domain/sample/sample-district.ts';
import { settingsRecord } from '#domain/settings/settings.record.ts';
import { type ClosedYear, closedYearRecord } from '#domain/targets/target.record.ts';
import { type Unit, unitRecord } from '#domain/units/unit.record.ts';
import { openTestStore } from '../../store/test-store.ts';

const TODAY = '2026-10-31';
const context = {} as Context;
const parameters = { size: 'small', language: 'zh-CN', today: TODAY, seed: 7 };

function made(more: Partial<typeof parameters> = {}): Change[] {
  return [...sampleDistrict({ ...parameters, ...more }, context).portions].flat();
}

async function filled() {
  const store = await openTestStore();
  for (const portion of sampleDistrict(parameters, context).portions) {
    await store.commitChanges({ command: 'sample' }, portion);
  }
  const units = await store.reader.all(unitRecord);
  const top = units.find((unit) => unit.tier === 'district') as Stored<Unit>;
  return { store, units, top };
}

describe('the sample district', () => {
  let district: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    district = await filled();
  });

  it('is the same for the same seed, and another for another', () => {
    expect(made()).toEqual(made());
    expect(made()[3]?.id).not.toBe(made({ seed: 8 })[3]?.id);
  });

  it('promises as many portions as it makes', () => {
    const { total, portions } = bulkSources.sample?.(parameters, context) ?? { total: 0, portions: [] };
    expect([...portions]).toHaveLength(total);
  });

  it('refuses parameters that are none', () => {
    expect(() => sampleDistrict({ size: 'huge' }, context)).toThrow();
  });

  it.each(['zh-CN', 'en'])(
    'holds known kinds of records only, nothing dated after today, marked as sample (%s)',
    (language) => {
      const changes = made({ language });
      const ids = new Set<string>();
      for (const { kind, id, fields } of changes) {
        expect(recordKinds.map((known) => known.kind)).toContain(kind);
        for (const name of ['date', 'namedOn', 'closedOn']) {
          if (typeof fields[name] === 'string') expect(fields[name] <= TODAY).toBe(true);
        }
        if (kind === 'unit') expect(fields.sample).toBe(true);
        ids.add(`${kind}/${id}`);
      }
      expect(ids.size).toBe(changes.length);
      expect(changes.find(({ kind }) => kind === 'settings')?.fields).toEqual({ sample: true });
      const chinese = changes.some(({ fields }) => /[一-鿿]/.test(String(fields.name ?? '')));
      expect(chinese).toBe(language === 'zh-CN');
    },
  );

  it('has the sizes of real districts', () => {
    const tiers = (size: string) => {
      const first = sampleDistrict({ ...parameters, size }, context)
        .portions[Symbol.iterator]()
        .next().value as Change[];
      return ['school', 'point'].map((tier) => first.filter(({ fields }) => fields.tier === tier).length);
    };
    expect(tiers('small')).toEqual([3, 9]);
    expect(tiers('median')).toEqual([13, 195]);
    expect(tiers('large')).toEqual([27, 405]);
  });

  it('closes last year as the kept sums count it, at every unit, and each population is the sum of those below', async () => {
    const { store, units, top } = district;
    expect((await store.reader.all(settingsRecord))[0]?.sample).toBe(true);
    for (const unit of units) {
      const [sums] = await store.reader.sums([unit.id], [2025]);
      const closed = (await store.reader.where(closedYearRecord, 'unit', [unit.id])) as Stored<ClosedYear>[];
      const last = closed.find(({ year }) => year === 2025) as Stored<ClosedYear>;
      expect(closed.map(({ year }) => year).sort()).toEqual([2021, 2022, 2023, 2024, 2025]);
      expect(closed.filter(({ definition }) => definition !== 'standard').map(({ year }) => year)).toEqual([2022]);
      expect(yearOf(sums?.cells, RESIDENTS, HOME_NEW), unit.name).toBe(last.persons);
      let running = 0;
      const course = monthsOf(sums?.cells, RESIDENTS, HOME_NEW).map((count) => {
        running += count;
        return running;
      });
      expect(last.monthly).toEqual(course);
    }
    const counts = await store.reader.all(populationRecord);
    const of = (code: string) => counts.find((count) => count.unit === code && count.date === '2024-12-31');
    const schools = units.filter((unit) => unit.parent === top.id);
    for (const field of ['permanent', 'older', 'floating'] as const) {
      const sum = schools.reduce((total, school) => total + (of(school.id)?.[field] ?? 0), 0);
      expect(of(top.id)?.[field]).toBe(sum);
    }
  });

  it('looks alive: a little short of the target, two units below the funding floor, organizations of every kind', async () => {
    const { store, top } = district;
    const [sums] = await store.reader.sums([top.id], [2026]);
    const counts = await store.reader.where(populationRecord, 'unit', [top.id]);
    const residents = counts.find(({ date }) => date === '2025-12-31')?.permanent ?? 0;
    const rate = (100 * yearOf(sums?.cells, RESIDENTS, HOME_NEW)) / residents;
    expect(rate).toBeGreaterThan(40);
    expect(rate).toBeLessThan(46.3);
    expect(yearOf(sums?.cells, EVERYONE, PLACE_TIMES)).toBeGreaterThan(5000);

    const funding = await store.read(fundingOverviewView, { unit: top.id, year: 2026 });
    expect(funding.children.filter((child) => child.arranged.meetsFloor === false)).toHaveLength(2);
    expect(funding.total.arranged.yuanPerResident).toBeGreaterThan(0.9);
    expect(funding.total.arranged.inTransit).toBe(0);

    const shares = await store.read(organizationSharesView, { unit: top.id, year: 2026, asOf: TODAY });
    for (const kind of shares.kinds) {
      expect(kind.valid, kind.kind).toBeGreaterThan(0);
      expect(kind.valid, kind.kind).toBeLessThanOrEqual(kind.base?.total ?? 0);
    }
  });
});
