import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AfterDrawing } from '#features/overview/after-drawing.tsx';

it('holds a place until all that it draws is there, and draws it once', async () => {
  let drawings = 0;
  function Chart() {
    drawings += 1;
    return <p>chart</p>;
  }
  const page = (ready: boolean) => (
    <AfterDrawing ready={ready} meanwhile={<p>its place</p>}>
      <Chart />
    </AfterDrawing>
  );
  const { rerender } = render(page(false));
  expect(screen.getByText('its place')).toBeVisible();
  rerender(page(false));
  expect(drawings).toBe(0);

  rerender(page(true));
  expect(await screen.findByText('chart')).toBeVisible();
  expect(screen.queryByText('its place')).toBeNull();
  expect(drawings).toBe(1);
});
