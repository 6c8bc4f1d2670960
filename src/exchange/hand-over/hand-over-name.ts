import type { HandOverManifest } from './manifest.ts';

/** `fivepoint-<unit>-<file>-<date>.fphand` */
export function handOverName({ unitName, unit, file, part }: HandOverManifest, date: string): string {
  const name = [...(part?.name ?? unitName)].filter((sign) => sign >= ' ' && !'\\/:*?"<>|.'.includes(sign)).join('');
  const number = file === 0 ? '' : `-${file}`;
  return `fivepoint-${name.trim().slice(0, 40) || unit || 'empty'}${number}-${date}.fphand`;
}
