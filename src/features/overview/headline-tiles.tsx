import type { FundingOverview } from '#domain/funding/funding-overview.views.ts';
import type { OrganizationShares } from '#domain/organizations/organization-shares.views.ts';
import type { Overview } from '#domain/overview/overview.views.ts';
import { formatNumber, formatPercent, formatPerResident } from '#i18n/format.ts';
import { judgedSide, perResidentDefinition } from '#i18n/funding-words.ts';
import { listName } from '#i18n/list-name.ts';
import { FigureStrip, FigureTile } from '#ui/figure-tile.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import { distance, rateDefinition, rateText, sentences, type Words } from './overview-words.ts';

export interface Places {
  behind: (figure: string) => string;
  organizations: string;
  funding: string;
  units: string;
}

/** Four figures, each with what it counts and a way to what stands behind it. */
export function HeadlineTiles({
  shown,
  shares,
  money,
  places,
}: {
  shown: Overview;
  shares: OrganizationShares | undefined;
  money: FundingOverview | undefined;
  places: Places;
}) {
  return (
    <FigureStrip>
      <RateTile shown={shown} href={places.behind(figureBehind(shown))} />
      <OrganizationsTile shares={shares} href={places.organizations} />
      <FundingTile money={money} href={places.funding} />
      <NetworkTile shown={shown} places={places} />
    </FigureStrip>
  );
}

/** The records that make the rate, by what the year counts. */
export function figureBehind({ basis }: Pick<Overview, 'basis'>): string {
  if (basis === 'declared') return 'declared';
  return basis === 'person-times' ? 'sessions' : 'persons';
}

function RateTile({ shown, href }: { shown: Overview; href: string }) {
  const { overview: words, frame } = useText();
  const { report, targetPercent, residents } = shown;
  const rate = rateText(shown);
  const target = targetPercent === undefined ? undefined : formatPercent(targetPercent, shown.ratePercent);
  const condition =
    target === undefined
      ? undefined
      : report.target?.condition === 'reach'
        ? words.tiles.mustReach({ target })
        : words.tiles.mustPass({ target });
  const mark = residents === undefined || residents.mark === 'year-before' ? undefined : words.marks[residents.mark];
  return (
    <FigureTile
      label={words.tiles.rate}
      value={rate === '' ? frame.dash : rate}
      unit={condition}
      href={href}
      tag={<RateTag words={words} shown={shown} />}
      definition={sentences([rateDefinition(words, shown), mark && `${mark}.`])}
    />
  );
}

function RateTag({ words, shown }: { words: Words; shown: Overview }) {
  if (shown.report.status === 'met') return <Tag tone="good">{words.tiles.met}</Tag>;
  const gap = shown.expected?.gapPoints;
  if (gap === undefined || !shown.running) return null;
  const points = distance(gap, 1);
  if (gap < 0) {
    return (
      <Tag tone="bad" sign="down">
        {words.tiles.behind({ points })}
      </Tag>
    );
  }
  return gap === 0 ? (
    <Tag tone="good">{words.tiles.onCourse}</Tag>
  ) : (
    <Tag tone="good" sign="up">
      {words.tiles.ahead({ points })}
    </Tag>
  );
}

function OrganizationsTile({ shares, href }: { shares: OrganizationShares | undefined; href: string }) {
  const { overview: words, lists, frame } = useText();
  const kinds = shares?.kinds ?? [];
  const { rose, fell, of } = shares?.tally ?? { rose: 0, fell: 0, of: 0 };
  const valid = kinds.reduce((sum, row) => sum + row.valid, 0);
  return (
    <FigureTile
      label={words.tiles.organizations}
      value={shares === undefined ? frame.dash : formatNumber(of > 0 ? rose : valid)}
      unit={of > 0 ? words.tiles.kindsRose({ of }) : words.tiles.kindsValid}
      href={href}
      tag={
        fell > 0 ? (
          <Tag tone="warn" sign="down">
            {words.tiles.fell({ count: fell })}
          </Tag>
        ) : null
      }
      definition={kinds
        .map((row) => {
          const name = listName(lists.organizationKinds, { id: row.kind, name: row.name });
          const share = row.percent === undefined ? '' : ` (${formatPercent(row.percent)})`;
          return `${name} ${formatNumber(row.valid)}${share}`;
        })
        .join(' · ')}
    />
  );
}

function FundingTile({ money, href }: { money: FundingOverview | undefined; href: string }) {
  const messages = useText();
  const { overview: words, frame } = messages;
  if (money === undefined) return <FigureTile label={words.tiles.arranged} value={frame.dash} definition="" />;
  const side = judgedSide(money);
  const figures = money.total[side];
  const known = figures.fenPerResident !== undefined;
  return (
    <FigureTile
      label={side === 'arranged' ? words.tiles.arranged : words.tiles.spent}
      value={known ? formatPerResident(figures.fenPerResident ?? 0, 'bare', money.floorFen) : frame.dash}
      unit={`${frame.yuan} · ${words.tiles.ofFloor({ floor: formatPerResident(money.floorFen) })}`}
      href={href}
      tag={
        !known ? null : figures.meetsFloor ? (
          <Tag tone="good">{words.tiles.floorMet}</Tag>
        ) : (
          <Tag tone="bad" sign="down">
            {words.tiles.floorShort}
          </Tag>
        )
      }
      definition={perResidentDefinition(messages, money, side)}
    />
  );
}

/** Coverage of the network; at a teaching point, which is the network, what it did. */
function NetworkTile({ shown, places }: { shown: Overview; places: Places }) {
  const { overview: words } = useText();
  const { coverage, workload, unit } = shown;
  if (!unit.hasChildren) {
    return (
      <FigureTile
        label={words.tiles.sessions}
        value={formatNumber(workload.sessions)}
        unit={words.tiles.personTimes({ count: formatNumber(workload.personTimesAll) })}
        href={places.behind('sessions')}
        definition={words.tiles.sessionsDefinition({
          counting: formatNumber(workload.countingSessions),
          times: formatNumber(workload.personTimes),
        })}
      />
    );
  }
  const district = unit.tier === 'district';
  const covered = district ? coverage.streets : coverage.communities;
  const missing = covered.missing.length + (district ? coverage.communities.missing.length : 0);
  return (
    <FigureTile
      label={words.tiles.coverage}
      value={formatNumber(covered.covered)}
      unit={
        district
          ? words.tiles.ofStreets({ all: formatNumber(covered.all) })
          : words.tiles.ofCommunities({ all: formatNumber(covered.all) })
      }
      href={places.units}
      tag={
        missing > 0 ? (
          <Tag tone="warn">{words.tiles.missing({ count: missing })}</Tag>
        ) : covered.all > 0 ? (
          <Tag tone="good">{words.tiles.complete}</Tag>
        ) : null
      }
      definition={
        district
          ? words.tiles.coverageDefinition({
              communities: formatNumber(coverage.communities.covered),
              all: formatNumber(coverage.communities.all),
            })
          : words.tiles.pointDefinition
      }
    />
  );
}
