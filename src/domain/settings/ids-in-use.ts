/** Which entries of a list records mention: read from the kept totals and the small registers, never from all sessions. */
import type { Reader } from '#domain/contracts.ts';
import { courseRecord } from '#domain/courses/course.record.ts';
import { fundingCell } from '#domain/funding/funding.facts.ts';
import { FIRST_YEAR, organizationMeasures } from '#domain/organizations/organization.facts.ts';
import { organizationBaseRecord } from '#domain/organizations/organization.record.ts';
import { sessionMeasures } from '#domain/sessions/session.facts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import type { SettingList } from './setting-lists.rules.ts';
import { topUnits } from './settings-unit.rules.ts';

/** No record is dated later than this; the top units' totals of a year are one row each. */
const LAST_YEAR = 2060;

export async function idsInUse(reader: Reader, list: SettingList): Promise<Set<string>> {
  const used = new Set<string>();
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const totals = await reader.totals(topUnits(await reader.all(unitRecord)), years);
  const measures = new Set(totals.flatMap(({ cells }) => Object.keys(cells)));
  for (const measure of measures) {
    const id = idIn(measure, list);
    if (id !== undefined) used.add(id);
  }
  if (list === 'groups') for (const group of await reader.groupOrder()) used.add(group);
  if (list === 'groups' || list === 'themes' || list === 'sessionKinds') {
    for (const { groups, theme, sessionKind } of await reader.all(courseRecord)) {
      const mentioned = list === 'groups' ? (groups ?? []) : [list === 'themes' ? theme : sessionKind];
      for (const id of mentioned) if (id) used.add(id);
    }
  }
  if (list === 'organizationKinds') {
    for (const { organizationKind } of await reader.all(organizationBaseRecord)) used.add(organizationKind);
  }
  return used;
}

const PREFIXES: Partial<Record<SettingList, readonly string[]>> = {
  groups: [sessionMeasures.headCount('')],
  themes: [sessionMeasures.byTheme('')],
  sessionKinds: [sessionMeasures.held('')],
  organizationKinds: [
    organizationMeasures.candidates(''),
    organizationMeasures.began(''),
    organizationMeasures.ended(''),
  ],
};

function idIn(measure: string, list: SettingList): string | undefined {
  if (list === 'fundingSources') return fundingCell(measure)?.source;
  if (list === 'fundingPurposes') return fundingCell(measure)?.purpose;
  const prefix = PREFIXES[list]?.find((each) => measure.startsWith(each));
  return prefix === undefined ? undefined : measure.slice(prefix.length);
}
