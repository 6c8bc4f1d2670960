import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { RosterList } from '#ui/roster-list.tsx';

const rows = ['An', 'Bo', 'Cai', 'Deng'].map((name) => ({ id: name.toLowerCase(), name, group: 'Older people' }));

function Roster({ onType, onDone }: { onType?: (letter: string) => void; onDone?: () => void }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <RosterList
        label="Roster"
        rows={rows}
        ticked={ticked}
        onTick={(id, on) =>
          setTicked((before) => (on ? new Set([...before, id]) : new Set([...before].filter((each) => each !== id))))
        }
        {...(onType ? { onType } : {})}
        {...(onDone ? { onDone } : {})}
      />
      <output>{[...ticked].join(' ')}</output>
    </>
  );
}

describe('RosterList', () => {
  it('is one tab stop, moves with arrows and ticks with space', async () => {
    const user = userEvent.setup();
    render(<Roster />);
    await user.tab();
    expect(screen.getByRole('checkbox', { name: /An/ })).toHaveFocus();
    await user.keyboard(' {ArrowDown}{ArrowDown} ');
    expect(screen.getByRole('status')).toHaveTextContent('an cai');
    await user.keyboard('{End} {Home} ');
    expect(screen.getByRole('status')).toHaveTextContent('cai deng');
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('stops at both ends', async () => {
    const user = userEvent.setup();
    render(<Roster />);
    await user.tab();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('checkbox', { name: /An/ })).toHaveFocus();
    await user.keyboard('{PageDown}{ArrowDown}');
    expect(screen.getByRole('checkbox', { name: /Deng/ })).toHaveFocus();
  });

  it('goes on from a row that was tapped', async () => {
    const user = userEvent.setup();
    render(<Roster />);
    await user.click(screen.getByText('Bo'));
    await user.keyboard('{ArrowDown} ');
    expect(screen.getByRole('status')).toHaveTextContent('bo cai');
  });

  it('hands typed letters and Enter to the caller', async () => {
    const user = userEvent.setup();
    const onType = vi.fn();
    const onDone = vi.fn();
    render(<Roster onType={onType} onDone={onDone} />);
    await user.tab();
    await user.keyboard('w{Enter}');
    expect(onType).toHaveBeenCalledExactlyOnceWith('w');
    expect(onDone).toHaveBeenCalledOnce();
  });
});
