import { formatDate } from '#i18n/format.ts';
import { useLostRecords } from '#runtime/use-lost.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';

/** There were records in this browser, and they are gone: said before anybody begins anew. */
export function LostNotice() {
  const { lost } = useText().history;
  const [date, dismiss] = useLostRecords();
  if (date === undefined) return null;
  return (
    <Notice
      tone="bad"
      title={lost.title}
      actions={
        <>
          <LinkButton tone="primary" href="#/exchange">
            {lost.restore}
          </LinkButton>
          <Button tone="quiet" onClick={dismiss}>
            {lost.dismiss}
          </Button>
        </>
      }
    >
      <p>{lost.text({ date: formatDate(date) })}</p>
    </Notice>
  );
}
