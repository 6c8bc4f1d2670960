/** A chosen file as it is kept: a photo made smaller, a document as it is; named by its hash and cut into parts. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  DOCUMENT_TYPES,
  endingOf,
  MOST_BYTES,
  type NewFile,
  PART_BYTES,
  PHOTO_ENDINGS,
  PHOTO_TYPE,
} from '#domain/attachments/attachment.rules.ts';
import type { Refusal } from '#domain/contracts.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { type SmallPhoto, shrinkPhoto } from './shrink-photo.ts';

/** What a photo may have before it is made smaller. Bytes. */
const MOST_PHOTO = 60 * 1024 * 1024;
const MOST_NAME = 200;

export async function prepareFile(
  file: File,
  shrink: (photo: Blob) => Promise<SmallPhoto | undefined> = shrinkPhoto,
): Promise<Result<NewFile, Refusal>> {
  const refuse = (code: string) => fail<Refusal>({ code: `attachment.${code}`, values: { name: file.name } });
  const ending = endingOf(file.name);
  const type = DOCUMENT_TYPES[ending];
  if (file.size === 0) return refuse('empty');
  if (type !== undefined) {
    if (file.size > MOST_BYTES) return refuse('too-big');
    return ok(kept(shortened(file.name, ending), type, new Uint8Array(await file.arrayBuffer())));
  }
  const looksLikePhoto = file.type.startsWith('image/') || (PHOTO_ENDINGS as readonly string[]).includes(ending);
  // A drawing of that kind is a program to a browser.
  if (!looksLikePhoto || file.type.startsWith('image/svg')) return refuse('wrong-kind');
  if (file.size > MOST_PHOTO) return refuse('too-big');
  const photo = await shrink(file);
  if (photo === undefined) return refuse('photo-unreadable');
  const { bytes, width, height, thumb } = photo;
  if (bytes.length > MOST_BYTES) return refuse('too-big');
  const name = ending === '' ? file.name : file.name.slice(0, -ending.length - 1);
  return ok({ ...kept(shortened(`${name}.jpg`, 'jpg'), PHOTO_TYPE, bytes), width, height, thumb: toBase64(thumb) });
}

function kept(name: string, type: string, bytes: Uint8Array): NewFile {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART_BYTES) parts.push(toBase64(bytes.subarray(at, at + PART_BYTES)));
  return { name, type, size: bytes.length, hash: bytesToHex(sha256(bytes)), parts };
}

/** Cut in the middle where it is too long, so that it still says what it is. */
function shortened(name: string, ending: string): string {
  return name.length <= MOST_NAME ? name : `${name.slice(0, MOST_NAME - ending.length - 2)}….${ending}`;
}

/** Letters are made of so many bytes at once: more would be too many arguments. */
const AT_ONCE = 8192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(binary);
}
