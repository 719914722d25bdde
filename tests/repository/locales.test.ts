import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { readFilms } from '#lib/catalog/readFilms.ts';
import { songFamilies } from '#lib/catalog/songFamilies.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'assets/locales');
const files = readdirSync(folder);

/** Returns the texts of a locale file by key, as the browser receives them. */
async function textsOf(file: string): Promise<Map<string, string>> {
  const messages: Readonly<Record<string, { readonly message: string }>> = generateChromeMessages(
    await parseMessagesFile(join(folder, file)),
  );
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const english = await textsOf('en.yml');
/** Returns the substitutions in a text: "$1", "$2". */
const substitutionsIn = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

/** Returns the source files below some folders whose names match a pattern, with their code. */
const sources = (pattern: RegExp, ...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => pattern.test(file))
      .map((file) => ({ file: join(folder, file), code: readFileSync(join(root, folder, file), 'utf8') })),
  );

test.each(files)('%s has the keys of en.yml, and no empty text', async (file) => {
  const texts = await textsOf(file);
  expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
  expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(files)('%s has the substitutions of en.yml', async (file) => {
  for (const [key, text] of await textsOf(file))
    expect([key, substitutionsIn(text)]).toEqual([key, substitutionsIn(english.get(key) ?? '')]);
});

test.each(files)('%s contains the code of its language', async (file) => {
  const code = (await textsOf(file)).get('language_code') ?? '';
  expect(code.replace('-', '_')).toBe(basename(file, '.yml'));
  expect(Intl.getCanonicalLocales(code)).toEqual([code]);
});

test.each(files)(
  '%s describes the extension in at most 132 characters, the limit of the Chrome Web Store',
  async (file) => {
    expect((await textsOf(file)).get('extension_summary')?.length).toBeLessThanOrEqual(132);
  },
);

test.each([
  ['es.yml', /propuesta|estados? de ánimo|ánimos/i],
  ['pt_BR.yml', /clima|humores|publicaç/i],
  ['de.yml', /Songs/],
  // ख, क and ग may be written with or without a dot below. This file writes them without.
  ['hi.yml', /[खकग]\u093c|[\u0958-\u095a]/],
])('%s does not use the synonyms %s', async (file, synonyms) => {
  expect([...(await textsOf(file)).values()].filter((text) => synonyms.test(text))).toEqual([]);
});

describe('keys', () => {
  /** Keys that are computed from the names in the catalogs. */
  const computed = /^genres_/;

  test('every key of en.yml is used in the code', () => {
    const code = [
      ...sources(/\.tsx?$/, 'entrypoints', 'lib').map((source) => source.code),
      readFileSync(join(root, 'wxt.config.ts'), 'utf8'),
    ].join('\n');
    const unused = [...english.keys()].filter(
      (key) =>
        !computed.test(key) &&
        !code.includes(`'${key.replaceAll('_', '.')}'`) &&
        !code.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  test('the keys of genres are exactly the song families and the film genres of the catalog', () => {
    const { genres } = readFilms(readFileSync(join(root, 'assets/catalogs/films.bin')));
    const texts = [...english].filter(([key]) => computed.test(key)).map(([, text]) => text);
    expect(texts.sort()).toEqual([...songFamilies, ...genres].sort());
  });
});

/** Operators whose value may be a text from either side. */
const textOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

/** Returns the texts in JSX and in visible attributes. Users would see them in English, whatever their language is. */
function textsIn(file: string, code: string): string[] {
  const texts: string[] = [];
  const add = (node: ts.LiteralLikeNode): void => {
    if (/\p{L}/u.test(node.text)) texts.push(node.text.trim());
  };
  /** Adds the texts that an expression may evaluate to. */
  const addExpression = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) add(node);
    else if (ts.isTemplateExpression(node))
      for (const part of [node.head, ...node.templateSpans.map((span) => span.literal)]) add(part);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(addExpression);
    else if (ts.isBinaryExpression(node) && textOperators.has(node.operatorToken.kind))
      [node.left, node.right].forEach(addExpression);
    else if (ts.isParenthesizedExpression(node)) addExpression(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) addExpression(node.expression);
    else if (ts.isJsxAttribute(node) && /^(?:aria-label|title|alt|placeholder)$/.test(node.name.getText()))
      addExpression(
        node.initializer && ts.isJsxExpression(node.initializer)
          ? node.initializer.expression
          : node.initializer,
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return texts;
}

test.each(sources(/\.tsx$/, 'entrypoints'))('$file contains no untranslated text', ({ file, code }) => {
  expect(textsIn(file, code)).toEqual([]);
});

test.each([
  ['<p>Hello {name}</p>', ['Hello']],
  ["<p>{' '}…{name}{x === 'a' && <b />}</p>", []],
  ["<p>{isOn ? 'On' : 'Off'}</p>", ['On', 'Off']],
  ['<p>{i18n.t("a.b")}</p>', []],
  ['<a title="Open" class="main" href="x" />', ['Open']],
  [`<a aria-label={\`Open \${name}\`} />`, ['Open']],
  ['<a aria-label={i18n.t("a.b", ["$1"])} />', []],
])('textsIn finds the untranslated texts in %s', (code, texts) => {
  expect(textsIn('a.tsx', code)).toEqual(texts);
});
