import { type ReactNode, startTransition, useEffect, useState } from 'react';

/**
 * What it holds begins with the next drawing of the page, so that what stands before it need not wait; until then,
 * and as long as it is not `ready`, `meanwhile` holds its place.
 */
export function AfterDrawing({
  ready = true,
  meanwhile,
  children,
}: {
  ready?: boolean;
  meanwhile?: ReactNode;
  children: ReactNode;
}) {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => startTransition(() => setDrawn(true)), []);
  return drawn && ready ? children : meanwhile;
}
