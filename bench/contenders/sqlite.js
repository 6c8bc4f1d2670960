// SQLite in its worker; the pool of files on OPFS can only be used there.
import { AnswerSheet } from '../page/answers.ts';

export async function openContender({ contender }) {
  const worker = new Worker(new URL('./sqlite-worker.js', import.meta.url), { type: 'module' });
  let waiting;
  worker.addEventListener('error', (event) => waiting?.reject(new Error(event.message)));
  worker.addEventListener('message', ({ data }) => {
    if (data.error === undefined) waiting.resolve(data.result);
    else waiting.reject(new Error(data.error));
  });
  const call = (name, argument) =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      worker.postMessage({ name, argument });
    });
  await call('open', { keepsSums: contender === 'sqlitesums' });
  return {
    fillLearners: (attendances) => call('fillLearners', attendances),
    fill: (attendances) => call('fill', attendances),
    record: (each) => call('record', each),
    remove: (each) => call('remove', each),
    named: (text) => call('named', text),
    async overview() {
      const sheet = new AnswerSheet();
      for (const [what, year, school, month, count] of await call('overview')) {
        sheet.add(what, year, school, month, count);
      }
      return sheet.answers;
    },
    async close() {
      await call('close');
      worker.terminate();
    },
  };
}
