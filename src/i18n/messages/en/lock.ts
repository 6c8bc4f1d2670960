import { counted } from '#i18n/plural.ts';

/** Words of the passphrase lock. */
export const lock = {
  page: {
    title: 'Fivepoint is locked',
    text: 'What is recorded on this device opens with its passphrase.',
    passphrase: 'Passphrase',
    unlock: 'Unlock',
    busy: 'Opening; this takes a moment on purpose',
    forgotten: 'The passphrase is forgotten',
    recoverTitle: 'Open with the recovery key',
    recoverText:
      'The recovery key was printed when the passphrase was set. Type it, and choose a new passphrase. The key stays valid.',
    recovery: 'Recovery key',
    recoveryHint: 'Eight groups of four signs. Capitals, hyphens and spaces do not matter.',
    recover: 'Set the passphrase and open',
    back: 'Back to the passphrase',
    neither:
      'Without the passphrase and without the recovery key nobody can open these records. A safe copy can be restored on another device.',
  },
  settings: {
    title: 'Passphrase lock',
    off: 'No passphrase is set. Anybody who can use this computer can read the names on it.',
    on: 'A passphrase is set. Without it, names, telephone numbers, addresses, birth years and notes of learners cannot be read on this device, nor photos, attached files and the names of learning organizations. Free text in sessions, plans and registers is not sealed: write no names of residents there.',
    current: 'Present passphrase',
    passphrase: 'Passphrase',
    fresh: 'New passphrase',
    hint: (p: { least: number }) =>
      `At least ${p.least} signs. Three or four words that do not belong together are best.`,
    again: 'The same once more',
    set: 'Set the passphrase',
    setting: 'Sealing everything anew',
    change: 'Change the passphrase',
    changeOpen: 'Change or remove the passphrase',
    remove: 'Remove the passphrase',
    lockNow: 'Lock now',
    minutes: 'Lock by itself',
    minutesHint:
      'After this long without a key or a click. A session that is half typed is kept; other input that was not saved is gone, what was saved stays.',
    after: (p: { minutes: number }) => `after ${counted(p.minutes, 'minute')}`,
    never: 'never',
    sample: 'The sample district is open. A passphrase is for your own records.',
    recoveryTitle: 'Print the recovery key',
    recoveryText:
      'It is the only other way in, and it is shown this once: who leaves this page without it has to change the passphrase to get a new one. Keep the sheet where you keep seals and contracts, not beside the computer.',
    recoveryOf: (p: { device: string; date: string }) => `Recovery key of device ${p.device}, ${p.date}`,
    print: 'Print',
    kept: 'I have printed or written down the recovery key',
    done: 'Lock and try it',
  },
  tool: 'Lock now',
  refusals: {
    'lock.none': 'No passphrase is set here. Load the page again.',
    'lock.wrong-passphrase': (p) =>
      Number(p.seconds) > 0
        ? `That is not the passphrase. The next try is possible in ${counted(Number(p.seconds), 'second')}.`
        : 'That is not the passphrase. Look at the capitals and at the language of the keyboard.',
    'lock.wrong-recovery': (p) =>
      Number(p.seconds) > 0
        ? `That is not the recovery key. The next try is possible in ${counted(Number(p.seconds), 'second')}.`
        : 'That is not the recovery key. Compare it group by group.',
    'lock.wait': (p) => `Too early after a wrong try. Wait ${counted(Number(p.seconds), 'second')}.`,
    'lock.too-short': (p) => `At least ${p.least} signs.`,
    'lock.not-the-same': 'The two are not the same.',
    'lock.wrong-current': 'That is not the present passphrase.',
  } as Record<string, string | ((p: Record<string, string | number>) => string)>,
};
