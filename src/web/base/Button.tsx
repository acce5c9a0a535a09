import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

type ButtonProps = ComponentProps<'button'> & { readonly look?: ButtonLook };

/** The class of a thing that looks like a button, for links that do. */
export const buttonClass = (look: ButtonLook = 'plain'): string => `${styles['button']} ${styles[look] ?? ''}`;

/** A button. One a screen is primary. */
export const Button = ({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={`${buttonClass(look)} ${className}`} />
);
