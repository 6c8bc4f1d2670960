import { Fragment } from 'react';

/**
 * A sentence with *marked* parts: what stands between asterisks is set off. So one message holds a whole
 * sentence in its own word order, and no sentence is glued together from pieces.
 */
export function EmphasisText({
  text,
  as = 'em',
  tone = 'short',
}: {
  text: string;
  as?: 'em' | 'b';
  tone?: 'short' | 'good';
}) {
  const Mark = as;
  return text.split('*').map((part, index) => {
    // parts of one sentence never move, so their place may name them
    const key = `${index}:${part}`;
    if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    return (
      <Mark key={key} {...(as === 'em' ? { className: tone === 'good' ? 'emphasis good' : 'emphasis' } : {})}>
        {part}
      </Mark>
    );
  });
}
