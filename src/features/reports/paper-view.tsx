import { useState } from 'react';
import { type Paper, type PaperPicture, paperPhotos } from '#kernel/paper.ts';
import { useExport } from '#runtime/use-export.ts';
import { photoPictures, usePhotos } from '#runtime/use-photos.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { PaperSheet } from '#ui/paper-sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { ChartStage, type PaperChart } from './chart-stage.tsx';

const NONE: Readonly<Record<string, PaperChart>> = {};

/** File names take no signs that a disk refuses. */
const fileName = (title: string): string =>
  title
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 80);

/** A paper as it will be printed, with the ways to take it along. */
export function PaperView({
  paper,
  charts = NONE,
  picture,
}: {
  paper: Paper;
  charts?: Readonly<Record<string, PaperChart>>;
  /** Short enough to be sent as a picture. */
  picture?: boolean;
}) {
  const { reports, frame } = useText();
  const { saveWord, savePicture, savePaperTables } = useExport();
  const [state, setState] = useState<'idle' | 'drawing' | 'writing' | 'failed'>('idle');
  const photos = paperPhotos(paper);
  const large = usePhotos(photos.map(({ id }) => id));
  const hasTables = paper.blocks.some(({ kind }) => kind === 'table');
  async function write(work: Promise<void>) {
    setState('writing');
    try {
      await work;
      setState('idle');
    } catch {
      setState('failed');
    }
  }
  const word = (charts: ReadonlyMap<string, PaperPicture>) =>
    write(
      photoPictures(photos, large.blobs).then((pictures) =>
        saveWord(`${fileName(paper.title)}.docx`, paper, {
          dash: frame.dash,
          pictures: new Map([...charts, ...pictures]),
        }),
      ),
    );
  const writing = state === 'drawing' || state === 'writing';
  const busy = writing || !large.ready;
  return (
    <>
      <div className="line no-print">
        <Button
          tone="primary"
          icon="save"
          busy={busy}
          onClick={() => (Object.keys(charts).length > 0 ? setState('drawing') : void word(new Map()))}
        >
          {writing ? reports.working : reports.word}
        </Button>
        {hasTables && (
          <Button busy={busy} onClick={() => void write(savePaperTables(`${fileName(paper.title)}.xlsx`, paper))}>
            {reports.workbook}
          </Button>
        )}
        {picture && (
          <Button
            icon="save"
            busy={busy}
            onClick={() =>
              void write(savePicture(`${fileName(paper.title)}.png`, paper, { dash: frame.dash, photos: large.blobs }))
            }
          >
            {frame.savePicture}
          </Button>
        )}
        <Button icon="print" onClick={() => window.print()}>
          {frame.print}
        </Button>
      </div>
      {state === 'failed' && <Notice tone="bad">{reports.notWritten}</Notice>}
      {state === 'drawing' && <ChartStage charts={charts} onDrawn={(pictures) => void word(pictures)} />}
      <PaperSheet
        paper={paper}
        photos={large.addresses}
        charts={Object.fromEntries(Object.entries(charts).map(([id, { drawing }]) => [id, drawing]))}
      />
    </>
  );
}
