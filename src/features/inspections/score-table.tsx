import { useLocation } from 'react-router-dom';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import type { ItemScore } from '#domain/inspections/score.rules.ts';
import { Card } from '#ui/card.tsx';
import { useText } from '#ui/use-text.ts';
import { itemEvidenceHref } from './item-evidence.ts';
import { pointsText, resultText } from './point-words.ts';
import { GradeTag } from './state-tags.tsx';

/** In tenths of a point. Where items do not apply the rest is scaled up to it. */
const HUNDRED = 1000;

/** The sheet as it reads once it is signed, and on paper at any time. */
export function ScoreTable({ page, paperOnly }: { page: EvaluationPage; paperOnly: boolean }) {
  const messages = useText();
  const { inspections } = messages;
  const words = inspections.walk;
  const { score, selfScore, sheet } = page;
  const hasSelf = page.side === 'given' && page.items.some(({ self }) => self !== undefined);
  const columns = hasSelf ? 5 : 4;
  return (
    <Card flush title={page.sheet.title} {...(paperOnly ? { className: 'only-paper' } : {})}>
      <div className="table-box">
        <table className="table score-table" aria-label={words.title}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className="number">
                {words.most}
              </th>
              {hasSelf && (
                <th scope="col" className="number">
                  {words.self}
                </th>
              )}
              <th scope="col" className="number">
                {words.given}
              </th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          {sheet.areas.map((area) => (
            <tbody key={area.id}>
              <tr className="score-area">
                <th scope="rowgroup" colSpan={columns}>
                  {area.name}
                </th>
              </tr>
              {page.items
                .filter(({ item }) => item.area === area.id)
                .map((each) => (
                  <Row key={each.item.id} page={page} score={each} hasSelf={hasSelf} />
                ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">
                {score.missing > 0 || score.base === HUNDRED
                  ? inspections.page.result
                  : inspections.page.resultScaled({ got: pointsText(score.got), base: pointsText(score.base) })}
              </th>
              <td className="number">{pointsText(score.base)}</td>
              {hasSelf && <td className="number">{selfScore && resultText(messages, selfScore)}</td>}
              <td className="number">{resultText(messages, score)}</td>
              <td>{score.missing > 0 ? words.left({ count: score.missing }) : <GradeTag grade={score.grade} />}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  );
}

function Row({ page, score, hasSelf }: { page: EvaluationPage; score: ItemScore; hasSelf: boolean }) {
  const { inspections, reports, frame } = useText();
  const words = inspections.walk;
  const { item } = score;
  const { search } = useLocation();
  const points = score[page.side];
  const given =
    item.kind === 'veto'
      ? score.breach
        ? words.breach
        : words.noBreach
      : score.out
        ? words.out
        : points === undefined
          ? frame.dash
          : pointsText(points);
  const most = item.kind === 'veto' ? words.veto : `${item.kind === 'bonus' ? '+' : ''}${pointsText(item.points)}`;
  return (
    <tr>
      <th scope="row">
        <a
          href={itemEvidenceHref(search, page.id, item.id)}
          className="row-name"
          aria-label={reports.evidence.item.of({ item: item.name })}
        >
          {item.name}
        </a>
      </th>
      <td className="number">{most}</td>
      {hasSelf && <td className="number">{score.self === undefined ? frame.dash : pointsText(score.self)}</td>}
      <td className="number">{given}</td>
      <td>{score.note}</td>
    </tr>
  );
}
