import { useState } from 'react';
import { Navigate, Route, Routes, useNavigate } from 'react-router-dom';
import { frameView } from '#domain/frame/frame.views.ts';
import { languageNames, languages } from '#i18n/language.ts';
import { type SampleSize, useSession } from '#runtime/session.ts';
import { useLive } from '#runtime/use-live.ts';
import { useTask } from '#runtime/use-task.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { FailureText } from '#ui/failure-text.tsx';
import { Notice } from '#ui/notice.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Progress } from '#ui/progress.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useLanguage, useText } from '#ui/use-text.ts';
import { LostNotice } from './lost-notice.tsx';
import { StartPlanForm } from './start-plan-form.tsx';

/** The first run: language first, then three doors. */
export function StartPage() {
  const { data } = useLive(frameView, null);
  if (data?.top !== undefined) return <Navigate to="/overview" replace />;
  return (
    <Routes>
      <Route index element={<Doors />} />
      <Route path="plan" element={<StartPlanForm />} />
    </Routes>
  );
}

function Doors() {
  const { start } = useText();
  const language = useLanguage();
  const { setLanguage } = useSession();
  const navigate = useNavigate();
  const { doors } = start;
  return (
    <div className="first-run">
      <Segmented
        legend={start.language}
        hideLegend
        value={language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={setLanguage}
      />
      <LostNotice />
      <PageHeader title={start.title}>{start.lead}</PageHeader>
      <div className="doors">
        <LookAround />
        <Card title={doors.plan.title}>
          <p>{doors.plan.text}</p>
          <div className="door-way">
            <Button tone="primary" touch wide onClick={() => navigate('/start/plan')}>
              {doors.plan.button}
            </Button>
          </div>
        </Card>
        <Card title={doors.bring.title}>
          <p>{doors.bring.text}</p>
          <div className="door-way">
            <LinkButton tone="text" href="#/exchange">
              {doors.bring.copy}
            </LinkButton>
            <LinkButton tone="primary" touch wide href="#/bring-in">
              {doors.bring.button}
            </LinkButton>
          </div>
        </Card>
      </div>
    </div>
  );
}

const SIZES: readonly SampleSize[] = ['small', 'median', 'large'];

function LookAround() {
  const { start } = useText();
  const { openSample } = useSession();
  const words = start.doors.look;
  const [size, setSize] = useState<SampleSize>('small');
  const task = useTask<void>();
  return (
    <Card title={words.title}>
      <p>{words.text}</p>
      <div className="door-way">
        <SelectField
          label={words.size}
          value={size}
          options={SIZES.map((value) => ({ value, label: words.sizes[value] }))}
          onChange={setSize}
          disabled={task.state === 'running'}
        />
        {task.state === 'running' ? (
          <Progress
            label={words.filling}
            done={task.progress?.done ?? 0}
            total={task.progress?.total ?? 1}
            onCancel={task.cancel}
          />
        ) : (
          <Button
            tone="primary"
            touch
            wide
            onClick={() => void task.start((report, signal) => openSample(size, report, signal))}
          >
            {words.button}
          </Button>
        )}
      </div>
      {task.error && (
        <Notice tone="bad">
          <FailureText error={task.error} />
        </Notice>
      )}
    </Card>
  );
}
