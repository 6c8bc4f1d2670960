import { NavLink } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import { BOOK_GROUPS } from '#domain/books/book.ts';
import { bookGroups, bookOf } from '#domain/books/books.ts';
import { useText } from '#ui/use-text.ts';
import { wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** From register to register: the groups, and the registers of the group looked at. */
export function RegisterNav({ kind }: { kind: BookKind }) {
  const messages = useText();
  const addresses = useAddresses();
  const { group } = bookOf(kind);
  const kinds = bookGroups[group];
  return (
    <nav className="register-nav" aria-label={messages.registers.navigation}>
      <ul>
        {BOOK_GROUPS.map((each) => (
          <li key={each}>
            <NavLink
              to={addresses.register(bookGroups[each][0] as BookKind)}
              className={each === group ? 'chosen' : undefined}
              aria-current="true"
            >
              {messages.registers.groups[each]}
            </NavLink>
          </li>
        ))}
      </ul>
      {kinds.length > 1 && (
        <ul className="kinds">
          {kinds.map((each) => (
            <li key={each}>
              <NavLink to={addresses.register(each)} className={each === kind ? 'chosen' : undefined}>
                {wordsOf(messages, each).title}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
