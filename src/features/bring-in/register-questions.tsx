import { useState } from 'react';
import type { Question } from '#domain/registers/register-table.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { optionText, questionText } from './register-words.ts';

function Asked({ question, onAnswer }: { question: Question; onAnswer: (answer: string) => void }) {
  const words = useText();
  const common = {
    label: questionText(words, question),
    ...(question.fromFile && { hint: words.bringIn.fromFile }),
  };
  switch (question.input) {
    case 'date':
      return <DateField {...common} value={question.answer} onChange={onAnswer} />;
    case 'text':
      return <TextField {...common} value={question.answer} onChange={onAnswer} />;
    case 'year':
      return (
        <NumberField
          {...common}
          whole
          least={1990}
          most={2100}
          value={Number(question.answer)}
          onChange={(year) => year !== undefined && onAnswer(String(year))}
        />
      );
    case 'choice':
      return (
        <SelectField
          {...common}
          value={question.answer}
          options={question.options.map((option) => ({ value: option.value, label: optionText(words, option) }))}
          onChange={onAnswer}
        />
      );
  }
}

/** So many at once: each asks with all units of the district, and hundreds of them held up the page for seconds. */
const PORTION = 20;

/** What the file does not say, asked once; what it says can still be corrected. */
export function RegisterQuestions({
  questions,
  answers,
  onAnswer,
}: {
  questions: readonly Question[];
  /** What was typed so far; the plan follows a moment later. */
  answers: Readonly<Record<string, string>>;
  onAnswer: (key: string, answer: string) => void;
}) {
  const { bringIn } = useText();
  const [limit, setLimit] = useState(PORTION);
  const left = questions.length - limit;
  if (questions.length === 0) return null;
  return (
    <div className="stack tight">
      <h3>{bringIn.questions}</h3>
      <div className="fields">
        {questions.slice(0, limit).map((question) => (
          <Asked
            key={question.key}
            question={{ ...question, answer: answers[question.key] ?? question.answer }}
            onAnswer={(answer) => onAnswer(question.key, answer)}
          />
        ))}
      </div>
      {left > 0 && (
        <div>
          <Button onClick={() => setLimit(limit + PORTION)}>{bringIn.moreQuestions({ count: left })}</Button>
        </div>
      )}
    </div>
  );
}
