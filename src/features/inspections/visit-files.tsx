import type { KeptFile } from '#domain/attachments/attachment.views.ts';
import { filesOnPaper } from '#domain/attachments/on-paper.rules.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { evaluationRecord, findingRecord } from '#domain/inspections/inspection.record.ts';
import { useAttachments } from '#runtime/use-attachments.ts';
import { usePhotos } from '#runtime/use-photos.ts';
import { Card } from '#ui/card.tsx';
import { FileShelf } from '#ui/file-shelf.tsx';
import { PaperPhotos } from '#ui/paper-photos.tsx';
import { useText } from '#ui/use-text.ts';

/** On the printed record of a visit, and with each of its findings. */
const MOST_OF_VISIT = 8;
const MOST_OF_FINDING = 4;

/** Photos and documents of the visit itself: part of what is signed. */
export function VisitFiles({ page }: { page: EvaluationPage }) {
  const { attachments } = useText();
  const deeds = useAttachments(evaluationRecord.kind, page.id);
  const { visit } = page.files;
  return (
    <>
      <div className="no-print">
        <FileShelf words={attachments} deeds={{ ...deeds, files: visit }} readOnly={page.state !== 'open'} />
      </div>
      {visit.length > 0 && (
        <div className="only-paper">
          <Card title={attachments.title}>
            <OnPaper files={visit} most={MOST_OF_VISIT} />
          </Card>
        </div>
      )}
    </>
  );
}

/** What shows a finding, and after the visit that it was put right: it can be added to until the finding is closed. */
export function FindingFiles({ page, finding }: { page: EvaluationPage; finding: EvaluationPage['findings'][number] }) {
  const { attachments, inspections } = useText();
  const deeds = useAttachments(findingRecord.kind, finding.id);
  const files = page.files.findings[finding.id] ?? [];
  const title = inspections.findings.files({ finding: finding.text });
  return (
    <div className="finding-files">
      <div className="no-print">
        <FileShelf
          inList
          words={{ ...attachments, title }}
          deeds={{ ...deeds, files }}
          readOnly={Boolean(finding.closedOn)}
        />
      </div>
      {files.length > 0 && (
        <div className="only-paper">
          <OnPaper files={files} most={MOST_OF_FINDING} />
        </div>
      )}
    </div>
  );
}

/** What the photos of a finding show, small: beside what is written to it. */
export function FindingPhotos({ page, finding }: { page: EvaluationPage; finding: { id: string } }) {
  const { photos } = filesOnPaper(page.files.findings[finding.id] ?? [], MOST_OF_FINDING);
  return photos.length === 0 ? null : (
    <div className="finding-photos">
      <PaperPhotos photos={photos} />
    </div>
  );
}

function OnPaper({ files, most }: { files: readonly KeptFile[]; most: number }) {
  const { attachments } = useText();
  const { photos, more, documents } = filesOnPaper(files, most);
  const { addresses } = usePhotos(photos.map(({ id }) => id));
  return (
    <>
      <PaperPhotos photos={photos} addresses={addresses} />
      {more > 0 && <p className="small">{attachments.morePhotos({ count: more, shown: photos.length })}</p>}
      {documents.length > 0 && <p className="small">{attachments.documents({ names: documents })}</p>}
    </>
  );
}
