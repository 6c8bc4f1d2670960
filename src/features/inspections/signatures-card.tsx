import { useState } from 'react';
import type { Role } from '#domain/inspections/evaluation.rules.ts';
import type { EvaluationPage } from '#domain/inspections/evaluation.views.ts';
import { withdrawSignature } from '#domain/inspections/signing.commands.ts';
import { formatDate } from '#i18n/format.ts';
import { refusalText } from '#i18n/refusal.ts';
import { useCommand } from '#runtime/use-command.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { useText } from '#ui/use-text.ts';
import { SignDialog } from './sign-dialog.tsx';
import { SignatureDrawing } from './signature-pad.tsx';

/** Who has signed for which side; on paper with room to sign by hand. */
export function SignaturesCard({ page }: { page: EvaluationPage }) {
  const messages = useText();
  const words = messages.inspections.signing;
  const withdraw = useCommand(withdrawSignature);
  const [signing, setSigning] = useState<Role | undefined>();
  return (
    <Card
      title={words.title}
      question={page.form === 'self' ? words.questionSelf : words.question}
      className="one-piece"
    >
      {withdraw.refusal && <Notice tone="bad">{refusalText(messages, withdraw.refusal)}</Notice>}
      <div className="signatures">
        {page.roles.map((role) => {
          const signature = page.signatures[role];
          return (
            <section key={role} className="stack tight" aria-label={words.roles[role]}>
              <h3>{words.roles[role]}</h3>
              {signature === undefined ? (
                <>
                  <p className="muted no-print">{words.notYet}</p>
                  <p className="only-paper signature-space">{words.byHand}</p>
                  <span className="line no-print">
                    <Button tone="primary" aria-label={words.signTitle[role]} onClick={() => setSigning(role)}>
                      {words.sign}
                    </Button>
                  </span>
                </>
              ) : (
                <>
                  {signature.strokes.length > 0 && (
                    <SignatureDrawing strokes={signature.strokes} label={words.picture({ name: signature.name })} />
                  )}
                  <p>{words.signedBy({ name: signature.name, date: formatDate(signature.date) })}</p>
                  {page.state === 'begun' && (
                    <span className="line no-print">
                      <Button
                        tone="quiet"
                        busy={withdraw.isPending}
                        onClick={() => void withdraw.run({ evaluation: page.id, role })}
                      >
                        {words.withdraw}
                      </Button>
                    </span>
                  )}
                </>
              )}
            </section>
          );
        })}
      </div>
      {signing && <SignDialog page={page} role={signing} onClose={() => setSigning(undefined)} />}
    </Card>
  );
}
