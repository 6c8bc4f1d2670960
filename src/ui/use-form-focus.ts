import { type RefObject, useEffect, useRef } from 'react';
import { focusInvalid, focusRefused } from './invalid-field.ts';

/**
 * Keeps the focus of a form where something is to be put right. `isReady` is asked before saving: it forgets the last
 * refusal, and is false where a field holds what could not be read. A refusal that comes later takes the focus itself.
 */
export function useFormFocus(command: { refusal: unknown; reset: () => void }): {
  form: RefObject<HTMLFormElement | null>;
  isReady: () => Promise<boolean>;
} {
  const form = useRef<HTMLFormElement>(null);
  const { refusal } = command;
  useEffect(() => {
    if (refusal) focusRefused(form.current);
  }, [refusal]);
  return {
    form,
    isReady: async () => {
      command.reset();
      return !(await focusInvalid(form.current));
    },
  };
}
