import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { imports as subpaths } from '../../package.json';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** Path of the importing file from the root. */
  readonly from: string;
  /** Path of a file of the project from the root, or the name of a package. */
  readonly to: string;
  /** True if the import disappears when types are stripped. */
  readonly typeOnly: boolean;
}

/** All imports of a source file: static, re-export, dynamic, require and `import('...')` types. */
export function importsIn(from: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const to = text.startsWith('.') ? posix.join(posix.dirname(from), text) : withoutHash(text);
    found.push({ from, to, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && isImportCall(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, code, ts.ScriptTarget.Latest));
  return found;
}

/** Turns a subpath import of package.json ("#lib/a.ts") into a path from the root. */
const withoutHash = (specifier: string): string =>
  Object.hasOwn(subpaths, specifier.replace(/\/.*/, '/*')) ? specifier.slice(1) : specifier;

function isImportCall({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  );
}

/** Paths of all source files below a folder, from the root. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));

export const importsOf = (folder: string): Import[] =>
  sourcesIn(folder).flatMap((file) => importsIn(file, readFileSync(join(root, file), 'utf8')));

/**
 * Imports that break an order of folders, one line each.
 * @param levels folders from the bottom up. A file may import from its own folder and from folders of lower levels. A folder does not
 * include its subfolders.
 */
export function upwardImports(levels: readonly (readonly string[])[], imports: readonly Import[]): string[] {
  const levelOf = (path: string) => levels.findIndex((folders) => folders.includes(posix.dirname(path)));
  return imports
    .filter(({ from, to }) => levelOf(from) >= 0 && levelOf(to) >= 0)
    .filter(({ from, to }) => posix.dirname(from) !== posix.dirname(to) && levelOf(to) >= levelOf(from))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** A circle of files that import each other, in order, or undefined if there is none. Depth-first search. */
export function circleIn(imports: readonly Import[]): readonly string[] | undefined {
  const targets = new Map<string, Import[]>();
  for (const one of imports) targets.set(one.from, [...(targets.get(one.from) ?? []), one]);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const { to } of targets.get(file) ?? []) {
      const circle = visit(to);
      if (circle) return circle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return undefined;
}
