import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { Question } from '#domain/registers/register-table.ts';
import { RegisterQuestions } from '#features/bring-in/register-questions.tsx';
import { openTestStore } from '../../store/test-store.ts';
import { showScreen } from '../organizations/show-screen.tsx';

function question(index: number): Question {
  const options = [
    { value: 'one', text: 'Village one' },
    { value: 'two', text: 'Village two' },
  ];
  return {
    key: `q${index}`,
    code: 'unit.unknown',
    values: { text: `Place ${index}` },
    input: 'choice',
    options,
    answer: 'one',
    fromFile: false,
  };
}

it('asks hundreds of questions in portions, all of them in the end, and hears each answer', async () => {
  const heard = vi.fn();
  const questions = Array.from({ length: 45 }, (_, index) => question(index));
  const shown = <RegisterQuestions questions={questions} answers={{}} onAnswer={heard} />;
  const user = await showScreen(await openTestStore(), shown, {
    address: '#/bring-in',
    unit: '',
    year: 2026,
    today: '2026-11-10',
  });
  expect(screen.getAllByRole('combobox')).toHaveLength(20);
  await user.click(screen.getByRole('button', { name: 'Show more (25 questions left)' }));
  await user.click(screen.getByRole('button', { name: 'Show more (5 questions left)' }));
  expect(screen.getAllByRole('combobox')).toHaveLength(45);
  expect(screen.queryByRole('button', { name: /^Show more/ })).not.toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText(/Place 44/), 'Village two');
  expect(heard).toHaveBeenCalledWith('q44', 'two');
});
