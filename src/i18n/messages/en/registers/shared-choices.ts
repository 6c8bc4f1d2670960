/** Choices that several registers share. */
export const states = { open: 'Open', doing: 'Under way', done: 'Done' };
