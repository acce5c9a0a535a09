import { type Target, targets } from '../../core/study/reading.ts';

/** The header that Cairn writes, in its order. */
export const ownHeader = ['id', 'deck', 'kind', 'front', 'back', 'tags', 'why', 'try', 'concept'] as const;

/** What Cairn's own columns hold, in the order of `ownHeader`. */
export const ownTargets: readonly Target[] = [
  'ownId',
  'deck',
  'kind',
  'front',
  'back',
  'tags',
  'why',
  'tryAtWork',
  'concept',
];

/** The target a column name asks for, in any of the languages known; undefined for other names. */
export const findTarget = (name: string): Target | undefined => targetsByName.get(foldName(name));

const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_\-:*.]+/g, ' ')
    .trim();

/** English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. */
const namesByTarget = {
  front: `front|front side|question|prompt|term|word|expression|text|vorderseite|frage|begriff|wort|recto|avant|mot|terme
    |anverso|pregunta|frente|término|palabra|fronte|domanda|termine|parola|pergunta|termo|palavra|voorkant|voorzijde|vraag|woord|przód|pytanie|słowo`,
  back: `back|back side|answer|response|definition|meaning|translation|explanation|back extra|extra|rückseite|antwort|bedeutung|übersetzung|erklärung
    |verso|arrière|réponse|définition|signification|traduction|reverso|respuesta|definición|significado|traducción
    |retro|risposta|definizione|significato|traduzione|resposta|definição|tradução|achterkant|achterzijde|definitie|betekenis|vertaling|tył|odpowiedź|definicja|tłumaczenie`,
  tags: 'tags|tag|labels|label|keywords|category|categories|schlagwörter|schlagworte|stichwörter|stichworte|kategorie|étiquettes|mots clés|etiquetas|etichette|trefwoorden|tagi|etykiety',
  kind: 'kind|type|card type|note type|notetype|art|typ|kartentyp|notiztyp|genre|tipo|soort|rodzaj',
  deck: 'deck|deck name|set|stapel|kartenstapel|stapelname|paquet|mazo|mazzo|baralho|talia',
  ownId:
    'id|own id|guid|uuid|uid|key|identifier|nr|no|kennung|schlüssel|nummer|identifiant|identificador|identificativo|identyfikator',
  why: 'why|why it matters|reason|warum|begründung|pourquoi|por qué|perché|por quê|waarom|dlaczego',
  tryAtWork:
    'try|try at work|try it at work|exercise|ausprobieren|übung|essayer|exercice|ejercicio|esercizio|exercício|oefening|ćwiczenie',
  concept: 'concept|konzept|concepto|concetto|conceito|pojęcie',
} as const satisfies Record<Exclude<Target, 'ignore'>, string>;

const targetsByName: ReadonlyMap<string, Target> = new Map(
  targets
    .filter((target) => target !== 'ignore')
    .flatMap((target) => namesByTarget[target].split('|').map((name): [string, Target] => [name.trim(), target])),
);
