import { type PointerEvent, useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { useText } from '#ui/use-text.ts';

const WIDTH = 300;
const HEIGHT = 100;
/** Points nearer than this add bytes and no line. */
const NEAR = 2;

/** A stroke as x, y, x, y … in the words of SVG; a dot is a line to itself. */
export function strokePath(stroke: readonly number[]): string {
  const points: string[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) points.push(`${stroke[index]} ${stroke[index + 1]}`);
  const [first = '', ...others] = points;
  return `M${first}L${others.length === 0 ? first : others.join('L')}`;
}

/** A signature as it was drawn. */
export function SignatureDrawing({ strokes, label }: { strokes: readonly (readonly number[])[]; label: string }) {
  return (
    <svg className="signature" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path d={strokes.map(strokePath).join('')} />
    </svg>
  );
}

/** A field to sign in by finger, pen or mouse. Who cannot draw gives the name alone. */
export function SignaturePad({
  label,
  hint,
  strokes,
  onChange,
}: {
  label: string;
  hint: string;
  strokes: number[][];
  onChange: (strokes: number[][]) => void;
}) {
  const words = useText().inspections.signing;
  const current = useRef<number[] | undefined>(undefined);

  function pointOf(event: PointerEvent<SVGSVGElement>): [number, number] {
    const box = event.currentTarget.getBoundingClientRect();
    const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));
    return [
      within(((event.clientX - box.left) / (box.width || WIDTH)) * WIDTH, WIDTH),
      within(((event.clientY - box.top) / (box.height || HEIGHT)) * HEIGHT, HEIGHT),
    ];
  }

  function begin(event: PointerEvent<SVGSVGElement>) {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    current.current = pointOf(event);
    onChange([...strokes, current.current]);
  }

  function go(event: PointerEvent<SVGSVGElement>) {
    const stroke = current.current;
    if (stroke === undefined) return;
    const [x, y] = pointOf(event);
    const [lastX = 0, lastY = 0] = stroke.slice(-2);
    if (Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR) return;
    current.current = [...stroke, x, y];
    onChange([...strokes.slice(0, -1), current.current]);
  }

  function end() {
    current.current = undefined;
  }

  return (
    <div className="stack tight">
      <span className="line spread">
        <strong className="small">{label}</strong>
        {strokes.length > 0 && (
          <Button tone="quiet" onClick={() => onChange([])}>
            {words.clear}
          </Button>
        )}
      </span>
      <svg
        className="signature-pad"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path d={`M20 78H${WIDTH - 20}`} className="signature-line" />
        <path d={strokes.map(strokePath).join('')} />
      </svg>
      <p className="hint">{hint}</p>
    </div>
  );
}
