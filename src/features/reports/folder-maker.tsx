import { useEffect, useRef } from 'react';
import { closingView } from '#domain/closing/closing.views.ts';
import { planView } from '#domain/plans/plan.views.ts';
import type { Occasion } from '#domain/reports/hand-in.rules.ts';
import { summaryView } from '#domain/reports/summary.views.ts';
import type { IsoMonth } from '#kernel/calendar.ts';
import type { Paper, PaperPicture } from '#kernel/paper.ts';
import { useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { useText } from '#ui/use-text.ts';
import { ChartStage } from './chart-stage.tsx';
import { monthPaper } from './month-paper.ts';
import { planPaper } from './plan-paper.ts';
import { summaryCharts } from './summary-charts.tsx';
import { summaryPaper } from './summary-paper.ts';

export interface FolderPaper {
  paper: Paper;
  pictures?: ReadonlyMap<string, PaperPicture>;
}

interface Making {
  /** Called once, with the papers of the occasion. */
  onPapers: (papers: FolderPaper[]) => void;
}

/** Gathers the papers that the app itself writes for an occasion; shown while they are being made. */
export function FolderMaker({ occasion, month, onPapers }: { occasion: Occasion; month: IsoMonth } & Making) {
  if (occasion === 'monthly') return <MonthFolder month={month} onPapers={onPapers} />;
  return <SummaryFolder half={occasion === 'half-year'} onPapers={onPapers} />;
}

function MonthFolder({ month, onPapers }: { month: IsoMonth } & Making) {
  const messages = useText();
  const { unit, today } = useSession();
  const { data } = useLive(closingView, { unit, month, today });
  const given = useRef(false);
  useEffect(() => {
    if (data === undefined || given.current) return;
    given.current = true;
    onPapers([{ paper: monthPaper(messages, data) }]);
  }, [data, messages, onPapers]);
  return null;
}

function SummaryFolder({ half, onPapers }: { half: boolean } & Making) {
  const messages = useText();
  const { unit, year, today } = useSession();
  const summary = useLive(summaryView, { unit, year, today, half });
  const next = useLive(planView, { unit, year: year + 1, today });
  if (summary.data === undefined || next.isPending) return null;
  const { data } = summary;
  const plan = half ? undefined : next.data?.annual;
  return (
    <ChartStage
      charts={summaryCharts(messages, data)}
      onDrawn={(pictures) =>
        onPapers([
          { paper: summaryPaper(messages, data, half), pictures },
          ...(plan && next.data ? [{ paper: planPaper(messages, next.data, plan) }] : []),
        ])
      }
    />
  );
}
