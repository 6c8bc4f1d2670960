import { Link } from 'react-router-dom';
import { BOOK_GROUPS } from '#domain/books/book.ts';
import { bookGroups } from '#domain/books/books.ts';
import { Card } from '#ui/card.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { useText } from '#ui/use-text.ts';
import { wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** Every register with what it is for. */
export function RegisterIndex() {
  const messages = useText();
  const addresses = useAddresses();
  return (
    <div className="stack">
      <PageHeader title={messages.registers.title} />
      <div className="register-groups">
        {BOOK_GROUPS.map((group) => (
          <Card key={group} title={messages.registers.groups[group]}>
            <ul className="register-links">
              {bookGroups[group].map((kind) => (
                <li key={kind}>
                  <Link to={addresses.register(kind)}>{wordsOf(messages, kind).title}</Link>
                  <span className="small muted">{wordsOf(messages, kind).lead}</span>
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </div>
  );
}
