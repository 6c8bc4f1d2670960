import { useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Person } from '#domain/learners/learner.rules.ts';
import { groupNamesView } from '#domain/learners/learner.views.ts';
import type { PeopleOrder } from '#domain/learners/people-order.ts';
import { unitTreeView } from '#domain/units/unit.views.ts';
import { currentLanguage } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { usePeople } from '#runtime/use-people.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import type { SortState } from '#ui/table-rows.ts';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { LearnerForm } from './learner-form.tsx';
import { RegisterNote } from './register-note.tsx';

/** Rows held here around those in sight; others are asked for in steps. */
const HELD = 600;
const STEP = 200;
const BY_NAME: SortState = { column: 'name', direction: 'ascending' };

/** Who lives in the unit and below: found by name, telephone and group. */
export function LearnerRegister({ adding }: { adding?: boolean }) {
  const messages = useText();
  const words = messages.learners.list;
  const { lists, frame } = messages;
  const { unit, year } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { saveWorkbook } = useExport();
  const saving = useTask<void>();
  const [text, setText] = useState('');
  const [group, setGroup] = useState('');
  const [chosen, setOrder] = useState(BY_NAME);
  const groups = useLive(groupNamesView, undefined).data ?? [];
  const nameOf = (id: string) => listName(lists.groups, groups.find((each) => each.id === id) ?? id);
  // Nobody lives below a teaching point, so all have one home there.
  const showsHome = useLive(unitTreeView, {}).data?.find(({ code }) => code === unit)?.tier !== 'point';
  const order = chosen.column === 'home' && !showsHome ? BY_NAME : chosen;
  const language = currentLanguage();
  // What is in sight counts for what was asked: another question is looked at from its start.
  const question = JSON.stringify([unit, year, text, group]);
  const [sight, setSight] = useState({ question, first: 0 });
  const part = { first: sight.question === question ? sight.first : 0, count: HELD };
  const { data, error, retry, all } = usePeople(
    { unit, year, text, group, order: order as PeopleOrder, language },
    part,
  );
  const people = data?.people ?? [];
  const onSight = useCallback(
    (row: number) => {
      const first = Math.max(0, Math.floor(row / STEP) * STEP - STEP);
      setSight((known) => (known.question === question && known.first === first ? known : { question, first }));
    },
    [question],
  );

  const add = () => navigate(`/learners/new${search}`);
  const close = () => navigate(`/learners${search}`);

  const columns: Column<Person>[] = [
    { id: 'name', head: words.name, cell: ({ name }) => name, sort: ({ name }) => name },
    {
      id: 'sex',
      head: words.sex,
      wideOnly: true,
      cell: ({ sex }) => (sex ? lists.sexes[sex] : frame.dash),
      sort: ({ sex }) => sex,
    },
    {
      id: 'birthYear',
      head: words.birthYear,
      number: true,
      cell: ({ birthYear }) => birthYear ?? frame.dash,
      sort: ({ birthYear }) => birthYear,
    },
    { id: 'telephone', head: words.telephone, wideOnly: true, cell: ({ telephone }) => telephone || frame.dash },
    {
      id: 'groups',
      head: words.groups,
      cell: (person) => person.groups.map(nameOf).join(' · ') || frame.dash,
    },
    ...(showsHome
      ? [
          {
            id: 'home',
            head: words.home,
            wideOnly: true,
            cell: ({ homeName }: Person) => homeName,
            sort: ({ homeName }: Person) => homeName,
          },
        ]
      : []),
  ];

  async function saveList() {
    const everybody = await all();
    await saveWorkbook(`${words.workbook}.xlsx`, [
      {
        name: words.workbook,
        columns: [
          { heading: words.name, kind: 'text' },
          { heading: words.sex, kind: 'text' },
          { heading: words.birthYear, kind: 'number' },
          { heading: words.telephone, kind: 'text' },
          { heading: words.groups, kind: 'text' },
          { heading: words.residence, kind: 'text' },
          { heading: words.home, kind: 'text' },
        ],
        rows: everybody.map((person) => [
          person.name,
          person.sex && lists.sexes[person.sex],
          person.birthYear,
          person.telephone,
          person.groups.map(nameOf).join('、'),
          lists.residences[person.residence],
          person.homeName,
        ]),
      },
    ]);
  }

  const nobody = data?.complete === true && data.total === 0;
  return (
    <div className="stack">
      <PageHeader
        title={messages.learners.title}
        actions={
          <Button tone="primary" icon="add" onClick={add}>
            {messages.learners.add}
          </Button>
        }
      >
        {words.lives}
      </PageHeader>
      <Card flush>
        {!nobody && (
          <div className="table-tools">
            <TextField label={words.search} type="search" value={text} onChange={setText} />
            <SelectField
              label={words.group}
              value={group}
              empty={words.allGroups}
              options={groups.map((each) => ({ value: each.id, label: nameOf(each.id) }))}
              onChange={setGroup}
            />
            {data !== undefined && data.found > 0 && (
              <Button icon="save" onClick={() => void saving.start(saveList)} busy={saving.state === 'running'}>
                {frame.saveWorkbook}
              </Button>
            )}
            <LinkButton href={`#/learners/doubles${search}`}>{messages.learners.doubles.open}</LinkButton>
          </div>
        )}
        {!nobody && <RegisterNote {...data} />}
        <DataTable
          label={messages.learners.title}
          columns={columns}
          rows={people}
          distant={{
            count: data?.found ?? 0,
            first: data?.first ?? 0,
            question,
            sort: order,
            onSort: setOrder,
            onSight,
          }}
          rowId={({ id }) => id}
          rowHref={({ id }) => `#/learners/${id}${search}`}
          loading={data === undefined || (!data.complete && data.found === 0)}
          error={error?.message}
          onRetry={retry}
          rowHeight={44}
          inWorkbook
          empty={
            nobody ? (
              <EmptyState
                title={words.empty}
                actions={
                  <>
                    <Button tone="primary" icon="add" onClick={add}>
                      {messages.learners.add}
                    </Button>
                    <LinkButton icon="bring" href={`#/bring-in${search}`}>
                      {messages.shell.places.bringIn}
                    </LinkButton>
                  </>
                }
              >
                {words.emptyText}
              </EmptyState>
            ) : (
              <EmptyState title={words.noneFound}>{words.noneFoundText}</EmptyState>
            )
          }
        />
      </Card>
      {adding && <LearnerForm firstName={text.trim()} onClose={close} />}
    </div>
  );
}
