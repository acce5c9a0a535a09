/** What a schema has parsed, as the rest of Cairn passes it on: nothing in it is changed, at any depth. */
export type Frozen<Value> = unknown extends Value
  ? Value
  : Value extends Scalar
    ? Value
    : { readonly [Key in keyof Value]: Frozen<Value[Key]> };

/** Branded ones are objects to the compiler, so they are named. */
type Scalar = string | number | boolean | null | undefined;
