import type { ColumnType } from 'kysely';

/** 0 or 1: the one spelling of yes and no that both databases share. */
export type Flag = 0 | 1;

/** A list of strings, or preferences, as JSON text. */
export type JsonText = string;

/** A column that keeps its first value. */
export type Fixed<Value> = ColumnType<Value, Value, never>;
