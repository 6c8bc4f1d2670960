/** The parts of a browser that jsdom leaves out and the screens need. */

type Page = Window & typeof globalThis;

/** Charts draw nothing in a box of no size, so every observed element reports this one. */
const observedSize = { width: 800, height: 400 };

/** Media queries never match in tests: light theme, motion allowed, wide screen. */
export function installMatchMedia(page: Page): void {
  page.matchMedia = (media: string): MediaQueryList => {
    const list = new EventTarget() as MediaQueryList;
    return Object.assign(list, {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  };
}

export function installResizeObserver(page: Page): void {
  class FixedResizeObserver implements ResizeObserver {
    readonly #notify: ResizeObserverCallback;

    constructor(notify: ResizeObserverCallback) {
      this.#notify = notify;
    }

    observe(target: Element): void {
      const size = [{ inlineSize: observedSize.width, blockSize: observedSize.height }];
      const contentRect = new DOMRect(0, 0, observedSize.width, observedSize.height);
      this.#notify(
        [
          {
            target,
            contentRect,
            borderBoxSize: size,
            contentBoxSize: size,
            devicePixelContentBoxSize: size,
          } as ResizeObserverEntry,
        ],
        this,
      );
    }

    unobserve(): void {}

    disconnect(): void {}
  }
  page.ResizeObserver = FixedResizeObserver;
}

/** jsdom knows `<dialog>` and its `open` attribute only; opening, closing and the close event are added. */
export function installDialog(page: Page): void {
  const dialog = page.HTMLDialogElement.prototype;
  if (typeof dialog.showModal === 'function') return;
  dialog.show = function show(this: HTMLDialogElement): void {
    this.open = true;
  };
  dialog.showModal = function showModal(this: HTMLDialogElement): void {
    if (this.open) throw new DOMException('The dialog is already open', 'InvalidStateError');
    this.open = true;
  };
  dialog.close = function close(this: HTMLDialogElement, value?: string): void {
    if (!this.open) return;
    this.open = false;
    if (value !== undefined) this.returnValue = value;
    this.dispatchEvent(new Event('close'));
  };
}
