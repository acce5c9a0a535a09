/**
 * Text from a card or a file as a terminal may show it: without the control characters that would move its cursor,
 * change its colours or turn the direction of writing round. Line ends and tabs stay.
 */
export const printable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, '');

const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
