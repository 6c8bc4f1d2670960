import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { matchesPerson, type Person } from '#domain/learners/learner.rules.ts';
import { learnerListView, MOST_LISTED } from '#domain/learners/learner.views.ts';
import { compareText } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { useSession } from '#runtime/session.ts';
import { useExport } from '#runtime/use-export.ts';
import { useLive } from '#runtime/use-live.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useSettled } from '#ui/use-settled.ts';
import { useText } from '#ui/use-text.ts';
import { LearnerForm } from './learner-form.tsx';

/** Who lives in the unit and below: found by name, telephone and group. */
export function LearnerRegister({ adding }: { adding?: boolean }) {
  const messages = useText();
  const words = messages.learners.list;
  const { lists, frame } = messages;
  const { unit, year } = useSession();
  const { search } = useLocation();
  const navigate = useNavigate();
  const { saveWorkbook } = useExport();
  const [text, setText] = useState('');
  const [group, setGroup] = useState('');
  const settled = useSettled(text.trim());
  const whole = useLive(learnerListView, { unit, year });
  // Only a list too long to be held here is searched where it lies.
  const long = whole.data?.cut === true && (settled !== '' || group !== '');
  const asked = useLive(
    learnerListView,
    long ? { unit, year, text: settled, group: group || undefined } : { unit, year },
  );
  const error = whole.error ?? asked.error;
  const groups = whole.data?.groups ?? [];
  const nameOf = (id: string) => listName(lists.groups, groups.find((each) => each.id === id) ?? id);

  const source = long ? asked.data?.people : whole.data?.people;
  const people = useMemo(() => {
    const fits = (source ?? []).filter(
      (person) => matchesPerson(person, text) && (group === '' || person.groups.includes(group)),
    );
    return fits.sort((one, other) => compareText(one.name, other.name));
  }, [source, text, group]);

  const add = () => navigate(`/learners/new${search}`);
  const close = () => navigate(`/learners${search}`);
  const homes = new Set(people.slice(0, 200).map(({ home }) => home));

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

  function saveList() {
    void saveWorkbook(`${words.workbook}.xlsx`, [
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
        rows: people.map((person) => [
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

  const nobody = whole.data?.total === 0;
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
              <Button icon="save" onClick={saveList}>
                {frame.saveWorkbook}
              </Button>
            )}
            <LinkButton href={`#/learners/doubles${search}`}>{messages.learners.doubles.open}</LinkButton>
          </div>
        )}
        {whole.data && !nobody && (
          <p className="table-note" role="status">
            {words.found({ count: people.length, total: whole.data.total })}
            {(long ? asked.data?.cut : whole.data.cut) &&
              ` ${words.cut({ count: Math.min(people.length, MOST_LISTED) })}`}
          </p>
        )}
        <DataTable
          label={messages.learners.title}
          columns={columns}
          rows={people}
          rowId={({ id }) => id}
          rowHref={({ id }) => `#/learners/${id}${search}`}
          loading={source === undefined}
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
