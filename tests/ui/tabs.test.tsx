import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Tabs } from '#ui/tabs.tsx';

function Views() {
  const [value, setValue] = useState<'a' | 'b'>('a');
  const tabs = [
    { id: 'a', label: 'Learners' },
    { id: 'b', label: 'Classes' },
  ] as const;
  return (
    <Tabs label="View" tabs={tabs} value={value} onChange={setValue}>
      {value}
    </Tabs>
  );
}

describe('Tabs', () => {
  it('moves with arrows, goes round, and names the panel by its tab', async () => {
    const user = userEvent.setup();
    render(<Views />);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'Classes' })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name: 'Classes' })).toHaveTextContent('b');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true })).toHaveAccessibleName('Learners');
  });

  it('shows the current tab where the strip is narrower than its tabs', async () => {
    const left = (element: HTMLElement) => (element.textContent === 'Classes' ? 380 : 0) - stripOf(element).scrollLeft;
    const stripOf = (element: HTMLElement) => element.closest<HTMLElement>('[role="tablist"]') ?? element;
    const box = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: HTMLElement,
    ) {
      return new DOMRect(this.role === 'tab' ? left(this) : 0, 0, 90, 42);
    });
    const width = vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(90);
    const room = vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(340);
    const user = userEvent.setup();
    render(<Views />);
    const strip = screen.getByRole('tablist');
    expect(strip.scrollLeft).toBe(0);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(strip.scrollLeft).toBe(130);
    await user.keyboard('{ArrowRight}');
    expect(strip.scrollLeft).toBe(0);
    for (const spy of [box, width, room]) spy.mockRestore();
  });
});
