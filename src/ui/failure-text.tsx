import { failureText } from '#i18n/refusal.ts';
import { useText } from './use-text.ts';

/** Why long work failed. */
export function FailureText({ error }: { error: Error | null | undefined }) {
  return failureText(useText(), error ?? null);
}
