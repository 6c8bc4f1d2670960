import { describe, expect, it } from 'vitest';
import { definitionCodes, INDICATORS, type IndicatorDefinition } from '#domain/indicators/definitions.ts';

describe('definitions', () => {
  const all = Object.entries<IndicatorDefinition>(INDICATORS);

  it('carry their own code, and a denominator wherever the unit is a ratio', () => {
    for (const [code, definition] of all) {
      expect(definition.code).toBe(code);
      if (definition.unit === 'percent' || definition.unit === 'yuan-per-resident') {
        expect(definition.denominator, code).toBeDefined();
      }
    }
  });

  it('never add up persons of units, nor leave declared heads unmentioned where persons are named', () => {
    expect(INDICATORS['training-rate.named'].rollUp).toBe('union');
    expect(INDICATORS['training-rate.named'].leftOut).toContain('persons.declared');
    expect(INDICATORS['training-rate.declared'].leftOut).toContain('persons.named');
  });

  it('list every code that needs words once', () => {
    const codes = definitionCodes();
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toContain('residents.permanent');
    expect(codes).toContain('funding.capital');
    expect(codes.every((code) => /^[a-z-]+(\.[a-z-]+)?$/.test(code))).toBe(true);
  });
});
