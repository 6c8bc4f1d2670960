import type { WordsOf } from '#domain/books/books.ts';

export const research: WordsOf<'research'> = {
  title: 'Research',
  lead: 'Projects, papers and materials on community education',
  add: 'Add a piece of research',
  empty: 'Add the first project or paper.',
  fields: {
    title: 'Title',
    researchKind: 'Kind',
    author: 'Author',
    state: 'State',
    date: 'Date',
    where: 'Published in',
    result: 'Result',
  },
  choices: {
    researchKind: {
      project: 'Project',
      paper: 'Paper',
      report: 'Report',
      material: 'Teaching material',
      other: 'Other',
    },
    state: { planned: 'Planned', 'under-way': 'Under way', finished: 'Finished', published: 'Published' },
  },
  rates: {},
  figures: { finished: (p) => `*${p.finished} of ${p.all}* are finished or published.` },
};
