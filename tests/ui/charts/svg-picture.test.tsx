import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { standaloneSvg } from '#ui/charts/svg-picture.ts';

it('holds title, drawing and definition, and leaves the page as it was', () => {
  const { container } = render(
    <svg className="drawing" viewBox="0 0 300 100" aria-label="Rate by township">
      <title>Rate by township</title>
      <text className="row-label" style={{ fontWeight: 600 }}>
        Mailang
      </text>
    </svg>,
  );
  const drawing = container.querySelector<SVGSVGElement>('svg.drawing');
  if (drawing === null) throw new Error('There is no drawing');
  const before = document.body.innerHTML;
  const picture = standaloneSvg(drawing, { title: 'Three towns', definition: 'Persons ÷ residents' });
  const whole = new DOMParser().parseFromString(picture.svg, 'image/svg+xml');
  expect(whole.querySelector('parsererror')).toBeNull();
  const written = [...whole.querySelectorAll('text')].map((text) => text.textContent?.trim());
  expect(written).toEqual(['Three towns', 'Mailang', 'Persons ÷ residents']);
  expect(whole.querySelectorAll('[class], [style], title')).toHaveLength(0);
  expect(picture.width).toBe(340);
  expect(picture.height).toBeGreaterThan(100);
  expect(document.body.innerHTML).toBe(before);
});
