import { defineView } from '#domain/contracts.ts';
import { unitRecord } from '#domain/units/unit.record.ts';
import { SETTINGS_ID, settingsRecord } from './settings.record.ts';
import { type CompleteSettings, completeSettings } from './settings.rules.ts';
import { topUnits } from './settings-unit.rules.ts';

export interface SettingsInForce {
  settings: CompleteSettings;
  /** Whether there is a plan that settings can belong to. */
  started: boolean;
}

export const settingsView = defineView({
  name: 'settings',
  load: async (reader, _params: null) => ({
    stored: await reader.get(settingsRecord, SETTINGS_ID),
    units: await reader.all(unitRecord),
  }),
  select: ({ stored, units }): SettingsInForce => ({
    settings: completeSettings(stored),
    started: stored !== undefined || topUnits(units).length > 0,
  }),
});
