/** What LIKE finds `text` with wherever it stands, its own signs taken as letters where `escape '\'` follows. */
export const patternHolding = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
