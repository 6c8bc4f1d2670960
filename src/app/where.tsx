import { type Frame, type FrameUnit, frameView } from '#domain/frame/frame.views.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { BreadcrumbPicker, type PickerStep } from '#ui/breadcrumb-picker.tsx';
import { MenuButton } from '#ui/menu-button.tsx';
import { useText } from '#ui/use-text.ts';

const YEARS_BACK = 6;

/** Unit and year in view, each changed in place. */
export function Where() {
  const { shell } = useText();
  const { unit, year, today, setUnit, setYear } = useSession();
  const { data } = useLive(frameView, null);
  if (data === undefined) return null;
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(thisYear + 1 - index));
  const steps = stepsTo(data, unit, shell.allOf);
  return (
    <>
      <BreadcrumbPicker label={shell.unit} steps={steps} onPick={(_, picked) => setUnit(picked.replace(/^all:/, ''))} />
      <MenuButton
        label={shell.year}
        options={years.map((value) => ({ id: value, label: value, current: value === String(year) }))}
        onPick={(value) => setYear(Number(value))}
      >
        <b>{year}</b>
      </MenuButton>
    </>
  );
}

function stepsTo(frame: Frame, unit: string, allOf: (p: { count: number }) => string): PickerStep[] {
  const byCode = new Map(frame.units.map((known) => [known.unit, known]));
  const below = (parent: string | undefined) => frame.units.filter((known) => known.parent === parent);
  const path: FrameUnit[] = [];
  for (let at = byCode.get(unit); at !== undefined && !path.includes(at); at = byCode.get(at.parent ?? ''))
    path.unshift(at);
  const steps = path.map(
    (step): PickerStep => ({
      id: step.unit,
      label: step.name,
      options: [
        ...(step.parent === undefined
          ? []
          : [{ id: `all:${step.parent}`, label: allOf({ count: below(step.parent).length }) }]),
        ...below(step.parent).map((other) => ({
          id: other.unit,
          label: other.name,
          current: other.unit === step.unit,
        })),
      ],
    }),
  );
  const children = below(path.at(-1)?.unit);
  if (path.length > 0 && children.length > 0) {
    steps.push({
      id: 'below',
      label: allOf({ count: children.length }),
      open: true,
      options: [
        { id: unit, label: allOf({ count: children.length }), current: true },
        ...children.map((child) => ({ id: child.unit, label: child.name })),
      ],
    });
  }
  return steps;
}
