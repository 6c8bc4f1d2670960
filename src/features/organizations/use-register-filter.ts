import { useLocation, useSearchParams } from 'react-router-dom';
import { ORGANIZATION_STATES, type OrganizationState } from '#domain/organizations/organization.rules.ts';

/** Kind and state looked at, kept in the address so that a figure elsewhere can point at its organizations. */
export interface RegisterFilter {
  kind: string | undefined;
  state: OrganizationState | undefined;
  set: (filter: { kind?: string | undefined; state?: OrganizationState | undefined }) => void;
  /** Address of the register showing one kind. */
  hrefOfKind: (kind: string) => string;
  /** Address of an organization, unit and year kept. */
  hrefOf: (organization: string) => string;
}

export function useRegisterFilter(): RegisterFilter {
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const state = ORGANIZATION_STATES.find((each) => each === search.get('state'));
  const withFilter = (kind: string | undefined, wanted: OrganizationState | undefined): URLSearchParams => {
    const next = new URLSearchParams(search);
    for (const [name, value] of [
      ['kind', kind],
      ['state', wanted],
    ] as const) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  };
  return {
    kind: search.get('kind') || undefined,
    state,
    set: (filter) => setSearch(withFilter(filter.kind, filter.state), { replace: true }),
    hrefOfKind: (kind) => `#/organizations?${withFilter(kind, undefined)}`,
    hrefOf: (organization) => `#/organizations/${organization}${location.search}`,
  };
}
