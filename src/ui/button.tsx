import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger' | 'text';

type Look = { tone?: ButtonTone; icon?: IconName; touch?: boolean; wide?: boolean };

function look({ tone = 'plain', touch, wide }: Look, extra?: string) {
  return classNames('button', tone !== 'plain' && tone, touch && 'touch', wide && 'wide', extra);
}

/** `busy` keeps the focus where it is but swallows clicks, so that a slow save is never sent twice. */
export function Button({
  tone,
  icon,
  touch,
  wide,
  busy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: Look & { busy?: boolean; ref?: Ref<HTMLButtonElement> } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={busy && type === 'submit' ? 'button' : type}
      className={look({ tone, touch, wide }, className)}
      onClick={busy ? undefined : onClick}
      {...(busy ? { 'aria-disabled': true, 'aria-busy': true } : {})}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button; for going somewhere rather than doing something. */
export function LinkButton({
  tone,
  icon,
  touch,
  wide,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  return (
    <a {...rest} className={look({ tone, touch, wide }, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button of one icon; `label` is spoken and shown on hover. */
export function IconButton({
  icon,
  label,
  tone = 'quiet',
  className,
  ...rest
}: { icon: IconName; label: string; tone?: ButtonTone; ref?: Ref<HTMLButtonElement> } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'children'
>) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={look({ tone }, classNames('only-icon', className))}
    >
      <Icon name={icon} />
    </button>
  );
}
