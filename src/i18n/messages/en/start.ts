/** Words of the first run. */
export const start = {
  title: 'Welcome to Fivepoint',
  lead: 'Plan and follow the community education of a district, with or without a network. Everything stays on this device until you hand it over.',
  language: 'Language',
  doors: {
    look: {
      title: 'Look around',
      text: 'A made-up district with a year of records, so that you can see everything at work. Removed with one click.',
      button: 'Look around with a sample district',
      again: 'Go on with the sample district',
      filling: 'Making the sample district',
      sizes: {
        small: 'Small: 3 streets, 9 teaching points',
        median: 'Usual: 13 streets, 195 teaching points',
        large: 'Large: 27 streets, 405 teaching points',
      },
      size: 'Size',
    },
    plan: {
      title: 'Start a plan',
      text: "Your unit, its residents and last year's figure. The target for this year follows from them.",
      button: 'Start a plan',
    },
    bring: {
      title: 'Bring in data',
      text: 'Registers as they lie on your disk (Excel, WPS, CSV), or a safe copy or hand-over file of another device.',
      button: 'Bring in data',
      copy: 'Restore a safe copy, or take in a hand-over file',
    },
  },
  form: {
    title: 'Start a plan',
    lead: 'Five entries are enough; everything can be changed later.',
    tier: 'Your unit is a',
    name: 'Name of the unit',
    nameHints: {
      district: 'As it stands on your seal, such as Qinghe District Community College',
      school: 'As it stands on your seal, such as Dongfeng Street Community School',
      point: 'As it stands on your seal, such as Xingfu Community Teaching Point',
    },
    residents: 'Permanent residents',
    people: 'people',
    date: 'Counted on',
    dateHint: 'Figures of the end of last year are the base of this year',
    source: 'Source',
    sourceHint: 'Such as: statistical bulletin',
    lastTitle: 'Last year',
    lastHint:
      "The rate has to rise above last year's. Leave it empty if there is no figure: then this year sets the base.",
    lastPersons: 'Persons who learned',
    lastResidents: 'Residents that it was counted against',
    lastSource: "Source of last year's figure",
    basis: 'The figure counts',
    bases: {
      named: 'persons, each once (from rosters)',
      declared: 'persons as declared',
      'person-times': 'attendances (person-times)',
    },
    targetTitle: 'Target of this year',
    targetOf: (p: { rate: string; last: string; points: string }) =>
      `The rate must rise above ${p.rate}: ${p.last} last year and more than ${p.points} points.`,
    targetPersons: (p: { persons: string }) => `That is at least ${p.persons} persons.`,
    targetUnknown: "With residents and last year's figure filled in, the target stands here.",
    ownRate: 'Own higher target, percent',
    ownRateHint: 'Never below the common one',
    submit: 'Start the plan',
    back: 'Back',
  },
  commandNames: {
    sample: 'Sample made',
  },
  refusals: {
    'unit.already-started': (p: { name?: string | number }) => `A plan was started already: ${p.name ?? ''}.`,
    other: 'This entry cannot be taken as it is.',
  } as Record<string, string | ((p: Record<string, string | number>) => string)>,
  upgrade: {
    title: 'First a safe copy',
    text: 'This newer version keeps the records in another way and has to rewrite them once. Save a safe copy first: should anything go wrong, this and every later version can restore it. Until then nothing is changed.',
    goOn: 'Go on',
    running: 'The records are being brought to the new version …',
    failed: 'Bringing the records to the new version was not finished.',
    failedHelp: 'Reload to try again. A safe copy that you made: keep it.',
    writtenSince:
      'Another window has written changes since this copy was made; the copy does not hold them. Make another one.',
    newPassphrase:
      'Where you give this copy no passphrase of its own, the recovery key opens it, and so does the forgotten passphrase; the new one does not.',
    withoutCopy: 'Go on without a copy',
    withoutCopyTitle: 'Rewrite the records without a safe copy?',
    withoutCopyText:
      'Should anything go wrong while they are rewritten, there is no file to restore from, and what is on this device may be lost. Try once more first: free some room on the disk, or save the copy in another place.',
  },
};
