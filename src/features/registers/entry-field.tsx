import type { Ref } from 'react';
import type { BookKind, FieldValue } from '#domain/books/book.record.ts';
import type { Field } from '#domain/books/book.ts';
import type { EntryForm } from '#domain/books/book.views.ts';
import { isBookKind } from '#domain/books/books.ts';
import { LONGEST_TEXT } from '#domain/books/entry.rules.ts';
import { compareText } from '#i18n/format.ts';
import { listName } from '#i18n/list-name.ts';
import { CheckField, CheckGroup } from '#ui/check-field.tsx';
import { DateField } from '#ui/date-field.tsx';
import { MoneyField, NumberField } from '#ui/number-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import { useText } from '#ui/use-text.ts';
import { wordsOf } from './value-words.ts';

/** The control that fits a field. */
export function EntryField({
  kind,
  name,
  field,
  value,
  data,
  error,
  ref,
  onChange,
}: {
  kind: BookKind;
  name: string;
  field: Field;
  value: FieldValue | undefined;
  data: EntryForm;
  error: string | undefined;
  ref?: Ref<HTMLInputElement>;
  onChange: (value: FieldValue | undefined) => void;
}) {
  const messages = useText();
  const { registers } = messages;
  const words = wordsOf(messages, kind);
  const label = words.fields[name] ?? name;
  const shared = { label, hint: words.hints?.[name], error, optional: field.required !== true };
  const text = typeof value === 'string' ? value : '';
  const number = typeof value === 'number' ? value : undefined;
  const unit = words.units?.[name];
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (field.type) {
    case 'text':
      return <TextField {...shared} ref={ref} maxLength={LONGEST_TEXT} value={text} onChange={onChange} />;
    case 'longText':
      return (
        <div className="whole">
          <TextArea {...shared} value={text} onChange={onChange} />
        </div>
      );
    case 'date':
      return <DateField {...shared} value={text} onChange={onChange} />;
    case 'year':
    case 'whole':
      return (
        <NumberField
          {...shared}
          whole
          least={0}
          {...(unit === undefined ? {} : { unit })}
          value={number}
          onChange={onChange}
        />
      );
    case 'money':
      return <MoneyField {...shared} value={number} onChange={onChange} />;
    case 'yes':
      return (
        <div className="entry-check">
          <CheckField label={label} hint={shared.hint} checked={value === true} onChange={onChange} />
        </div>
      );
    case 'choice': {
      const options = Object.entries(words.choices[name] ?? {});
      return (
        <SelectField
          {...shared}
          value={text}
          {...(field.first === undefined || text === '' ? { empty: registers.form.empty } : {})}
          options={options.map(([id, choice]) => ({ value: id, label: choice }))}
          onChange={onChange}
        />
      );
    }
    case 'choices':
    case 'groups': {
      const options =
        field.type === 'choices'
          ? Object.entries(words.choices[name] ?? {}).map(([id, choice]) => ({ value: id, label: choice }))
          : data.groups
              .filter((group) => !group.hidden || list.includes(group.id))
              .map((group) => ({ value: group.id, label: listName(messages.lists.groups, group) }));
      return (
        <div className="whole">
          <CheckGroup
            legend={label}
            hint={shared.hint}
            error={error}
            options={options}
            value={list}
            onChange={(next) => onChange(next)}
          />
        </div>
      );
    }
    case 'link': {
      const options = [...(data.options[name] ?? [])].sort((one, other) => compareText(one.name, other.name));
      const isKnown = options.some(({ id }) => id === text);
      return (
        <SelectField
          {...shared}
          hint={options.length > 0 ? shared.hint : noneHint()}
          value={isKnown ? text : ''}
          empty={registers.form.empty}
          options={options.map((option) => ({ value: option.id, label: option.name }))}
          onChange={onChange}
        />
      );
    }
  }

  function noneHint(): string {
    if (field.type !== 'link' || field.to === 'unit') return registers.form.noUnits;
    const register = isBookKind(field.to) ? wordsOf(messages, field.to).title : messages.shell.places.courses;
    return registers.form.noOptions({ register });
  }
}
