/** What the service worker and its pages say to one another. */

/** Worker to pages: how much of the app is stored on this device. */
export type CachingMessage = { type: 'caching'; done: number; total: number };

/** Page to a waiting worker: take over now. */
export type SkipWaitingMessage = { type: 'SKIP_WAITING' };

export function isCachingMessage(data: unknown): data is CachingMessage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'caching';
}

export function isSkipWaitingMessage(data: unknown): data is SkipWaitingMessage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}
