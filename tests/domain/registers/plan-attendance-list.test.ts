import { describe, expect, test } from 'vitest';
import { pastedTables } from '../../exchange/registers/sample-tables.ts';
import { issues, Memory, outcomes } from './memory.ts';

function withPoint(): Memory {
  const memory = new Memory();
  memory.write([
    { kind: 'unit', id: 'top0000000', unit: 'top0000000', fields: { name: '青禾区', tier: 'district' } },
    {
      kind: 'unit',
      id: 'pointa0000',
      unit: 'pointa0000',
      fields: { name: '红旗社区教学点', tier: 'point', parent: 'top0000000' },
    },
  ]);
  return memory;
}

const at = { unit: 'pointa0000' };
const HEAD = ['序号', '姓名', '性别', '活动名称', '日期'];
const LIST = [
  HEAD,
  ['1', '王芳', '女', '太极拳', '2026年3月5日'],
  ['2', '李丽', '女', '太极拳', '2026年3月5日'],
  ['3', '王芳', '女', '书法', '３月１２日'],
  ['4', '王芳', '女', '书法', '2026-03-12'],
];

describe('a list with a row for each attendance', () => {
  test('is known by its columns, whatever its title says, and makes a session of each activity and day', () => {
    const memory = withPoint();
    const tables = pastedTables('2026年春季签到表', LIST);
    expect(tables[0]?.register).toBe('attendance-list');
    const plan = memory.bringIn(tables, at);
    expect(issues(plan)).toEqual(['5 person.twice-at-meeting']);
    expect(outcomes(plan)).toMatchObject({ new: 2 });
    const sessions = memory.all<{ name: string; date: string }>('session');
    expect(sessions.map(({ name, date, unit }) => [name, date, unit])).toEqual([
      ['太极拳', '2026-03-05', 'pointa0000'],
      ['书法', '2026-03-12', 'pointa0000'],
    ]);
    expect(sessions.map(({ id }) => memory.ticks.get(id)?.size)).toEqual([2, 1]);
    expect(memory.all('learner')).toHaveLength(2);
    const kind = plan.tables[0]?.questions.find(({ code }) => code === 'session.kind');
    expect(kind?.answer).toBe('class');
    expect(kind?.options.filter(({ uncounted }) => uncounted).map(({ value }) => value)).toEqual([
      'event',
      'performance',
      'meeting',
      'staff-training',
    ]);
    expect(memory.bringIn(tables, at).changes).toEqual([]);
  });

  test('joins a session that is there, and ticks only who was not', () => {
    const memory = withPoint();
    memory.bringIn(pastedTables('2026年签到表', LIST.slice(0, 2)), at);
    const plan = memory.bringIn(pastedTables('2026年签到表 补', LIST), at);
    expect(memory.all('session')).toHaveLength(2);
    expect(memory.all('learner')).toHaveLength(2);
    expect(outcomes(plan)).toMatchObject({ same: 1, new: 1 });
    const [taiji] = memory.all('session');
    expect(memory.ticks.get(taiji?.id ?? '')?.size).toBe(2);
  });

  test('keeps out rows without an activity or a day, and says so at the cell', () => {
    const memory = withPoint();
    const plan = memory.bringIn(
      pastedTables('2026年签到表', [
        HEAD,
        ['1', '王芳', '女', '', '2026年3月5日'],
        ['2', '李丽', '女', '太极拳', ''],
        ['3', '赵敏', '女', '太极拳', '某日'],
        ['4', '孙燕', '女', '太极拳', '2026年3月5日'],
      ]),
      at,
    );
    expect(issues(plan)).toEqual(['2 session.name-missing', '3 session.date-missing', '4 cell.date.unreadable']);
    expect(outcomes(plan)).toMatchObject({ refused: 3 });
    expect(memory.all('session')).toHaveLength(1);
  });

  test('cannot tell two of one name apart who came to one session, and keeps all rows of that name out', () => {
    const memory = withPoint();
    memory.write([
      {
        kind: 'learner',
        id: 'l1',
        unit: 'pointa0000',
        fields: { name: '王芳', birthYear: 1950, home: [{ from: 2010, value: 'pointa0000' }] },
      },
      {
        kind: 'learner',
        id: 'l2',
        unit: 'pointa0000',
        fields: { name: '王芳', birthYear: 1960, home: [{ from: 2010, value: 'pointa0000' }] },
      },
    ]);
    const plan = memory.bringIn(
      pastedTables('2026年签到表', [
        ['姓名', '活动名称', '日期'],
        ['王芳', '太极拳', '2026-03-05'],
        ['王芳', '书法', '2026-03-12'],
      ]),
      at,
    );
    expect(issues(plan)).toEqual(['2 person.ambiguous', '3 person.ambiguous-above']);
    expect(memory.all('session')).toHaveLength(0);
  });
});
