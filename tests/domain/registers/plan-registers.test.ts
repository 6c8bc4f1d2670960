import { describe, expect, test } from 'vitest';
import { planRegisters } from '#domain/registers/plan-registers.ts';
import { pastedTables } from '../../exchange/registers/sample-tables.ts';
import { issues, OPTIONS, outcomes, withPoints } from './memory.ts';

const ROSTER = ['姓名', '性别', '出生年份', '所属社区(村)', '联系电话', '人群类别'];
const LEDGER = ['日期', '活动名称', '活动类型', '地点', '参加人数', '其中老年人', '学时', '形式'];
const FUNDS = ['日期', '摘要', '来源', '用途', '收入(元)', '支出(元)', '凭证号'];

describe('a roster', () => {
  test('says at the cell what is wrong, and takes the good rows', () => {
    const memory = withPoints();
    const plan = memory.bringIn(
      pastedTables('2026年花名册', [
        ROSTER,
        ['王红', '女', '1950', '红旗社区教学点', '13800000001', '老年人'],
        ['', '女', '1950', '红旗社区教学点', '13800000002', '老年人'],
        ['李四', '不详', '1950', '红旗社区教学点', '13800000003', '老年人'],
        ['赵五', '男', '72', '红旗社区教学点', '13800000004', '老年人'],
        ['孙六', '男', '2030', '红旗社区教学点', '13800000005', '老年人'],
        ['周七', '男', '1966', '红旗社区教学点', '没有', '老年人'],
        ['吴八', '男', '1966', '红旗社区教学点', '13800000007', '老年人、剑客'],
        ['郑九', '男', '1966', '', '13800000008', ''],
      ]),
      { unit: 'pointb0000' },
    );
    expect(issues(plan)).toEqual([
      '3 person.name-missing',
      '4 cell.sex.unreadable',
      '5 cell.birth-year.unreadable',
      '6 person.birth-year',
      '7 cell.phone.unreadable',
      '8 group.unknown',
    ]);
    expect(outcomes(plan)).toEqual({ new: 2, refused: 4, doubtful: 2 });
    expect(plan.tables[0]?.rows.find(({ row }) => row === 4)?.issues[0]).toMatchObject({ column: 1, text: '不详' });
    expect(memory.all('learner')).toHaveLength(4);
    const asked = plan.tables[0]?.questions.map(({ key }) => key) ?? [];
    expect(asked).toContain('word/groups/剑客');
    expect(
      memory.all<{ home: { value: string }[]; name: string }>('learner').find(({ name }) => name === '郑九')?.home[0]
        ?.value,
    ).toBe('pointb0000');
  });

  test('an answer gives an unknown word its meaning', () => {
    const memory = withPoints();
    const table = pastedTables('2026年花名册', [ROSTER, ['王红', '女', '1950', '红旗社区教学点', '', '银发族']]);
    const plan = memory.bringIn(table, { answers: { 'word/groups/银发族': 'older' } });
    expect(outcomes(plan)).toEqual({ new: 1 });
    expect(memory.all<{ groups: unknown }>('learner')[0]?.groups).toEqual([{ from: 2026, value: ['older'] }]);
  });

  test('a birth year that differs under the same telephone, or by one at the same place, is somebody to look at', () => {
    const memory = withPoints();
    memory.bringIn(
      pastedTables('2026年花名册', [ROSTER, ['冯玉梅', '女', '1956', '红旗社区教学点', '13800000001', '']]),
    );
    const again = (year: string, telephone: string) =>
      memory.bringIn(pastedTables('2026年名册', [ROSTER, ['冯玉梅', '女', year, '红旗社区教学点', telephone, '']]));
    expect(issues(again('1965', '13800000001'))).toEqual(['2 person.similar']);
    expect(issues(again('1957', ''))).toEqual(['2 person.similar']);
    expect(issues(again('1990', ''))).toEqual([]);
  });

  test('people of one name are told apart by what is there, and a second telephone makes a second person to look at', () => {
    const memory = withPoints();
    const plan = memory.bringIn(
      pastedTables('2026年花名册', [
        ROSTER,
        ['王芳', '女', '1950', '红旗社区教学点', '13800000001', ''],
        ['王芳', '女', '1962', '红旗社区教学点', '13800000002', ''],
        ['王芳', '女', '1950', '红旗社区教学点', '138-0000-0001', ''],
        ['王芳', '女', '1950', '红旗社区教学点', '13800000009', ''],
        ['王芳', '女', '1950', '幸福社区教学点', '', ''],
      ]),
    );
    expect(issues(plan)).toEqual(['4 person.twice', '5 person.similar', '6 person.similar']);
    expect(memory.all('learner')).toHaveLength(4);
  });

  test('somebody much alike is asked about: joined with the known one, found again by the same file, and taken back', () => {
    const memory = withPoints();
    memory.bringIn(
      pastedTables('2026年花名册', [ROSTER, ['王秀英', '女', '1950', '红旗社区教学点', '13800000001', '']]),
    );
    const [known] = memory.all('learner');
    const second = pastedTables('2026年春花名册', [
      ROSTER,
      ['王秀瑛', '女', '1950', '红旗社区教学点', '00000001', '老年人'],
      ['王秀英', '女', '1950', '红旗社区教学点', '13900000009', ''],
    ]);
    const asked = planRegisters(memory.snapshot(), second, OPTIONS).tables[0]?.questions.filter(
      ({ code }) => code === 'person.is-known',
    );
    expect(asked?.map(({ values, options }) => [values?.row, options[1]?.text])).toEqual([
      [2, '王秀英 · 1950 · 13800000001 · 红旗社区教学点'],
      [3, '王秀英 · 1950 · 13800000001 · 红旗社区教学点'],
    ]);
    const answers = { [asked?.[0]?.key ?? '']: known?.id ?? '' };
    const plan = memory.bringIn(second, { answers });
    expect(outcomes(plan)).toEqual({ changed: 1, doubtful: 1 });
    expect(memory.all<{ into: string }>('learnerAlias').map(({ into }) => into)).toEqual([known?.id]);
    expect(memory.all('learner')).toHaveLength(3);
    expect(memory.bringIn(second).changes).toEqual([]);
    expect(memory.all<{ groups?: unknown }>('learner')[0]?.groups).toEqual([{ from: 2026, value: ['older'] }]);
  });

  test('rows left out by hand stay out', () => {
    const memory = withPoints();
    const tables = pastedTables('2026年花名册', [
      ROSTER,
      ['王芳', '女', '1950', '红旗社区教学点', '13800000001', ''],
      ['李丽', '女', '1962', '新村教学点', '13800000002', ''],
    ]);
    const plan = memory.bringIn(tables, { skipped: [`${tables[0]?.key}#3`] });
    expect(outcomes(plan)).toEqual({ new: 1, skipped: 1 });
    expect(memory.all('unit')).toHaveLength(4);
  });
});

describe('an attendance grid', () => {
  const grid = (...rows: string[][]) =>
    pastedTables('考勤', [['书法班考勤表 红旗社区教学点 2026年春季'], ['序号', '姓名', '3月3日', '3月10日'], ...rows]);

  test('refuses names that stand for several people, marks that may mean either, and nothing else', () => {
    const memory = withPoints();
    memory.bringIn(
      pastedTables('2026年花名册', [
        ROSTER,
        ['王芳', '女', '1950', '红旗社区教学点', '13800000001', ''],
        ['王芳', '女', '1962', '红旗社区教学点', '13800000002', ''],
        ['李丽', '女', '1962', '幸福社区教学点', '13800000003', ''],
      ]),
    );
    const plan = memory.bringIn(
      grid(
        ['1', '王芳', '√', ''],
        ['2', '陈刚', '○', '√'],
        ['3', '何平', '√', '缺'],
        ['4', '何平', '√', ''],
        ['5', '李丽', '√', '√'],
        ['6', '钱进', '', '√'],
      ),
    );
    expect(issues(plan)).toEqual([
      '3 person.ambiguous',
      '4 cell.mark.unreadable',
      '5 person.same-name',
      '6 person.same-name',
      '7 person.similar',
    ]);
    expect(outcomes(plan)).toEqual({ refused: 4, doubtful: 1, new: 1 });
    const sessions = memory.all<{ date: string; name: string }>('session');
    expect(sessions.map(({ date, name }) => `${date} ${name}`)).toEqual(['2026-03-03 书法班', '2026-03-10 书法班']);
  });

  test('before the roster makes people of a name and place, whom the roster completes', () => {
    const memory = withPoints();
    const attendance = grid(['1', '王芳', '√', ''], ['2', '钱进', '', '√']);
    memory.bringIn(attendance);
    const roster = pastedTables('2026年花名册', [
      ROSTER,
      ['王芳', '女', '1950', '红旗社区教学点', '13800000001', '老年人'],
      ['钱进', '男', '1950', '幸福社区教学点', '13800000002', ''],
    ]);
    const plan = memory.bringIn(roster);
    expect(outcomes(plan)).toEqual({ changed: 1, doubtful: 1 });
    expect(memory.all('learner')).toHaveLength(3);
    expect(memory.bringIn(attendance).changes).toEqual([]);
    expect(memory.bringIn(roster).changes).toEqual([]);
  });

  test('a roster with two people of a name leaves the one of the grid for a person to decide', () => {
    const memory = withPoints();
    memory.bringIn(grid(['1', '王芳', '√', '']));
    const plan = memory.bringIn(
      pastedTables('2026年花名册', [
        ROSTER,
        ['王芳', '女', '1950', '红旗社区教学点', '13800000001', ''],
        ['王芳', '女', '1962', '红旗社区教学点', '13800000002', ''],
      ]),
    );
    expect(outcomes(plan)).toEqual({ doubtful: 2 });
    expect(memory.all('learner')).toHaveLength(3);
  });
});

describe('an activity ledger', () => {
  test('says at the cell what is wrong', () => {
    const memory = withPoints();
    const plan = memory.bringIn(
      pastedTables('2026年活动台账', [
        LEDGER,
        ['2026-02-30', '讲座', '讲座', '红旗社区教学点', '10', '', '2', '线下'],
        ['2026-02-03', '讲座', '讲座', '红旗社区教学点', '-5', '', '2', '线下'],
        ['2026-02-04', '讲座', '讲座', '红旗社区教学点', '约30', '', '2', '线下'],
        ['2026-02-05', '讲座', '讲座', '红旗社区教学点', '10', '11', '2', '线下'],
        ['2026-02-06', '讲座', '茶话', '红旗社区教学点', '10', '1', '2', '线下'],
        ['2026-02-07', '讲座', '讲座', '红旗社区教学点', '10', '1', '2', '半空中'],
        ['2026-02-08', '讲座', '讲座', '红旗社区教学点', '', '1', '2', '线下'],
        ['2月9日', '讲座', '讲座', '红旗社区教学点', '10', '1', '2', '线下'],
        ['', '讲座', '讲座', '红旗社区教学点', '10', '1', '2', '线下'],
      ]),
    );
    expect(issues(plan)).toEqual([
      '2 cell.date.impossible',
      '3 cell.number.negative',
      '4 cell.number.approximate',
      '5 session.part-over-whole',
      '6 session.kind-unknown',
      '7 session.mode-unknown',
      '8 session.people-missing',
      '10 session.date-missing',
    ]);
    expect(memory.all<{ date: string }>('session').map(({ date }) => date)).toEqual(['2026-02-07', '2026-02-09']);
  });

  test('two meetings of one name, day and place stay two, and are shown', () => {
    const memory = withPoints();
    const tables = pastedTables('2026年活动台账', [
      LEDGER,
      ['2026-02-03', '讲座', '讲座', '红旗社区教学点', '10', '', '2', '线下'],
      ['2026-02-03', '讲座', '讲座', '红旗社区教学点', '10', '', '2', '线下'],
    ]);
    const plan = memory.bringIn(tables);
    expect(issues(plan)).toEqual(['3 session.twice']);
    expect(memory.all('session')).toHaveLength(2);
    expect(memory.bringIn(tables).changes).toEqual([]);
  });

  test.each([
    ['sheet first', 0],
    ['ledger first', 1],
  ])('the ledger counts whom the sign-in sheet names only once: %s', (_, first) => {
    const memory = withPoints();
    const sheet = pastedTables('签到', [
      ['活动名称：', '健康讲座', '时间：', '2026-03-05 14:00-16:00', '地点：', '红旗社区教学点'],
      ['姓名', '性别', '出生年份', '联系电话'],
      ['王芳', '女', '1950', '13800000001'],
      ['李丽', '女', '1960', '13800000002'],
    ]);
    const ledger = pastedTables('2026年活动台账', [
      LEDGER,
      ['2026-03-05', '健康讲座', '讲座', '红旗社区教学点', '5', '4', '2', '线下'],
    ]);
    const order = first === 0 ? [sheet, ledger] : [ledger, sheet];
    for (const tables of order) memory.bringIn(tables);
    const sessions = memory.all<{ unnamed: number; headCounts: Record<string, number> }>('session');
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ unnamed: 3, headCounts: { older: 3 } });
    for (const tables of order) expect(memory.bringIn(tables).changes).toEqual([]);
  });

  test('an unknown place becomes a teaching point below the top, or what the answer says', () => {
    const ledger = pastedTables('2026年活动台账', [
      LEDGER,
      ['2026-02-03', '讲座', '讲座', '新桥村教学点', '10', '', '2', '线下'],
      ['2026-02-04', '讲座', '讲座', '红旗社区', '10', '', '2', '线下'],
    ]);
    const memory = withPoints();
    memory.bringIn(ledger);
    const made = memory
      .all<{ name: string; parent: string; tier: string; place: string }>('unit')
      .find(({ name }) => name === '新桥村教学点');
    expect(made).toMatchObject({ parent: 'top0000000', tier: 'point', place: 'village', provisional: true });
    expect(memory.all('session').map(({ unit }) => unit)).toEqual([made?.id, 'pointa0000']);
    const other = withPoints();
    const answers = { 'unit/新桥村教学点': 'pointb0000', 'unit/红旗社区': '' };
    const plan = other.bringIn(ledger, { answers });
    expect(other.all('session').map(({ unit }) => unit)).toEqual(['pointb0000']);
    expect(issues(plan)).toEqual(['3 unit.unknown']);
  });
});

describe('a funding ledger', () => {
  test('keeps equal lines apart, refuses what is not certain, reads units of money', () => {
    const memory = withPoints();
    const tables = pastedTables('经费台账', [
      FUNDS,
      ['2026.1.5', '讲课费', '区财政', '专项培训', '', '200', ''],
      ['2026.1.5', '讲课费', '区财政', '专项培训', '', '200', ''],
      ['2026.1.6', '讲课费', '天上掉下', '专项培训', '', '200', ''],
      ['2026.1.6', '讲课费', '区财政', '别的', '', '200', ''],
      ['2026.1.6', '讲课费', '区财政', '专项培训', '', '0.005', ''],
      ['2026.1.6', '退回', '区财政', '专项培训', '', '-50', ''],
      ['2026.1.7', '拨款', '区财政', '', '1万', '', 'PZ1'],
      ['2026.1.8', '空行', '区财政', '', '', '', ''],
    ]);
    const plan = memory.bringIn(tables);
    expect(issues(plan)).toEqual([
      '4 funding.source-unknown',
      '5 funding.purpose-unknown',
      '6 cell.money.too-many-decimals',
      '7 funding.paid-back',
      '9 funding.amount-missing',
    ]);
    const lines = memory
      .all<{ amount: number; state: string }>('funding')
      .map(({ amount, state }) => `${state} ${amount}`);
    expect(lines).toEqual(['spent 20000', 'spent 20000', 'spent -5000', 'arranged 1000000']);
    expect(memory.bringIn(tables).changes).toEqual([]);
  });

  test('another file with the same lines adds nothing, a third equal line is new, a corrected voucher is corrected', () => {
    const memory = withPoints();
    const line = ['2026.1.5', '讲课费', '区财政', '专项培训', '', '200', ''];
    const vouched = (amount: string) => ['2026.1.9', '教材', '区财政', '专项培训', '', amount, 'PZ7'];
    memory.bringIn(pastedTables('经费台账', [FUNDS, line, line, vouched('300')]));
    const later = memory.bringIn(pastedTables('经费台账(二)', [FUNDS, line, line, line, vouched('310')]));
    expect(outcomes(later)).toEqual({ same: 2, new: 1, doubtful: 1 });
    expect(issues(later)).toEqual(['5 funding.corrected']);
    expect(memory.all<{ amount: number }>('funding').map(({ amount }) => amount)).toEqual([20000, 20000, 31000, 20000]);
  });
});

describe('brought in again', () => {
  test('what was taken back comes anew, what a person corrected stays', () => {
    const memory = withPoints();
    const tables = pastedTables('2026年活动台账', [
      LEDGER,
      ['2026-02-03', '讲座', '讲座', '红旗社区教学点', '10', '', '2', '线下'],
      ['2026-02-04', '讲座', '讲座', '红旗社区教学点', '12', '', '2', '线下'],
    ]);
    const { changes } = memory.bringIn(tables);
    memory.write([{ ...(changes[0] as (typeof changes)[0]), fields: { unnamed: 11 } }]);
    memory.write([{ ...(changes[1] as (typeof changes)[0]), fields: { deleted: true } }]);
    const plan = memory.bringIn(tables);
    expect(outcomes(plan)).toEqual({ same: 1, new: 1 });
    expect(memory.all<{ unnamed: number }>('session').map(({ unnamed }) => unnamed)).toEqual([11, 12]);
  });
});
