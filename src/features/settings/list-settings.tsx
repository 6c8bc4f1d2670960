import { useSearchParams } from 'react-router-dom';
import { SETTING_LISTS, type SettingList } from '#domain/settings/setting-lists.rules.ts';
import type { CompleteSettings } from '#domain/settings/settings.rules.ts';
import { Card } from '#ui/card.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useText } from '#ui/use-text.ts';
import { ListEditor } from './list-editor.tsx';

/** One list at a time; which one stands in the address. */
export function ListSettings({ settings }: { settings: CompleteSettings }) {
  const { lists } = useText().settings;
  const [search, setSearch] = useSearchParams();
  const asked = search.get('list');
  const list = SETTING_LISTS.find((each) => each === asked) ?? 'groups';
  function show(next: SettingList) {
    setSearch(
      (known) => {
        const changed = new URLSearchParams(known);
        changed.set('list', next);
        return changed;
      },
      { replace: true },
    );
  }
  return (
    <div className="stack">
      <div className="narrow-column">
        <SelectField
          label={lists.choose}
          value={list}
          options={SETTING_LISTS.map((value) => ({ value, label: lists.names[value] }))}
          onChange={show}
        />
      </div>
      <Card title={lists.names[list]} question={lists.text[list]}>
        <ListEditor key={`${list} ${JSON.stringify(settings[list])}`} list={list} stored={settings[list]} />
      </Card>
    </div>
  );
}
