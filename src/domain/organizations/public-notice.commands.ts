import * as z from 'zod/mini';
import { type Change, defineCommand, type Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { takeStep } from './way.commands.ts';
import { stageOf } from './way.rules.ts';

const stepOf = (organization: string, { date, until }: { date: string; until: string }) => ({
  organization,
  step: 'public-notice' as const,
  date,
  until,
  result: 'passed',
});

/**
 * Enters one public notice for all the organizations that it tells of: all of them or none. One that does not wait for
 * it any more is refused: a list on the screen may be older than what another window or a hand-over brought.
 */
export const putOnNotice = defineCommand({
  name: 'putOnNotice',
  input: z.object({ organizations: z.array(z.string()), date: z.string(), until: z.string() }),
  load: (reader, input) => Promise.all(input.organizations.map((each) => takeStep.load(reader, stepOf(each, input)))),
  decide(standings, input, context): Result<Change[], Refusal> {
    if (standings.length === 0) return fail({ code: 'organization.gone' });
    const changes: Change[] = [];
    for (const [at, organization] of input.organizations.entries()) {
      const standing = standings[at];
      if (standing === undefined) return fail({ code: 'organization.gone' });
      const { organization: record, awards, steps } = standing;
      if (record && !record.deleted && stageOf(steps, awards, context.today) !== 'site-visit') {
        return fail({ code: 'step.not-waiting', values: { name: record.name } });
      }
      const taken = takeStep.decide(standing, stepOf(organization, input), context);
      if (!taken.ok) return taken;
      changes.push(...taken.value);
    }
    return ok(changes);
  },
});
