import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { songFamilies } from '#lib/catalog/songFamilies.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'assets/locales');
const others = readdirSync(folder).filter((name) => name !== 'en.yml');

/** Texts by their keys, as the browser gets them. */
async function textsOf(file: string): Promise<Map<string, string>> {
  const messages: Readonly<Record<string, { readonly message: string }>> = generateChromeMessages(
    await parseMessagesFile(join(folder, file)),
  );
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const english = await textsOf('en.yml');
const substitutionsIn = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();

/** Every source file below these folders whose name ends so, with its code. */
const sources = (ending: RegExp, ...folders: string[]) =>
  folders.flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => ending.test(file))
      .map((file) => ({ file: join(name, file), code: readFileSync(join(root, name, file), 'utf8') })),
  );

describe.each(['en.yml', ...others])('%s', (file) => {
  test('has the keys of English, and no text that is empty', async () => {
    const texts = await textsOf(file);
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('has the substitutions of English', async () => {
    for (const [key, text] of await textsOf(file))
      expect([key, substitutionsIn(text)]).toEqual([key, substitutionsIn(english.get(key) ?? '')]);
  });

  test('says which language it is in', async () => {
    const code = (await textsOf(file)).get('language_code') ?? '';
    expect(code.replace('-', '_')).toBe(basename(file, '.yml'));
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
  });
});

test.each([
  ['es.yml', /propuesta|estados? de ánimo|ánimos/i],
  ['pt_BR.yml', /clima|humores|publicaç/i],
  ['de.yml', /Songs/],
  // With the dot below, or without: both are right, of ख़, क़ and ग़ only the latter is here.
  ['hi.yml', /[खकग]\u093c|[\u0958-\u095a]/],
])('%s has one word for one thing', async (file, other) => {
  expect([...(await textsOf(file)).values()].filter((text) => other.test(text))).toEqual([]);
});

describe('a key', () => {
  /** Looked up by the catalogs' names, of which the test below knows. */
  const lookedUp = /^genres_/;

  test('is used', () => {
    const code = [...sources(/\.tsx?$/, 'entrypoints', 'lib'), ...sources(/^wxt\.config\.ts$/, '.')]
      .map((source) => source.code)
      .join('\n');
    const unused = [...english.keys()].filter(
      (key) =>
        !lookedUp.test(key) &&
        !code.includes(`'${key.replaceAll('_', '.')}'`) &&
        !code.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  test('of a genre is one of a family of songs, or of films', () => {
    const { genres } = JSON.parse(readFileSync(join(root, 'assets/catalogs/films.json'), 'utf8'));
    const texts = [...english].filter(([key]) => lookedUp.test(key)).map(([, text]) => text);
    expect(texts.sort()).toEqual([...songFamilies, ...genres].sort());
  });
});

const givesItsSides: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
]);

/** What a person would read in English whatever their language: texts in JSX, and in attributes that are read. */
function textsIn(file: string, code: string): string[] {
  const found: string[] = [];
  const add = (node: ts.LiteralLikeNode): void => {
    if (/\p{L}/u.test(node.text)) found.push(node.text.trim());
  };
  /** Texts among the values that an expression may have. */
  const ofExpression = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) add(node);
    else if (ts.isTemplateExpression(node))
      for (const part of [node.head, ...node.templateSpans.map((span) => span.literal)]) add(part);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(ofExpression);
    else if (ts.isBinaryExpression(node) && givesItsSides.has(node.operatorToken.kind))
      [node.left, node.right].forEach(ofExpression);
    else if (ts.isParenthesizedExpression(node)) ofExpression(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) ofExpression(node.expression);
    else if (ts.isJsxAttribute(node) && /^(?:aria-label|title|alt|placeholder)$/.test(node.name.getText()))
      ofExpression(
        node.initializer && ts.isJsxExpression(node.initializer)
          ? node.initializer.expression
          : node.initializer,
      );
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

describe('no English stands in the code', () => {
  test.each(sources(/\.tsx$/, 'entrypoints'))('of $file', ({ file, code }) => {
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
  ])('which is found in %s', (code, texts) => {
    expect(textsIn('a.tsx', code)).toEqual(texts);
  });
});
