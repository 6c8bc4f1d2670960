import { useState } from 'react';
import { type FrameUnit, frameView } from '#domain/frame/frame.views.ts';
import { useLive } from '#runtime/use-live.ts';
import { Typeahead } from '#ui/typeahead.tsx';
import { useText } from '#ui/use-text.ts';

const MOST_OFFERED = 30;

/** The unit where a person lives, found by part of its name among all units of the district. */
export function HomeField({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (unit: string) => void;
  error: string | undefined;
}) {
  const { learners } = useText();
  const { data } = useLive(frameView, null);
  const [typed, setTyped] = useState<string>();
  const units = data?.units ?? [];
  const chosen = units.find(({ unit }) => unit === value);
  const query = typed ?? chosen?.name ?? '';
  const wanted = typed?.trim().toLowerCase() ?? '';
  const offered = units.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, MOST_OFFERED);
  const above = ({ parent }: FrameUnit): string => units.find(({ unit }) => unit === parent)?.name ?? '';
  return (
    <Typeahead
      label={learners.form.home}
      hint={learners.form.homeHint}
      error={error}
      query={query}
      onQuery={(text) => {
        setTyped(text);
        // What no longer names the chosen unit must not silently stand for it.
        onChange(units.find(({ name }) => name === text.trim())?.unit ?? '');
      }}
      options={offered.map((each) => ({ id: each.unit, label: each.name, hint: above(each) }))}
      onChoose={({ id }) => {
        setTyped(undefined);
        onChange(id);
      }}
    />
  );
}
