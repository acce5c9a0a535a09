import type { ComponentProps } from 'react';
import { useField } from '../Field.tsx';
import styles from './fields.module.css';

/** The system's own list to choose one from; within a `Field` it is labelled by it. */
export const Select = ({ className = '', ...rest }: ComponentProps<'select'>) => (
  <select {...useField()} {...rest} className={`${styles['control']} ${styles['select']} ${className}`} />
);
