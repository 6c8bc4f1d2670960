import { filesOnPaper } from '#domain/attachments/on-paper.rules.ts';
import type { EvidenceFile } from '#domain/reports/evidence-files.ts';
import { formatDate } from '#i18n/format.ts';
import type { Messages } from '#i18n/language.ts';
import type { PaperBlock } from '#kernel/paper.ts';

/** Photos on the paper: the newest, so that it can be printed and sent. */
const MOST_PHOTOS = 12;

const dateOrNone = (date: string): string => (date === '' ? '' : formatDate(date));

/** What is kept with the records behind it: photos as pictures, documents by name. */
export function fileBlocks(messages: Messages, files: readonly EvidenceFile[]): PaperBlock[] {
  if (files.length === 0) return [];
  const { reports, attachments } = messages;
  const words = reports.evidence;
  const captions = new Map(files.map((file) => [file.id, words.photoOf({ ...file, date: dateOrNone(file.date) })]));
  const { photos, more } = filesOnPaper(files, MOST_PHOTOS, ({ id }) => captions.get(id) ?? '');
  const documents = files.filter(({ photo }) => !photo);
  const blocks: PaperBlock[] = [{ kind: 'heading', text: attachments.title }];
  if (photos.length > 0) blocks.push({ kind: 'photos', photos });
  if (more > 0) blocks.push({ kind: 'note', text: attachments.morePhotos({ count: more, shown: photos.length }) });
  if (documents.length > 0) {
    blocks.push({
      kind: 'table',
      name: words.documents,
      columns: [
        { head: words.documentName, kind: 'text', width: 2.4 },
        { head: words.recordOf, kind: 'text', width: 2 },
        { head: words.date, kind: 'date', width: 1.2 },
      ],
      rows: documents.map(({ caption, name, record, date }) => [caption || name, record, date || undefined]),
    });
  }
  return blocks;
}
