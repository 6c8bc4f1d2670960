import { useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Person } from '#domain/learners/learner.rules.ts';
import { groupNamesView } from '#domain/learners/learner.views.ts';
import type { PeopleOrder } from '#domain/learners/people-index.ts';
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

/** Rows held here around those in sight; others are asked for in steps. */
const HELD = 600;
const STEP = 200;

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
  const [order, setOrder] = useState<SortState>({ column: 'name', direction: 'ascending' });
  const [part, setPart] = useState({ first: 0, count: HELD });
  const groups = useLive(groupNamesView, undefined).data ?? [];
  const nameOf = (id: string) => listName(lists.groups, groups.find((each) => each.id === id) ?? id);
  const language = currentLanguage();
  const { data, error, all } = usePeople({ unit, year, text, group, order: order as PeopleOrder, language }, part);
  const people = data?.people ?? [];
  const onSight = useCallback((first: number) => {
    const from = Math.max(0, Math.floor(first / STEP) * STEP - STEP);
    setPart((known) => (known.first === from ? known : { first: from, count: HELD }));
  }, []);

  const add = () => navigate(`/learners/new${search}`);
  const close = () => navigate(`/learners${search}`);
  const homes = new Set(people.map(({ home }) => home));

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
    ...(homes.size > 1
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
            {people.length > 0 && (
              <Button icon="save" onClick={() => void saving.start(saveList)} busy={saving.state === 'running'}>
                {frame.saveWorkbook}
              </Button>
            )}
            <LinkButton href={`#/learners/doubles${search}`}>{messages.learners.doubles.open}</LinkButton>
          </div>
        )}
        {data && !nobody && (
          <p className="table-note" role="status">
            {data.complete
              ? words.found({ count: data.found, total: data.total })
              : words.reading({ count: data.total })}
          </p>
        )}
        <DataTable
          label={messages.learners.title}
          columns={columns}
          rows={people}
          distant={{
            count: data?.found ?? 0,
            first: data?.first ?? 0,
            sort: order,
            onSort: setOrder,
            onSight,
          }}
          rowId={({ id }) => id}
          rowHref={({ id }) => `#/learners/${id}${search}`}
          loading={data === undefined || (!data.complete && people.length === 0)}
          error={error?.message}
          rowHeight={44}
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
