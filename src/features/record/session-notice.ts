import type { KeptFile } from '#domain/attachments/attachment.views.ts';
import { filesOnPaper } from '#domain/attachments/on-paper.rules.ts';
import type { SessionChoices, SessionDetail } from '#domain/sessions/session-form.views.ts';
import { formatDate, formatNumber, formatPeople } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { listName } from '#i18n/list-name.ts';
import { joinSentences } from '#i18n/sentences.ts';
import type { Paper } from '#kernel/paper.ts';

/** As many as a short notice has. */
const MOST_PHOTOS = 2;

/** Who, when, where, how many: the short notice on a session for the office above. */
export function sessionNotice(
  { reports, lists }: Messages,
  session: SessionDetail,
  kinds: SessionChoices['kinds'],
  today: string,
  files: readonly KeptFile[] = [],
): Paper {
  const words = reports.notice;
  const people = session.present.length + (session.unnamed ?? 0);
  const { photos } = filesOnPaper(files, MOST_PHOTOS, ({ caption }) => caption);
  const kind = kinds.find(({ id }) => id === session.sessionKind) ?? session.sessionKind;
  const sentences = [
    words.text({
      date: formatDate(session.date),
      time: session.start ?? '',
      venue: session.venue ?? '',
      unit: session.unitName,
      kind: listName(lists.sessionKinds, kind),
      name: session.name,
    }),
    session.lecturer ? words.lecturer({ lecturer: session.lecturer }) : '',
    session.planned
      ? words.planned
      : words.people({
          people: formatPeople(people),
          minutes: session.minutes ? formatNumber(session.minutes) : '',
        }),
  ];
  return {
    title: words.title({ unit: session.unitName, name: session.name }),
    lead: '',
    blocks: [
      {
        kind: 'text',
        text: joinSentences(sentences),
      },
      ...(session.notes ? [{ kind: 'text', text: session.notes } as const] : []),
      photos.length > 0 ? { kind: 'photos', photos } : { kind: 'text', text: words.photos },
      { kind: 'signatures', places: ['', words.sender({ unit: session.unitName, date: formatDate(today) })] },
    ],
  };
}
