import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** The one thing to do on this part of the page. */
  readonly first?: boolean;
  readonly large?: boolean;
  /** While work is under way: said to screen readers, and not started twice. */
  readonly busy?: boolean;
}

export const Button = ({ first, large, busy, className, type = 'button', ...rest }: Props) => (
  <button
    {...rest}
    type={type}
    disabled={busy === true || rest.disabled === true}
    aria-busy={busy === true ? true : undefined}
    className={['button', first && 'first', large && 'large', className].filter(Boolean).join(' ')}
  />
);
