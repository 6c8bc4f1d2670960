import { defineCluster, type Fact } from '#domain/contracts.ts';
import { completeSettings, countsForRate } from '#domain/settings/settings.rules.ts';
import { declaredPersonsRecord, sessionRecord } from './session.record.ts';

/** Names of the totals that sessions keep. Attendances of named persons are in the ledger's sums, not here. */
export const sessionMeasures = {
  held: (kind: string) => `session/held/${kind}`,
  minutes: (kind: string) => `session/minutes/${kind}`,
  byTheme: (theme: string) => `session/theme/${theme}`,
  byMode: (mode: string) => `session/mode/${mode}`,
  unnamedAll: 'session/unnamed/all',
  unnamedCounting: 'session/unnamed/counting',
  /** Attendances stated as head-counts of a group, counting sessions only. */
  headCount: (group: string) => `session/head-count/${group}`,
  declared: 'declared/persons',
};

export const sessionCluster = defineCluster({
  root: sessionRecord,
  facts: (session, _children, stored) => {
    // A session of which only a part has arrived has no month yet.
    if (session === undefined || session.deleted || session.planned || typeof session.date !== 'string') return [];
    const facts: Fact[] = [];
    const month = session.date.slice(0, 7);
    const add = (measure: string, value: number) => {
      if (value !== 0) facts.push({ measure, unit: session.unit, month, value });
    };
    const counts = countsForRate(completeSettings(stored), session.sessionKind);
    add(sessionMeasures.held(session.sessionKind), 1);
    add(sessionMeasures.minutes(session.sessionKind), session.minutes ?? 0);
    if (session.theme) add(sessionMeasures.byTheme(session.theme), 1);
    add(sessionMeasures.byMode(session.mode ?? 'in-person'), 1);
    add(sessionMeasures.unnamedAll, session.unnamed ?? 0);
    if (counts) {
      add(sessionMeasures.unnamedCounting, session.unnamed ?? 0);
      for (const [group, people] of Object.entries(session.headCounts ?? {})) {
        add(sessionMeasures.headCount(group), people);
      }
    }
    return facts;
  },
});

export const declaredPersonsCluster = defineCluster({
  root: declaredPersonsRecord,
  facts: (declared) => {
    if (declared === undefined || declared.deleted) return [];
    return [{ measure: sessionMeasures.declared, unit: declared.unit, month: declared.month, value: declared.persons }];
  },
});
