import type { EntryPart } from '#domain/books/book.views.ts';
import type { ListEntry } from '#domain/settings/settings.record.ts';
import { LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { useText } from '#ui/use-text.ts';
import { columnsOf } from './columns.tsx';
import { wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** Entries of another register that belong to the entry `of`. */
export function PartCard({ part, of, groups }: { part: EntryPart; of: string; groups: readonly ListEntry[] }) {
  const messages = useText();
  const addresses = useAddresses();
  const words = wordsOf(messages, part.kind);
  const naming = { names: part.names, groups };
  const columns = columnsOf(messages, part.kind, part.rows, naming, { without: 'of' });
  const summed = columns.some(({ total }) => total !== undefined) && part.rows.length > 1;
  return (
    <Card
      flush
      title={words.title}
      actions={<LinkButton href={`#${addresses.create(part.kind, of)}`}>{words.add}</LinkButton>}
    >
      {part.rows.length === 0 ? (
        <p className="muted part-none">{words.empty}</p>
      ) : (
        <DataTable
          label={words.title}
          columns={columns}
          rows={part.rows}
          rowId={(row) => row.id}
          rowHref={(row) => `#${addresses.entry(part.kind, row.id)}`}
          rowHeight={44}
          {...(summed ? { totalLabel: messages.registers.list.total } : {})}
        />
      )}
    </Card>
  );
}
