/** Windows of the app on this device: one tells the others to load again, such as after the lock changed. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('fivepoint');

export function tellOtherWindows(): void {
  channel?.postMessage('reload');
}

export function followOtherWindows(reload: () => void): void {
  channel?.addEventListener('message', reload);
}
