import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from '#i18n/language.ts';
import { MoneyField, NumberField } from '#ui/number-field.tsx';

beforeAll(() => loadLanguage('en'));

function Money() {
  const [fen, setFen] = useState<number | undefined>();
  return (
    <>
      <MoneyField label="Amount" value={fen} onChange={setFen} />
      <output>{String(fen)}</output>
      <button type="button" onClick={() => setFen(undefined)}>
        Clear
      </button>
      <button type="button" onClick={() => setFen(1250)}>
        Set
      </button>
    </>
  );
}

function People() {
  const [value, setValue] = useState<number | undefined>();
  return (
    <>
      <NumberField label="People" value={value} onChange={setValue} whole least={1} most={500} />
      <output>{String(value)}</output>
    </>
  );
}

describe('MoneyField', () => {
  it('hands over whole fen and leaves what was typed as it was typed', async () => {
    const user = userEvent.setup();
    render(<Money />);
    await user.type(screen.getByRole('textbox', { name: 'Amount' }), '1,200.50');
    expect(screen.getByRole('status')).toHaveTextContent('120050');
    expect(screen.getByRole('textbox')).toHaveValue('1,200.50');
  });

  it('says what is wrong only after the field is left', async () => {
    const user = userEvent.setup();
    render(<Money />);
    await user.type(screen.getByRole('textbox'), '12.345');
    expect(screen.getByRole('status')).toHaveTextContent('undefined');
    expect(screen.getByRole('textbox')).not.toHaveAccessibleDescription();
    await user.tab();
    expect(screen.getByRole('textbox')).toBeInvalid();
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(/at most two decimals/);
  });

  it('follows a value set from outside', async () => {
    const user = userEvent.setup();
    render(<Money />);
    await user.type(screen.getByRole('textbox'), '7');
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.getByRole('textbox')).toHaveValue('');
    await user.click(screen.getByRole('button', { name: 'Set' }));
    expect(screen.getByRole('textbox')).toHaveValue('12.50');
  });
});

describe('NumberField', () => {
  it('gives an example with a part where parts are allowed', async () => {
    const user = userEvent.setup();
    render(<NumberField label="Hours" value={undefined} onChange={() => {}} />);
    await user.type(screen.getByRole('textbox'), 'many');
    await user.tab();
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription('Please enter a number, such as 12 or 3.5');
  });

  it('understands full-width digits', async () => {
    const user = userEvent.setup();
    render(<People />);
    await user.type(screen.getByRole('textbox'), '３０');
    expect(screen.getByRole('status')).toHaveTextContent('30');
  });

  it.each([
    ['0', 'At least 1'],
    ['501', 'At most 500'],
    ['3.5', 'Please enter a whole number'],
    ['many', 'Please enter a whole number'],
  ])('refuses %s: %s', async (typed, words) => {
    const user = userEvent.setup();
    render(<People />);
    await user.type(screen.getByRole('textbox'), typed);
    await user.tab();
    expect(screen.getByRole('status')).toHaveTextContent('undefined');
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(words);
    expect(screen.getByRole('textbox')).toHaveValue(typed);
  });
});
