import type { Certificate } from '#domain/reports/certificate.views.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import { joinSentences } from '#i18n/sentences.ts';
import type { Paper, PaperBlock } from '#kernel/paper.ts';
import { signaturePlaces } from './month-paper.ts';

/** Certificate of the hours that a person learned in a year. */
export function certificatePaper(messages: Messages, certificate: Certificate, today: string): Paper {
  const words = messages.forms.certificate;
  const { name, birthYear, homeName, year, courses, sessions, minutes, withoutLength } = certificate;
  const blocks: PaperBlock[] = [
    {
      kind: 'text',
      text: joinSentences([
        words.text({
          name,
          born: birthYear === undefined ? '' : String(birthYear),
          home: homeName,
          year: String(year),
          sessions: formatNumber(sessions),
          one: sessions === 1,
          hours: formatNumber(Math.round(minutes / 6) / 10),
        }),
        withoutLength > 0 ? words.withoutLength({ count: withoutLength }) : undefined,
      ]),
    },
  ];
  if (courses.length > 0) {
    blocks.push({
      kind: 'table',
      name: words.table,
      columns: [
        { head: words.course, kind: 'text', width: 2.2 },
        { head: words.place, kind: 'text', width: 1.6 },
        { head: words.from, kind: 'date', width: 1.2 },
        { head: words.to, kind: 'date', width: 1.2 },
        { head: words.sessions, kind: 'number', width: 0.8 },
        { head: words.minutes, kind: 'number', width: 0.8 },
      ],
      rows: [
        ...courses.map((course) => [
          course.name,
          course.unitName,
          course.from,
          course.to,
          course.sessions,
          course.minutes || undefined,
        ]),
        [words.total, ' ', ' ', ' ', sessions, minutes],
      ],
    });
  }
  blocks.push(
    {
      kind: 'note',
      text: joinSentences([words.definition, messages.reports.papers.asOf({ date: formatDate(today) })]),
    },
    { kind: 'signatures', places: signaturePlaces(messages) },
  );
  return { title: words.title({ name }), lead: words.lead({ year: String(year) }), blocks };
}
