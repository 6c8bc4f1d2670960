import { type FormEvent, useState } from 'react';
import { languageNames, languages } from '#i18n/language.ts';
import { useSession } from '#runtime/session.ts';
import { useDeviceLock } from '#runtime/use-lock.ts';
import { usePreference } from '#runtime/use-preference.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmphasisText } from '#ui/emphasis-text.tsx';
import { FormActions } from '#ui/form-actions.tsx';
import { Segmented } from '#ui/radio-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useLanguage, useText } from '#ui/use-text.ts';
import { DutySettings } from './duty-settings.tsx';
import { LockSettings } from './lock-settings.tsx';

const SCHEMES = ['light', 'dark', 'system'] as const;
const LONGEST_NAME = 60;

/** What belongs to this device alone; nothing of it is handed over. */
export function DeviceSettings() {
  const { settings, frame } = useText();
  const { device } = settings;
  const { locked } = useDeviceLock();
  const language = useLanguage();
  const { setLanguage, scheme, setScheme } = useSession();
  const schemeNames = { light: frame.schemeLight, dark: frame.schemeDark, system: frame.schemeSystem };
  return (
    <div className="grid">
      <Card title={device.look} className="span-5">
        <div className="stack">
          <Segmented
            legend={device.language}
            value={language}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChange={setLanguage}
          />
          <Segmented
            legend={device.scheme}
            value={scheme}
            options={SCHEMES.map((value) => ({ value, label: schemeNames[value] }))}
            onChange={setScheme}
          />
        </div>
      </Card>
      <DeviceName />
      <DutySettings />
      <LockSettings />
      <Card title={device.protection} className="span-12">
        <div className="stack prose">
          <p>
            <EmphasisText text={locked ? device.protectionLocked : device.protectionNow} as="b" />
          </p>
          <p>{locked ? device.protectionLockedDo : device.protectionDo}</p>
          <p>{device.protectionNetwork}</p>
        </div>
      </Card>
    </div>
  );
}

function DeviceName() {
  const { settings } = useText();
  const { device: words } = settings;
  const { device } = useSession();
  const [stored, setStored] = usePreference<string>('device-name');
  const [typed, setTyped] = useState<string>();
  const [saved, setSaved] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    await setStored((typed ?? stored ?? '').trim());
    setTyped(undefined);
    setSaved(true);
  }

  return (
    <Card title={words.nameTitle} className="span-7">
      <form className="stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          maxLength={LONGEST_NAME}
          value={typed ?? stored ?? ''}
          onChange={(name) => {
            setTyped(name);
            setSaved(false);
          }}
        />
        <p className="small muted">
          {words.code} <code>{device}</code>
        </p>
        <FormActions note={<span role="status">{saved ? words.nameSaved : ''}</span>}>
          <Button type="submit" touch>
            {settings.save}
          </Button>
        </FormActions>
      </form>
    </Card>
  );
}
