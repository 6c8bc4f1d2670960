import { describe, expect, test } from 'vitest';
import { pastedTables } from '../../exchange/registers/sample-tables.ts';
import { issues, Memory, outcomes, withPoints } from './memory.ts';

describe('units and organizations', () => {
  test('a unit of another name is not taken for the one started here unless the names agree or a person says so', () => {
    const started = (): Memory => {
      const memory = new Memory();
      const fields = { name: '临江街道社区学校', tier: 'school' };
      memory.write([{ kind: 'unit', id: 'own0000000', unit: 'own0000000', fields }]);
      return memory;
    };
    const table = (name: string) =>
      pastedTables('单位与人口', [
        ['单位名称', '层级', '上级单位', '常住人口'],
        [name, '社区学校', '', '9950'],
      ]);
    const strange = started();
    const [question] =
      strange.bringIn(table('东风街道社区学校')).tables[0]?.questions.filter(({ key }) => /^top/.test(key)) ?? [];
    expect(question?.answer).toBe('no');
    expect(strange.all('unit')).toHaveLength(2);
    const said = started();
    said.bringIn(table('东风街道社区学校'), { answers: { [question?.key ?? '']: 'yes' } });
    expect(said.all('unit')).toHaveLength(1);
    const alike = started();
    alike.bringIn(table('临江社区学校'));
    expect(alike.all('unit')).toHaveLength(1);
  });

  test('a register of units contradicts neither itself nor what a person decided', () => {
    const memory = withPoints();
    const plan = memory.bringIn(
      pastedTables('2025年末人口', [
        ['单位名称', '层级', '上级单位', '常住人口', '其中60岁以上'],
        ['青禾区', '区', '', '1000', '1200'],
        ['东风街道', '街道', '青禾区', '900', '100'],
        ['红旗社区教学点', '社区', '西风街道', '500', '100'],
        ['幸福社区教学点', '天', '东风街道', '-4', '100'],
      ]),
    );
    expect(issues(plan)).toEqual([
      '2 population.part-over-whole',
      '4 unit.same-name-elsewhere',
      '5 unit.tier-unknown',
      '5 cell.number.negative',
    ]);
    expect(memory.all<{ permanent: number }>('population').map(({ permanent }) => permanent)).toEqual([900, 500]);
    expect(memory.all<{ name: string }>('unit').filter(({ name }) => name === '西风街道')).toHaveLength(1);
  });

  test('a known count is replaced, and said so', () => {
    const memory = withPoints();
    const file = (people: string) =>
      pastedTables('2025年末人口', [
        ['单位名称', '层级', '上级单位', '常住人口'],
        ['青禾区', '区', '', people],
      ]);
    memory.bringIn(file('1000'));
    const plan = memory.bringIn(file('1010'));
    expect(issues(plan)).toEqual(['2 population.replaced']);
    expect(memory.all<{ permanent: number }>('population').map(({ permanent }) => permanent)).toEqual([1010]);
  });

  test('a year alone counts in the whole of it; candidates hold no award; a day is worth more than a year', () => {
    const memory = withPoints();
    const head = ['类型', '名称', '年份', '等级', '文号', '状态'];
    memory.bringIn(
      pastedTables('学习型组织', [
        head,
        ['学习型企业', '甲厂', '2025', '区级', '', '已命名'],
        ['学习型企业', '乙厂', '2026', '区级', '', '申报中'],
        ['学习型企业', '丙厂', '', '区级', '', '已命名'],
        ['学习型乐队', '丁队', '2026', '区级', '', '已命名'],
        ['学习型企业', '戊厂', '2026', '区级', '', '也许'],
      ]),
    );
    expect(memory.all<{ name: string }>('organization').map(({ name }) => name)).toEqual(['甲厂', '乙厂']);
    expect(memory.all<{ namedOn: string }>('award').map(({ namedOn }) => namedOn)).toEqual(['2025-01-01']);
    const plan = memory.bringIn(
      pastedTables('学习型组织', [head, ['学习型企业', '甲厂', '2025-11-20', '区级', '3号', '已命名']]),
    );
    expect(outcomes(plan)).toEqual({ changed: 1 });
    expect(memory.all('award')).toEqual([expect.objectContaining({ namedOn: '2025-11-20', documentNumber: '3号' })]);
  });
});
