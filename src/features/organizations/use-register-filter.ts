import { useLocation, useSearchParams } from 'react-router-dom';
import { ORGANIZATION_STATES, type OrganizationState } from '#domain/organizations/organization.rules.ts';
import { STAGES, type Stage } from '#domain/organizations/way.rules.ts';

interface Wanted {
  kind?: string | undefined;
  state?: OrganizationState | undefined;
  stage?: Stage | undefined;
}

/** Kind, state and stage looked at, kept in the address so that a figure elsewhere can point at its organizations. */
export interface RegisterFilter {
  kind: string | undefined;
  state: OrganizationState | undefined;
  stage: Stage | undefined;
  set: (filter: Wanted) => void;
  /** Address of the register showing one kind. */
  hrefOfKind: (kind: string) => string;
  /** Address of the register showing one stage of the kind looked at. */
  hrefOfStage: (stage: Stage | undefined) => string;
  /** Address of an organization, unit and year kept. */
  hrefOf: (organization: string) => string;
}

export function useRegisterFilter(): RegisterFilter {
  const [search, setSearch] = useSearchParams();
  const location = useLocation();
  const kind = search.get('kind') || undefined;
  const state = ORGANIZATION_STATES.find((each) => each === search.get('state'));
  const stage = STAGES.find((each) => each === search.get('stage'));
  const withFilter = (wanted: Wanted): URLSearchParams => {
    const next = new URLSearchParams(search);
    for (const name of ['kind', 'state', 'stage'] as const) {
      const value = wanted[name];
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  };
  return {
    kind,
    state,
    stage,
    set: (filter) => setSearch(withFilter(filter), { replace: true }),
    hrefOfKind: (each) => `#/organizations?${withFilter({ kind: each })}`,
    hrefOfStage: (each) => `#/organizations?${withFilter({ kind, stage: each })}`,
    hrefOf: (organization) => `#/organizations/${organization}${location.search}`,
  };
}
