import { describe, expect, it } from 'vitest';
import { filesProblem, MOST_BYTES, PART_BYTES } from '#domain/attachments/attachment.rules.ts';
import { keptContent } from '#exchange/attachments/kept-content.ts';
import { prepareFile } from '#exchange/attachments/prepare-file.ts';
import { fitted } from '#exchange/attachments/shrink-photo.ts';
import { bytesOf, hashOf, noise } from '../../domain/attachments/files.ts';

const file = (name: string, bytes: Uint8Array, type = '') => new File([bytes as BlobPart], name, { type });
const small = { bytes: noise(5000, 9), width: 1600, height: 900, thumb: noise(900) };
const shrink = () => Promise.resolve(small);

describe('a chosen file', () => {
  it('stays as it is when it is a document, its kind told by its ending and not by who sent it', async () => {
    const bytes = noise(PART_BYTES + 5);
    const made = await prepareFile(file('Plan.PDF', bytes, 'text/html'), shrink);
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value).toMatchObject({ name: 'Plan.PDF', type: 'application/pdf', size: bytes.length });
    expect(made.value.parts).toHaveLength(2);
    expect(bytesOf(made.value.parts)).toEqual(Buffer.from(bytes));
    expect(made.value.hash).toBe(hashOf(bytes));
    expect(filesProblem([made.value])).toBeUndefined();
  });

  it('is made smaller when it is a photo, and is a JPEG from then on', async () => {
    const made = await prepareFile(file('IMG 1.png', noise(90_000), 'image/png'), shrink);
    if (!made.ok) throw new Error(made.error.code);
    const { name, type, size, width, height, hash, thumb } = made.value;
    expect({ name, type, size, width, height }).toEqual({
      name: 'IMG 1.jpg',
      type: 'image/jpeg',
      size: 5000,
      width: 1600,
      height: 900,
    });
    expect(hash).toBe(hashOf(small.bytes));
    expect(Buffer.from(thumb ?? '', 'base64')).toEqual(Buffer.from(small.thumb));
    expect(filesProblem([made.value])).toBeUndefined();
  });

  it.each([
    ['attachment.empty', file('Plan.pdf', new Uint8Array())],
    ['attachment.too-big', file('Plan.pdf', new Uint8Array(MOST_BYTES + 1))],
    ['attachment.wrong-kind', file('page.html', noise(10), 'text/html')],
    ['attachment.wrong-kind', file('drawing.svg', noise(10), 'image/svg+xml')],
    ['attachment.wrong-kind', file('setup.exe', noise(10))],
  ])('is refused with %s', async (code, given) => {
    expect(await prepareFile(given, shrink)).toMatchObject({
      ok: false,
      error: { code, values: { name: given.name } },
    });
  });

  it('is refused when the browser cannot read the photo', async () => {
    const made = await prepareFile(file('IMG.heic', noise(10), 'image/heic'), () => Promise.resolve(undefined));
    expect(made).toMatchObject({ ok: false, error: { code: 'attachment.photo-unreadable' } });
  });

  it('with a very long name keeps its ending', async () => {
    const made = await prepareFile(file(`${'n'.repeat(300)}.docx`, noise(10)), shrink);
    expect(made.ok && made.value.name.length).toBe(200);
    expect(made.ok && made.value.name.endsWith('.docx')).toBe(true);
  });
});

describe('the size of a photo', () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 1600, height: 1200 },
    ],
    [
      { width: 900, height: 4000 },
      { width: 360, height: 1600 },
    ],
    [
      { width: 640, height: 480 },
      { width: 640, height: 480 },
    ],
    [
      { width: 9000, height: 1 },
      { width: 1600, height: 1 },
    ],
  ])('is brought within bounds in its own shape', (of, expected) => {
    expect(fitted(of, 1600)).toEqual(expected);
  });
});

describe('a kept content', () => {
  const content = async () => {
    const made = await prepareFile(file('Plan.pdf', noise(PART_BYTES + 5)), shrink);
    if (!made.ok) throw new Error(made.error.code);
    return made.value;
  };

  it('is put together again', async () => {
    const blob = keptContent(await content());
    if (!blob.ok) throw new Error(blob.error.code);
    expect(blob.value.type).toBe('application/pdf');
    expect(hashOf(new Uint8Array(await blob.value.arrayBuffer()))).toBe((await content()).hash);
  });

  it('is refused where a byte differs, where a part is no content, and where one has not arrived', async () => {
    const whole = await content();
    const [first = '', last = ''] = whole.parts;
    const other = `${first[0] === 'A' ? 'B' : 'A'}${first.slice(1)}`;
    expect(keptContent({ ...whole, parts: [other, last] })).toMatchObject({ error: { code: 'attachment.damaged' } });
    expect(keptContent({ ...whole, parts: ['%', last] })).toMatchObject({ error: { code: 'attachment.damaged' } });
    expect(keptContent({ ...whole, parts: undefined })).toMatchObject({ error: { code: 'attachment.not-here' } });
    expect(keptContent(undefined)).toMatchObject({ error: { code: 'attachment.gone' } });
  });
});
