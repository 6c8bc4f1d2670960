import { beforeAll, describe, expect, it } from 'vitest';
import { change } from '#domain/contracts.ts';
import { PLAIN_MEASURES } from '#domain/plans/measures.ts';
import { planRecord, taskRecord } from '#domain/plans/plan.record.ts';
import { taskEvidenceView } from '#domain/reports/task-evidence.views.ts';
import { taskPaper } from '#features/reports/task-paper.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { POINT, planStore, session, TODAY } from '../../domain/plans/plans-store.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

async function paperOf(measure: string, year = 2026, shown = measure) {
  const store = await planStore(
    session(`${year}-05-04`, [1, 2]),
    change(planRecord, { id: id(600), unit: POINT }, { planKind: 'annual', year, title: 'Plan', state: 'draft' }),
    change(taskRecord, { id: id(700), unit: POINT }, { plan: id(600), title: 'Task', state: 'open', measure }),
  );
  const pack = await store.read(taskEvidenceView, { task: id(700), year, today: TODAY });
  if (pack === undefined) throw new Error('no pack');
  return taskPaper(text(), { ...pack, measure: shown });
}

async function definitionOf(...asked: Parameters<typeof paperOf>): Promise<string> {
  const { blocks } = await paperOf(...asked);
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Definition');
  const block = blocks[at + 1];
  return block?.kind === 'text' ? block.text : '';
}

const OF_SESSIONS = /Sessions held in the year up to the day above, each once/;

describe('the definition on the pack of a task', () => {
  beforeAll(() => loadLanguage('en'));

  it.each(['sessions', 'events', 'distance', 'held/class', 'theme/law'])(
    'of %s is that of sessions',
    async (measure) => {
      expect(await definitionOf(measure)).toMatch(OF_SESSIONS);
    },
  );

  it.each(['group/older', 'organizations/family', ...PLAIN_MEASURES])('of %s is its own', async (measure) => {
    const definition = await definitionOf(measure);
    expect(definition).toMatch(/^Counted: .+\. .+\.$/);
    if (!['sessions', 'events', 'distance'].includes(measure)) expect(definition).not.toMatch(OF_SESSIONS);
  });

  it('of a measure that has none is not made up', async () => {
    expect(await definitionOf('sessions', 2026, 'new-figure')).toBe('Counted: new-figure.');
    expect(await definitionOf('sessions', 2026, 'constructor')).toBe('Counted: constructor.');
  });

  it('speaks of the day on the paper, in a year gone by as well', async () => {
    const paper = await paperOf('sessions', 2025);
    expect(paper.lead).toMatch(/31 Dec 2025/);
    expect(await definitionOf('sessions', 2025)).toMatch(OF_SESSIONS);
    expect(await definitionOf('sessions', 2025)).not.toMatch(/present/);
  });
});
