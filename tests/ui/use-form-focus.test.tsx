import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it, vi } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { NumberField } from '#ui/number-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useFormFocus } from '#ui/use-form-focus.ts';

beforeAll(() => loadLanguage('en'));

function Plan({ onSave }: { onSave: () => void }) {
  const [name, setName] = useState('');
  const [people, setPeople] = useState<number>();
  const [refusal, setRefusal] = useState<{ field: string } | null>(null);
  const focus = useFormFocus({ refusal, reset: () => setRefusal(null) });
  async function save() {
    if (!(await focus.isReady())) return;
    if (name === '') setRefusal({ field: 'name' });
    else onSave();
  }
  return (
    <form ref={focus.form} noValidate>
      <TextField label="Name" value={name} onChange={setName} error={refusal ? 'Missing' : undefined} />
      <NumberField label="People" optional value={people} onChange={setPeople} />
      <button type="button" onClick={() => void save()}>
        Save
      </button>
    </form>
  );
}

it('takes the focus to what was refused or could not be read, and saves at once when that is put right', async () => {
  const user = userEvent.setup();
  const onSave = vi.fn();
  render(<Plan onSave={onSave} />);
  const save = screen.getByRole('button', { name: 'Save' });
  await user.click(save);
  await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
  await user.keyboard('Hill Street');
  await user.type(screen.getByLabelText(/^People/), 'many');
  await user.click(save);
  await waitFor(() => expect(screen.getByLabelText(/^People/)).toHaveFocus());
  expect(onSave).not.toHaveBeenCalled();
  await user.clear(screen.getByLabelText(/^People/));
  await user.click(save);
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
});
