import { useState } from 'react';

/** What a person sets before it is saved; whatever the records say anew takes its place. */
export function useDraft<T>(value: T): [T, (draft: T) => void] {
  const [seen, setSeen] = useState(value);
  const [draft, setDraft] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setDraft(value);
  }
  return [seen === value ? draft : value, setDraft];
}
