/** The values of a choice with their words, as `OneOf` wants them. */
export const choicesOf = <Value extends string>(options: Readonly<Record<Value, string>>) =>
  (Object.entries(options) as [Value, string][]).map(([value, label]) => ({ value, label }));
