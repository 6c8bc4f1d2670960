import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Add
      </button>
      {open && (
        <Dialog title="Add a learner" onClose={() => setOpen(false)}>
          <TextField label="Name" value="" onChange={() => undefined} />
        </Dialog>
      )}
    </>
  );
}

beforeAll(() => loadLanguage('en'));

describe('Dialog', () => {
  it('is named by its title, focuses the first field and gives the focus back', async () => {
    const user = userEvent.setup();
    render(<Opener />);
    const opener = screen.getByRole('button', { name: 'Add' });
    await user.click(opener);
    expect(screen.getByRole('dialog', { name: 'Add a learner' })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(opener).toHaveFocus();
  });

  it('is not closed by one slip once something was typed', async () => {
    const user = userEvent.setup();
    render(<Opener />);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.keyboard('A');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('status')).toHaveTextContent('Escape once more gives up what was typed');
    await user.keyboard('B');
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    await user.keyboard('{Escape}{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('closes by its button', async () => {
    const user = userEvent.setup();
    render(<Opener />);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('ConfirmDialog', () => {
  it('starts on the harmless choice and does the deed only when told', async () => {
    const user = userEvent.setup();
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    render(<ConfirmDialog title="Remove?" action="Remove the sample" onConfirm={onConfirm} onClose={onClose} />);
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Remove the sample' }));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('does not do it twice while busy', async () => {
    const user = userEvent.setup();
    const onConfirm = vi.fn();
    render(<ConfirmDialog title="Remove?" action="Remove" busy onConfirm={onConfirm} onClose={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(onConfirm).not.toHaveBeenCalled();
  });
});
