import { describe, expect, it } from 'vitest';
import { detectDialect, type Dialect } from './dialect.ts';

type Expected = Partial<Pick<Dialect, 'separator' | 'quote' | 'header' | 'comment' | 'columns' | 'preambleLines'>>;

describe('the dialect of a file', () => {
  it.each<{ name: string; sample: string; expected: Expected }>([
    {
      name: 'may be comma separated with a header',
      sample: 'front,back\nWhat?,That\n',
      expected: { separator: ',', header: true, columns: ['front', 'back'] },
    },
    {
      name: 'may be semicolon separated with commas in its text',
      sample: 'a;1,5\nb;2,5\nc;3,5\n',
      expected: { separator: ';', header: false },
    },
    { name: 'may be tab separated', sample: 'a, b\tc\nd, e, f\tg\n', expected: { separator: '\t' } },
    { name: 'may be separated by bars', sample: 'a|b\nc|d\n', expected: { separator: '|' } },
    {
      name: 'may be separated by colons',
      sample: 'Scope: what you answer for\nBar: what is looked for\n',
      expected: { separator: ':' },
    },
    { name: 'may be separated by blanks', sample: 'house Haus\ntree Baum\n', expected: { separator: ' ' } },
    {
      name: 'keeps separators within quotes out of the count',
      sample: '"a;b;c","d;e;f"\n"g;h;i","j;k;l"\n',
      expected: { separator: ',' },
    },
    {
      name: 'lets the header decide between separators',
      sample: 'Frage;Antwort\na, b;c\nd, e;f\ng, h;i\n',
      expected: { separator: ';', header: true },
    },
    {
      name: 'may have one column',
      sample: 'A {{c1::bar}} is set\nA case, or two, is made\n',
      expected: { header: false, columns: ['Column 1'] },
    },
    {
      name: 'may have one column with a header',
      sample: 'Question\nA {{c1::bar}} is set\n',
      expected: { header: true, columns: ['Question'] },
    },
    {
      name: 'has no quotes where a tab file uses them as characters',
      sample: '5" disk\ta\n"b" c\td\n',
      expected: { separator: '\t', quote: null },
    },
    {
      name: 'has quotes where a tab file closes them',
      sample: '"a\tb"\t"c"\nd\te\n',
      expected: { separator: '\t', quote: '"' },
    },
    {
      name: 'is told by Anki',
      sample: '#separator:Semicolon\n#html:true\na, b;c, d\n',
      expected: { separator: ';', comment: '#', preambleLines: 2, header: false },
    },
    { name: 'is told by Anki with the separator itself', sample: '#separator:|\na|b\n', expected: { separator: '|' } },
    {
      name: 'is told by Excel',
      sample: 'sep=;\r\na;b\r\n',
      expected: { separator: ';', comment: null, preambleLines: 1 },
    },
    {
      name: 'takes leading remarks for comments',
      sample: '# spring\n\nfront,back\na,b\n',
      expected: { comment: '#', preambleLines: 2, header: true },
    },
    {
      name: 'keeps leading rows that begin with #',
      sample: '#1 rule,be kind\n#2 rule,be quick\nx,y\n',
      expected: { comment: null, preambleLines: 0 },
    },
    {
      name: 'passes over a byte-order mark',
      sample: '\ufefffront,back\n',
      expected: { header: true, columns: ['front', 'back'] },
    },
    {
      name: 'drops empty columns at the end',
      sample: 'front,back,,\na,b,,\n',
      expected: { columns: ['front', 'back'] },
    },
    {
      name: 'names empty columns by their place',
      sample: 'front,,back\na,b,c\n',
      expected: { columns: ['front', 'Column 2', 'back'] },
    },
    {
      name: 'counts columns that some rows leave out',
      sample: 'a,b\nc,d\ne,f,tag\n',
      expected: { columns: ['Column 1', 'Column 2', 'Column 3'] },
    },
    { name: 'has no columns where there is no text', sample: '', expected: { columns: [], header: false } },
    {
      name: 'is found in a sample cut within a row',
      sample: 'front,back\na,b\nc,d\ne,"f, g, h, i',
      expected: { separator: ',', columns: ['front', 'back'] },
    },
  ])('$name', ({ sample, expected }) => {
    expect(detectDialect(sample)).toMatchObject(expected);
  });
});

describe('a dialect set by hand', () => {
  it('overrules the guess, and names the columns anew', () => {
    const sample = 'front,back\n"a;b",c\n';
    expect(detectDialect(sample, { header: false })).toMatchObject({
      header: false,
      columns: ['Column 1', 'Column 2'],
    });
    expect(detectDialect(sample, { separator: ';', quote: null })).toMatchObject({
      separator: ';',
      quote: null,
      columns: ['Column 1', 'Column 2'],
    });
    expect(detectDialect('a,b\nc,d\n', { header: true }).columns).toEqual(['a', 'b']);
  });
});

describe('a header', () => {
  it.each([
    'Front,Back\na,b\n',
    'Term;Definition;Tags\na;b;c\n',
    'Vorderseite,Rückseite\na,b\n',
    'Pregunta\tRespuesta\na\tb\n',
    'ID,Question,Points\n1,a,3\n',
    'English,German\nhouse,"Haus, where people live together"\ntree,"Baum, which grows in the garden"\ncar,"Auto, which needs a road to drive"\n',
  ])('is seen in %j', (sample) => {
    expect(detectDialect(sample).header).toBe(true);
  });

  it.each([
    'question,Frage\nanswer,Antwort\n',
    'a,b\nc,d\ne,f\ng,h\n',
    'What is scope?,What you answer for\nWho decides?,You\n',
    'house,Haus\ntree,Baum\ncar,Auto\nsun,Sonne\n',
  ])('is not seen in %j', (sample) => {
    expect(detectDialect(sample).header).toBe(false);
  });
});

describe('directives', () => {
  it('say what a file holds', () => {
    const sample =
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n#if matches:keep both\nK\tBasic\tD\ta\tb\tc\n';
    const { directives, columns, preambleLines } = detectDialect(sample);
    expect(directives).toMatchObject({
      separator: '\t',
      html: true,
      guidColumn: 1,
      notetypeColumn: 2,
      deckColumn: 3,
      tagsColumn: 6,
      deck: null,
    });
    expect([columns.length, preambleLines]).toEqual([6, 7]);
  });

  it('say what holds for all rows, in any case', () => {
    const { directives, columns, header } = detectDialect(
      '#Separator:Comma\n#Columns:Word, Meaning\n#DECK:My deck\n#notetype:Cloze\n#tags:one two\nfront,back\n',
    );
    expect(directives).toMatchObject({
      deck: 'My deck',
      notetype: 'Cloze',
      tags: ['one', 'two'],
      columns: ['Word', 'Meaning'],
    });
    expect([columns, header]).toEqual([['Word', 'Meaning'], false]);
  });

  it('may be the older line of tags', () => {
    expect(detectDialect('tags:one two\na;b\n')).toMatchObject({
      directives: { tags: ['one', 'two'] },
      separator: ';',
      preambleLines: 1,
    });
  });

  it('that make no sense are passed over', () => {
    expect(detectDialect('#separator:banana\n#tags column:0\n#deck column:x\na;b\n')).toMatchObject({
      separator: ';',
      directives: { separator: null, tagsColumn: null, deckColumn: null },
    });
  });
});
