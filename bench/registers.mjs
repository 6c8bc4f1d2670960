// Registers of 10,000 learners as people send them: a title, a blank row, people known and new, cells that are wrong.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';

const ROWS = 10_000;
const POINTS = 400;

function mix(value) {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9_f3b5);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x27d4_eb2f);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Every other row is somebody of the filled district, see page/large-district.ts. */
function rowOf(index) {
  const known = index % 2 === 0;
  const learner = known ? (index * 7) % (POINTS * 100) : 100_000 + index;
  const birth = 1930 + (mix(learner + 5) % 85);
  const wrong = index % 97 === 0;
  return [
    index + 1,
    index % 211 === 0 ? '' : `Learner ${mix(learner).toString(16).padStart(8, '0')}`,
    index % 3 === 0 ? '女' : 'male',
    wrong ? 'unknown' : index % 5 === 0 ? `${birth}年` : birth,
    `Point ${Math.floor((learner % (POINTS * 100)) / 100)}`,
    `000-${1000 + (learner % 9000)}-${1000 + (mix(learner) % 9000)}`,
    ['Older people', '农民', '', 'Women'][index % 4],
    index % 50 === 0 ? 'moved here in spring' : '',
  ];
}

/** @returns {{ xlsx: string, csv: string }} where they lie */
export function writeRegisters(folder) {
  const rows = [
    ['Register of learners 2026'],
    [],
    ['No.', 'Name', 'Sex', 'Year of birth', 'Teaching point', 'Telephone', 'Group', 'Notes'],
    ...Array.from({ length: ROWS }, (_, index) => rowOf(index)),
  ];
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), 'Learners');
  const files = { xlsx: join(folder, 'register.xlsx'), csv: join(folder, 'register.csv') };
  writeFileSync(files.xlsx, xlsx.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
  writeFileSync(files.csv, `\ufeff${xlsx.utils.sheet_to_csv(xlsx.utils.aoa_to_sheet(rows))}`);
  return files;
}
