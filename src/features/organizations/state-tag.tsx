import type { OrganizationState } from '#domain/organizations/organization.rules.ts';
import { Tag, type Tone } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';

const TONES: Record<OrganizationState, Tone> = {
  candidate: 'plain',
  valid: 'good',
  'due-soon': 'warn',
  lapsed: 'bad',
  withdrawn: 'plain',
};

export function StateTag({ state }: { state: OrganizationState }) {
  const { organizations } = useText();
  return <Tag tone={TONES[state]}>{organizations.states[state]}</Tag>;
}
