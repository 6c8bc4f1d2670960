import { beforeAll, describe, expect, it } from 'vitest';
import { completeSettings } from '#domain/settings/settings.rules.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { measureName } from '#i18n/measure-words.ts';

const { sessionKinds, themes, groups, organizationKinds } = completeSettings(undefined);
const lists = {
  sessionKinds: [...sessionKinds, { id: 'walk', name: 'Walk', counts: false }],
  themes,
  groups,
  organizationKinds,
};

describe('a measure in words', () => {
  beforeAll(() => loadLanguage('en'));

  it('is a figure, or an entry of a list as the district calls it', () => {
    expect(measureName(text(), lists, 'themes')).toBe('Themes taught');
    expect(measureName(text(), lists, 'held/lecture')).toBe('Sessions held of a kind: Lecture');
    expect(measureName(text(), lists, 'held/walk')).toBe('Sessions held of a kind: Walk');
    expect(measureName(text(), lists, 'organizations/family')).toMatch(/^Valid learning organizations: /);
  });

  it('stands as it is where it is none of this version, whatever it is called', () => {
    for (const measure of ['new-figure', 'new/entry', 'constructor', 'constructor/x', 'toString']) {
      expect(measureName(text(), lists, measure)).toBe(measure);
    }
  });
});
