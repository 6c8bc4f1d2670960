import { useSession } from '#runtime/session.ts';
import { useText } from '#ui/use-text.ts';

/** On paper the frame is gone, and with it the notice: what is made up has to say so itself. */
export function SampleLine() {
  const { inspections } = useText();
  const { sample } = useSession();
  return sample ? <p className="only-paper sample-line">{inspections.page.sample}</p> : null;
}
