import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
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
});
