import { LoadingState } from '#ui/loading-state.tsx';

/** Holds the places of answer, figures and charts, so that nothing jumps when they come. */
export function OverviewSkeleton() {
  return (
    <>
      <LoadingState height={84} lines={2} />
      <div className="figures">
        <div className="figure-tile">
          <LoadingState height={104} lines={3} />
        </div>
      </div>
      <ChartsSkeleton />
    </>
  );
}

export function ChartsSkeleton() {
  return (
    <div className="grid below-figures">
      <div className="card span-8">
        <LoadingState height={400} />
      </div>
      <div className="card span-4">
        <LoadingState height={400} />
      </div>
    </div>
  );
}
