import { beforeAll, describe, expect, it } from 'vitest';
import type { KeptFile } from '#domain/attachments/attachment.views.ts';
import { recordSession } from '#domain/sessions/session.commands.ts';
import { sessionRecord } from '#domain/sessions/session.record.ts';
import { sessionDetailView } from '#domain/sessions/session-form.views.ts';
import { sessionNotice } from '#features/record/session-notice.ts';
import { loadLanguage, text } from '#i18n/language.ts';
import { add, POINT, peopleStore } from '../../domain/learners/people-store.ts';

const kinds = [{ id: 'lecture', name: undefined, counts: true }];

async function notice(files?: KeptFile[]) {
  const store = await peopleStore();
  const ann = await add(store, POINT, { name: 'Ann' });
  const input = { name: 'Safe food', date: '2026-05-04', sessionKind: 'lecture', unit: POINT, start: '09:30' };
  const result = await store.commit(recordSession, {
    ...input,
    lecturer: 'Li',
    venue: 'Hall',
    minutes: 90,
    unnamed: 4,
    ticks: [{ learner: ann, present: true }],
  });
  if (!result.ok) throw new Error(result.error.code);
  const id = (await store.reader.all(sessionRecord))[0]?.id ?? '';
  const detail = await store.read(sessionDetailView, { session: id });
  if (detail === null) throw new Error('no session');
  return sessionNotice(text(), detail, kinds, '2026-06-01', files);
}

describe('the notice on a session', () => {
  beforeAll(() => loadLanguage('en'));

  it('says who, when, where and how many', async () => {
    const paper = await notice();
    expect(paper.title).toMatch(/: Safe food$/);
    expect(paper.blocks[0]).toMatchObject({
      kind: 'text',
      text: expect.stringMatching(
        /^On 4 May 2026 at 09:30, Hall, .+ held “Safe food” \(Lecture\)\. Lecturer: Li\. 5 people took part, for 90 minutes\.$/,
      ),
    });
  });

  it('has the newest two photos, or says where they belong', async () => {
    const plain = { of: '', type: 'image/jpeg', size: 9, thumb: '', photo: true };
    const files = ['a', 'b', 'c'].map((id) => ({
      ...plain,
      id,
      name: `${id}.jpg`,
      caption: id === 'c' ? 'Choir' : '',
    }));
    const photos = (await notice(files)).blocks.flatMap((block) => (block.kind === 'photos' ? block.photos : []));
    expect(photos.map(({ id, caption }) => [id, caption])).toEqual([
      ['b', ''],
      ['c', 'Choir'],
    ]);
    expect((await notice()).blocks).toContainEqual({ kind: 'text', text: '(two photos)' });
  });
});
