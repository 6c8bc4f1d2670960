import { describe, expect, it } from 'vitest';
import { evidenceHref, recordsHref } from '#features/plan/measure-places.ts';

describe('the way from a task', () => {
  it('leads to the records of its measure, unit and year kept', () => {
    expect(recordsHref('held/lecture', '?unit=a')).toBe('#/record?unit=a');
    expect(recordsHref('organizations/family', '?unit=a')).toBe('#/organizations?kind=family&unit=a');
    expect(recordsHref('funding-spent', '')).toBe('#/funding');
    expect(recordsHref('group/older', '?unit=a')).toBe('#/overview/behind/group.older?unit=a');
    expect(recordsHref('persons', '?unit=a')).toBe('#/overview/behind/place?unit=a');
  });

  it('leads to the pack of the indicator or of the task itself, and nowhere where it is judged by hand', () => {
    expect(evidenceHref({ id: 't', measure: 'funding-arranged' }, '?unit=a')).toBe(
      '#/reports/evidence?figure=funding&unit=a',
    );
    expect(evidenceHref({ id: 't', measure: 'organizations/family' }, '')).toBe(
      '#/reports/evidence?figure=organizations',
    );
    expect(evidenceHref({ id: 't', measure: 'theme/law' }, '')).toBe('#/reports/evidence?task=t');
    expect(evidenceHref({ id: 't', measure: 'constructor' }, '')).toBe('#/reports/evidence?task=t');
    expect(evidenceHref({ id: 't', measure: '' }, '')).toBeUndefined();
  });
});
