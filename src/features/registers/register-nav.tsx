import { NavLink } from 'react-router-dom';
import type { BookKind } from '#domain/books/book.record.ts';
import { type BookGroup, bookGroups } from '#domain/books/book-list.ts';
import { useText } from '#ui/use-text.ts';
import { wordsOf } from './value-words.ts';
import { useAddresses } from './where.ts';

/** From register to register: the groups, and the registers of the group looked at. */
export function RegisterNav({ kind }: { kind: BookKind }) {
  const messages = useText();
  const addresses = useAddresses();
  const groups = Object.entries(bookGroups) as [BookGroup, readonly BookKind[]][];
  const [group, kinds = []] = groups.find(([, each]) => each.includes(kind)) ?? [];
  return (
    <nav className="register-nav" aria-label={messages.registers.navigation}>
      <ul>
        {groups.map(([each, of]) => (
          <li key={each}>
            <NavLink
              to={addresses.register(of[0] as BookKind)}
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
