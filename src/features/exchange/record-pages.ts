/** Pages of single records, by kind. */
const PAGES: Readonly<Record<string, string>> = {
  learner: '/learners',
  session: '/record',
  organization: '/organizations',
};

/** The page under which a record of the kind has its own, before its id; undefined where it has none. */
export function recordPage(kind: string): string | undefined {
  return PAGES[kind];
}
