import { useText } from '#ui/use-text.ts';

/**
 * How many are found. While the register is read, how far it is can be seen but is not spoken: it changes many times
 * a second. Beginning and end are spoken.
 */
export function RegisterNote({
  complete,
  found = 0,
  total = 0,
}: {
  complete?: boolean;
  found?: number;
  total?: number;
}) {
  const words = useText().learners.list;
  return (
    <p className="table-note" role="status">
      {complete === true && words.found({ count: found, total })}
      {complete === false && (
        <>
          {words.reading} <span aria-hidden="true">{words.soFar({ count: total })}</span>
        </>
      )}
    </p>
  );
}
