/**
 * Looks for a field whose content was not understood, after what stands in the focused one was judged too, and puts
 * the focus there. A number field that cannot be read gives no value, so a form must ask here before it saves.
 */
export async function focusInvalid(form: HTMLElement | null): Promise<boolean> {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && form?.contains(focused)) {
    focused.blur();
  }
  // React draws what the blur changed, and takes away a refusal just forgotten, before the next turn.
  await new Promise((resolve) => setTimeout(resolve));
  const invalid = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (!invalid) {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    return false;
  }
  invalid.focus();
  return true;
}

/** Puts the focus on the first field that shows what is wrong with it. */
export function focusRefused(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
