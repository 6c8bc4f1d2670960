/** The content of a kept file, put together and looked at before anybody trusts it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileContent } from '#domain/attachments/attachment.views.ts';
import type { Refusal } from '#domain/contracts.ts';
import { joinBytes } from '#exchange/batches/inflate-within.ts';
import { fail, ok, type Result } from '#kernel/result.ts';

export function keptContent(content: FileContent | undefined): Result<Blob, Refusal> {
  if (content === undefined) return fail({ code: 'attachment.gone' });
  const { name, type, hash, parts } = content;
  if (parts === undefined) return fail({ code: 'attachment.not-here', values: { name } });
  const bytes = joined(parts);
  if (bytes === undefined || bytesToHex(sha256(bytes)) !== hash) {
    return fail({ code: 'attachment.damaged', values: { name } });
  }
  return ok(new Blob([bytes as BlobPart], { type }));
}

/** Undefined where a part is no base64. */
function joined(parts: readonly string[]): Uint8Array | undefined {
  try {
    return joinBytes(parts.map((part) => Uint8Array.from(atob(part), (letter) => letter.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
