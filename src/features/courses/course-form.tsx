import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { addCourse, changeCourse, retireCourse } from '#domain/courses/course.commands.ts';
import { COURSE_STATES, type Course, MODES } from '#domain/courses/course.record.ts';
import type { CourseDetail, CourseList } from '#domain/courses/course.views.ts';
import type { Person } from '#domain/learners/learner.rules.ts';
import { listName } from '#i18n/list-name.ts';
import { refusalText } from '#i18n/refusal.ts';
import { historyAddress } from '#runtime/history-address.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckGroup } from '#ui/check-field.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { focusInvalid } from '#ui/invalid-field.ts';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useShortcut } from '#ui/use-shortcut.ts';
import { useText } from '#ui/use-text.ts';
import { RosterCard } from './roster-card.tsx';
import { givenTimes, TimetableCard, type TypedTime, typedTimes } from './timetable-card.tsx';

/** A course: what, when, who is expected. */
export function CourseForm({ unit, lists, known }: { unit: string; lists: CourseList; known?: CourseDetail }) {
  const messages = useText();
  const { courses, frame } = messages;
  const words = courses.form;
  const navigate = useNavigate();
  const { search } = useLocation();
  const form = useRef<HTMLFormElement>(null);
  const enter = useCommand(addCourse);
  const change = useCommand(changeCourse);
  const retire = useCommand(retireCourse);
  const command = known === undefined ? enter : change;
  const course: Partial<Course> = known?.course ?? {};
  const [name, setName] = useState(course.name ?? '');
  const [theme, setTheme] = useState(course.theme ?? '');
  const [kind, setKind] = useState(course.sessionKind ?? lists.kinds[0]?.id ?? '');
  const [mode, setMode] = useState(course.mode ?? 'in-person');
  const [state, setState] = useState(course.state ?? 'offered');
  const [lecturer, setLecturer] = useState(course.lecturer ?? '');
  const [material, setMaterial] = useState(course.material ?? '');
  const [venue, setVenue] = useState(course.venue ?? '');
  const [groups, setGroups] = useState<string[]>(course.groups ?? []);
  const [times, setTimes] = useState<readonly TypedTime[]>(typedTimes(course.timetable ?? []));
  const [roster, setRoster] = useState<readonly Person[]>(known?.roster ?? []);
  const [retiring, setRetiring] = useState(false);
  const refusal = command.refusal ?? retire.refusal;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  const errorOf = (field: string) => (refusal?.field === field ? refusalText(messages, refusal) : undefined);
  const shownAtField = ['name', 'theme', 'sessionKind'].includes(refusal?.field ?? '') || refusal?.field?.includes('.');
  const back = () => navigate(`/courses${search}`);

  async function save() {
    if (command.isPending) return;
    command.reset();
    if (await focusInvalid(form.current)) return;
    const input = {
      name,
      theme,
      sessionKind: kind,
      mode,
      state,
      lecturer,
      material,
      venue,
      groups,
      timetable: givenTimes(times),
      roster: rosterIds(known, roster),
    };
    const result =
      known === undefined
        ? await enter.run({ unit, ...input })
        : await change.run({ course: known.course.id, ...input });
    if (result.ok) back();
  }

  async function stop(id: string) {
    const result = await retire.run({ course: id });
    setRetiring(false);
    if (result.ok) back();
  }

  useShortcut('enter', () => void save());

  return (
    <form ref={form} className="stack narrow-column" noValidate onSubmit={(event) => event.preventDefault()}>
      <PageHeader
        title={known?.course.name ?? words.addTitle}
        actions={
          known && (
            <LinkButton tone="quiet" icon="history" href={historyAddress(search, 'course', known.course.id)}>
              {messages.history.link}
            </LinkButton>
          )
        }
      >
        {known && words.unit({ unit: known.unitName })}
      </PageHeader>
      <Card title={words.what}>
        <div className="stack">
          <div className="fields">
            <TextField label={words.name} value={name} onChange={setName} error={errorOf('name')} />
            <SelectField
              label={words.state}
              value={state}
              options={COURSE_STATES.map((each) => ({ value: each, label: courses.states[each] }))}
              onChange={setState}
            />
            <SelectField
              label={words.theme}
              value={theme}
              empty={words.noTheme}
              options={lists.themes.map((each) => ({ value: each.id, label: listName(messages.lists.themes, each) }))}
              onChange={setTheme}
              error={errorOf('theme')}
            />
            <SelectField
              label={words.mode}
              value={mode}
              options={MODES.map((each) => ({ value: each, label: messages.lists.modes[each] }))}
              onChange={setMode}
            />
            <SelectField
              label={words.kind}
              value={kind}
              options={lists.kinds.map((each) => ({
                value: each.id,
                label: listName(messages.lists.sessionKinds, each),
              }))}
              onChange={setKind}
              error={errorOf('sessionKind')}
            />
            <TextField label={words.lecturer} optional value={lecturer} onChange={setLecturer} />
            <TextField label={words.venue} optional value={venue} onChange={setVenue} />
            <TextField label={words.material} optional value={material} onChange={setMaterial} />
          </div>
          <CheckGroup
            legend={words.groups}
            options={lists.groups.map((each) => ({ value: each.id, label: listName(messages.lists.groups, each) }))}
            value={groups}
            onChange={setGroups}
          />
        </div>
      </Card>
      <TimetableCard times={times} onChange={setTimes} errorOf={errorOf} />
      <RosterCard roster={roster} unit={unit} onChange={setRoster} />
      {refusal && !shownAtField && <Notice tone="bad">{refusalText(messages, refusal)}</Notice>}
      {(command.error ?? retire.error) && <Notice tone="bad">{frame.errorNothingLost}</Notice>}
      <FormActions sticky>
        <Button tone="primary" touch busy={command.isPending} onClick={() => void save()}>
          {frame.save}
        </Button>
        <LinkButton touch href={`#/courses${search}`}>
          {frame.cancel}
        </LinkButton>
        {known && known.course.state !== 'retired' && (
          <Button tone="quiet" touch onClick={() => setRetiring(true)}>
            {words.retire}
          </Button>
        )}
      </FormActions>
      {retiring && known && (
        <ConfirmDialog
          title={words.retireTitle({ name: known.course.name })}
          action={words.retire}
          busy={retire.isPending}
          onConfirm={() => void stop(known.course.id)}
          onClose={() => setRetiring(false)}
        >
          {words.retireText}
        </ConfirmDialog>
      )}
    </form>
  );
}

/** People whose records are not on this device stay on the roster, though they cannot be shown. */
function rosterIds(known: CourseDetail | undefined, roster: readonly Person[]): string[] {
  const shown = new Set(known?.roster.map(({ id }) => id));
  const unseen = (known?.course.roster ?? []).filter((id) => !shown.has(id));
  return [...roster.map(({ id }) => id), ...unseen];
}
