/** What the history calls the records and deeds of the reports. */
export const reportsMore = {
  recordKinds: {
    handInItem: 'Hand-in lists',
    call: 'Calls',
    monthClosing: 'Months confirmed',
    monthVerdict: 'Months checked or returned',
  },
  commandNames: {
    confirmMonth: 'Month confirmed',
    checkMonth: 'Month checked',
    returnMonth: 'Month returned',
    beginHandIn: 'Hand-in list begun',
    saveHandInItem: 'Paper of the hand-in list saved',
    markHandInItem: 'Paper of the hand-in list ticked',
    removeHandInItem: 'Paper taken off the hand-in list',
    noteCall: 'Call noted',
  },
};
