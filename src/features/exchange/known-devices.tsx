import { formatList, formatMoment, formatNumber } from '#i18n/format.ts';
import type { HandOverStanding } from '#runtime/use-hand-over.ts';
import { DataTable } from '#ui/data-table.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

export function missingWords(missing: readonly number[]): { numbers: string; many: boolean } {
  return { numbers: formatList(missing.map(String)), many: missing.length > 1 };
}

/** Whose files arrived, and which did not. */
export function KnownDevices({ standing }: { standing: HandOverStanding | undefined }) {
  const { take } = useText().handOver;
  if (standing === undefined || standing.devices.length === 0) return null;
  return (
    <>
      <DataTable
        label={take.known}
        rows={standing.devices}
        rowId={({ device }) => device}
        columns={[
          { id: 'from', head: take.from, cell: ({ unitName, device }) => unitName || device },
          { id: 'files', head: take.files, number: true, cell: ({ files }) => formatNumber(files) },
          { id: 'last', head: take.last, wideOnly: true, cell: ({ at }) => formatMoment(at) },
          {
            id: 'state',
            head: take.state,
            cell: ({ missing }) =>
              missing.length === 0 ? (
                <Tag tone="good">{take.complete}</Tag>
              ) : (
                <Tag tone="warn">{take.missing(missingWords(missing))}</Tag>
              ),
          },
        ]}
      />
      {standing.aside.length > 0 && <Notice tone="warn">{take.keptAside({ count: standing.aside.length })}</Notice>}
    </>
  );
}
