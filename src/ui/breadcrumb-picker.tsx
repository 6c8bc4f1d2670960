import { MenuButton, type MenuOption } from './menu-button.tsx';
import { useText } from './use-text.ts';

export type PickerStep = {
  id: string;
  /** The name chosen at this step, or the words of "all of them". */
  label: string;
  /** What may be chosen at this step; with fewer than two the step is plain text. */
  options: readonly MenuOption[];
  /** A step that stands for "all" is drawn lighter. */
  open?: boolean;
};

/** A path whose every step can be changed in place; made for a tree of a few tiers. */
export function BreadcrumbPicker({
  label,
  steps,
  onPick,
}: {
  label: string;
  steps: readonly PickerStep[];
  onPick: (stepIndex: number, optionId: string) => void;
}) {
  const { frame } = useText();
  return (
    <nav aria-label={label} className="crumb-nav">
      <ol className="crumb">
        {steps.map((step, index) => (
          <li key={step.id}>
            {step.options.length < 2 ? (
              <span className="pick still">{step.open ? <span>{step.label}</span> : <b>{step.label}</b>}</span>
            ) : (
              <MenuButton
                label={frame.pickIn({ name: steps[index - 1]?.label ?? label })}
                options={step.options}
                onPick={(id) => onPick(index, id)}
              >
                {step.open ? <span>{step.label}</span> : <b>{step.label}</b>}
              </MenuButton>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
