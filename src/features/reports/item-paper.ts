import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import type { ItemScore } from '#domain/inspections/score.rules.ts';
import type { EvidenceFile } from '#domain/reports/evidence-files.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import type { Paper, PaperBlock } from '#kernel/paper.ts';
import { fileBlocks } from './evidence-files.ts';
import { signaturePlaces } from './month-paper.ts';

const points = (tenths: number | undefined): string => (tenths === undefined ? '' : formatNumber(tenths / 10));

function valueText({ reports, inspections }: Messages, { item, self, given, out, breach }: ItemScore): string {
  const words = reports.evidence.item;
  const { walk } = inspections;
  if (item.kind === 'veto') return breach ? walk.breach : walk.noBreach;
  if (out) return walk.out;
  return words.points({ given: points(given), self: points(self), most: points(item.points) });
}

/** One item of an inspection on a paper: its points, what was looked at, the findings and what shows them. */
export function itemPaper(messages: Messages, page: EvaluationPage, score: ItemScore): Paper {
  const { reports, inspections } = messages;
  const words = reports.evidence;
  const { item, note } = score;
  const findings = page.findings.filter((finding) => finding.item === item.id);
  const files = findings.flatMap(({ id, text }): EvidenceFile[] =>
    (page.files.findings[id] ?? []).map((file) => ({ ...file, date: page.date, record: text })),
  );
  const records: PaperBlock =
    findings.length === 0
      ? { kind: 'text', text: inspections.findings.none }
      : {
          kind: 'table',
          name: inspections.findings.title,
          columns: [
            { head: inspections.findings.text, kind: 'text', width: 2.4 },
            { head: inspections.findings.remedyBy, kind: 'date', width: 1.4 },
            { head: inspections.findings.closedOn, kind: 'date', width: 1.4 },
            { head: inspections.findings.evidence, kind: 'text', width: 2 },
          ],
          rows: findings.map(({ text, remedyBy, closedOn, evidence }) => [text, remedyBy, closedOn, evidence]),
        };
  return {
    title: words.item.title({ unit: page.unitName, item: item.name }),
    lead: [inspections.forms[page.form], formatDate(page.date), page.sheet.title].join(' · '),
    form: true,
    blocks: [
      { kind: 'heading', text: words.value },
      { kind: 'text', text: valueText(messages, score) },
      ...(note === '' ? [] : [{ kind: 'text', text: note } as const]),
      ...(item.evidence === ''
        ? []
        : ([
            { kind: 'heading', text: words.item.lookedAt },
            { kind: 'text', text: item.evidence },
          ] as const)),
      { kind: 'heading', text: words.records },
      records,
      ...fileBlocks(messages, files),
      ...(page.code === '' ? [] : [{ kind: 'note', text: words.item.code({ code: page.code }) } as const]),
      { kind: 'signatures', places: signaturePlaces(messages) },
    ],
  };
}
