import { Lexer, type Token } from 'marked';

/** Nobody asks what lies deeper, and strangers can nest it deeper than the parser can follow. */
const deepest = 6;

/**
 * The outermost blocks of Markdown, one after the other; undefined where one of them has a million lines, more than the
 * parser can hold. What stands within a line is not read: marks by the thousand would hold everybody up.
 */
export function readBlocks(markdown: string): readonly Token[] | undefined {
  const lexer = new Lexer({ gfm: true });
  const read = lexer.blockTokens.bind(lexer);
  let depth = 0;
  const readWithin = (text: string, tokens: Token[] = [], isCut = false): Token[] => {
    if (depth > deepest) return tokens;
    depth += 1;
    const found = read(text, tokens, isCut);
    depth -= 1;
    return found;
  };
  lexer.blockTokens = (...asked: Parameters<typeof readWithin>) => Object.assign(readWithin(...asked), { links: {} });
  try {
    return lexer.blockTokens(markdown);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
