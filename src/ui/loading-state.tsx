import { useText } from './use-text.ts';

/** Holds the place of what is coming, so that nothing jumps: `height` in pixels of the whole, in `lines` bars. */
export function LoadingState({ height, lines = 1 }: { height: number; lines?: number }) {
  const { frame } = useText();
  const gap = 12;
  const bar = Math.max(8, (height - gap * (lines - 1)) / lines);
  return (
    <div role="status" style={{ height }}>
      <span className="sr">{frame.loading}</span>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} className="skeleton" style={{ height: bar, marginTop: line === 0 ? 0 : gap }} />
      ))}
    </div>
  );
}
