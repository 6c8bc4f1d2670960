/** Words of the funding page that the Overview does without: remainders, years, a claimed figure. */
export const fundingMore = {
  noBudget: 'No budget is entered for this year yet.',
  governmentOf: (p: { government: string; all: string }) =>
    `${p.government} of government money of all kinds in ${p.all} of all sources, arranged; nothing is spent yet.`,
  remainder: 'Left',
  sources: {
    title: (p: { left: string }) => `${p.left} of what was arranged is not spent yet`,
    titleOver: (p: { over: string }) => `${p.over} more is spent than was arranged`,
    titleEven: 'Everything arranged is spent',
    titleNoBudget: 'Money by source',
    question: 'Arranged, spent and left by source, building included; money passed between tiers is counted once',
    source: 'Source',
    counts: 'For the floor',
    counted: 'counts',
    apart: 'stands apart',
  },
  years: {
    title: (p: { year: number; reached: number; of: number }) =>
      p.of === 1
        ? p.reached === 1
          ? `The floor is reached in ${p.year}`
          : `The floor is not reached in ${p.year}`
        : `The floor is reached in ${p.reached} of ${p.of} years`,
    titleUnknown: 'Money year by year',
    question: 'Yuan per permanent resident by year, arranged and spent',
    definition:
      'Recurrent earmarked government money of each year ÷ the permanent residents of that year. A year is judged by its budget, without one by what was spent.',
    year: 'Year',
    rowLabel: (p: { year: number; arranged: string; spent: string }) =>
      `${p.year}: arranged ${p.arranged}, spent ${p.spent} per resident`,
  },
  claim: {
    title: 'Check a figure per resident',
    question:
      'A figure such as “2 yuan for every resident” says how many residents were meant. Nothing typed here is kept.',
    total: 'Money in all, yuan',
    each: 'Yuan per resident, as claimed',
    enter: 'Enter both to see how many residents they imply.',
    implies: (p: { people: string }) => `*${p.people} residents* are implied.`,
    less: (p: { known: string; date: string; missing: string; real: string }) =>
      `${p.known} are counted here (${p.date}), ${p.missing} more. Divided by them it is ${p.real} per resident.`,
    more: (p: { known: string; date: string; surplus: string; real: string }) =>
      `${p.known} are counted here (${p.date}), ${p.surplus} fewer. Divided by them it is ${p.real} per resident.`,
    same: (p: { known: string; date: string }) => `So many are counted here: ${p.known} (${p.date}).`,
    unknown: 'How many residents there are is not entered here.',
  },
  recordKinds: {
    funding: 'Lines of budget and ledger',
  },
  fieldNames: {
    nature: 'Recurrent or capital',
    amount: 'Amount',
    voucher: 'Voucher',
    handledBy: 'Handled by',
    transfer: 'Passed between tiers',
  },
  commandNames: {
    changeFunding: 'Line of money changed',
    deleteFunding: 'Line of money deleted',
    enterFunding: 'Money entered',
  },
};
