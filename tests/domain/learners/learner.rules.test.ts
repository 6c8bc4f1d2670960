import { describe, expect, it } from 'vitest';
import { detailsProblem, matchesPerson, plainName, plainTelephone } from '#domain/learners/learner.rules.ts';

describe('names and numbers', () => {
  it('keeps a telephone number as digits, whatever was typed between them', () => {
    expect(plainTelephone('１３８ 0000-1111')).toBe('13800001111');
    expect(plainTelephone('（021）5555 6666')).toBe('02155556666');
    expect(plainTelephone('+86 138 0000 1111')).toBe('+8613800001111');
  });

  it('takes the blank out of a two-character name and keeps the ones of a foreign name', () => {
    expect(plainName('王 芳')).toBe('王芳');
    expect(plainName('王　芳')).toBe('王芳');
    expect(plainName(' Anna  Li ')).toBe('anna li');
  });

  it('finds people by parts of name and number', () => {
    const person = { name: '欧阳秀英', telephone: '13800001111' };
    expect(matchesPerson(person, '秀英')).toBe(true);
    expect(matchesPerson(person, '1111')).toBe(true);
    expect(matchesPerson(person, '')).toBe(true);
    expect(matchesPerson(person, '秀芳')).toBe(false);
    expect(matchesPerson({ name: '王 芳', telephone: '' }, '王芳')).toBe(true);
  });
});

describe('detailsProblem', () => {
  it('says which field is wrong', () => {
    expect(detailsProblem({ name: ' ' }, 2026)).toMatchObject({ code: 'learner.name-missing', field: 'name' });
    expect(detailsProblem({ name: '王'.repeat(61) }, 2026)).toMatchObject({ code: 'learner.name-too-long' });
    expect(detailsProblem({ name: '王芳', birthYear: 2027 }, 2026)).toMatchObject({ field: 'birthYear' });
    expect(detailsProblem({ name: '王芳', birthYear: 1905 }, 2026)).toMatchObject({ field: 'birthYear' });
    expect(detailsProblem({ name: '王芳', telephone: '12ab' }, 2026)).toMatchObject({ field: 'telephone' });
  });

  it('takes a name alone', () => {
    expect(detailsProblem({ name: '王芳', birthYear: undefined, telephone: '' }, 2026)).toBeUndefined();
  });
});
