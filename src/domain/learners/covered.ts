/** Stands for a name that an inspector has not opened. */
export const COVERED = '＊＊＊';
