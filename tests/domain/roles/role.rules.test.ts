import { describe, expect, it } from 'vitest';
import { recordKinds } from '#domain/registry.ts';
import type { Duty } from '#domain/roles/duty.ts';
import { EVERYTHING, refusalOfDuty } from '#domain/roles/role.rules.ts';

const own = new Set(['p1', 'p1-old']);
const of = (kind: string, unit = 'p1', fields = {}) => ({ kind, unit, fields });
const kindsOf = (duty: Duty) =>
  recordKinds.map(({ kind }) => kind).filter((kind) => refusalOfDuty(duty, new Set(), [of(kind)]) === undefined);

describe('the role of a device', () => {
  it('lets a district change everything, everywhere', () => {
    expect(kindsOf(EVERYTHING)).toEqual(recordKinds.map(({ kind }) => kind));
    expect(refusalOfDuty(EVERYTHING, own, [of('settings', 'd1')])).toBeUndefined();
  });

  it('lets an inspector inspect and nothing else', () => {
    expect(kindsOf({ role: 'inspector', unit: '' }).sort()).toEqual(
      [
        'attachment',
        'call',
        'evaluation',
        'evaluationAmendment',
        'filePart',
        'finding',
        'inspectionRound',
        'monthVerdict',
        'personLook',
        'scoreSheet',
      ].sort(),
    );
    for (const kind of ['plan', 'task', 'target', 'session', 'learner', 'funding', 'settings']) {
      expect(refusalOfDuty({ role: 'inspector', unit: '' }, own, [of(kind)])).toEqual({ code: 'role.inspector' });
    }
  });

  it('lets a point record for itself under all its codes, not for others and not what is set above it', () => {
    const point: Duty = { role: 'point', unit: 'p1' };
    for (const kind of ['session', 'learner', 'plan', 'task', 'monthClosing', 'venue', 'evaluation']) {
      expect(refusalOfDuty(point, own, [of(kind), of(kind, 'p1-old')])).toBeUndefined();
      expect(refusalOfDuty(point, own, [of(kind), of(kind, 'p2')])).toEqual({ code: 'role.other-unit' });
    }
    for (const kind of ['unit', 'settings', 'scoreSheet', 'monthVerdict', 'deadline', 'closedYear']) {
      expect(refusalOfDuty(point, own, [of(kind)])).toEqual({ code: 'role.point' });
    }
  });

  it('lets a school add units below itself, and keeps the settings to the district', () => {
    const school: Duty = { role: 'school', unit: 's1' };
    const within = new Set(['s1', 'p1']);
    expect(refusalOfDuty(school, within, [of('unit', 'new', { parent: 's1' })])).toBeUndefined();
    expect(refusalOfDuty(school, within, [of('unit', 'new', { parent: 's2' })])).toEqual({ code: 'role.other-unit' });
    expect(refusalOfDuty(school, within, [of('settings', 's1')])).toEqual({ code: 'role.school' });
  });
});
