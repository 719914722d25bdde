import { type EditorPage, notes } from './pages.ts';

/** How often each action was tried in each editor, and seen by the extension. */
export class Matrix {
  readonly #cells = new Map<string, { tried: number; seen: number }>();

  count({ address }: EditorPage, action: string, seen: boolean): void {
    const key = `${address} ${action}`;
    const cell = this.#cells.get(key) ?? { tried: 0, seen: 0 };
    this.#cells.set(key, { tried: cell.tried + 1, seen: cell.seen + Number(seen) });
  }

  /** A line for each editor, a column for each action. */
  drawn(title: string, pages: readonly EditorPage[], actions: readonly string[]): string {
    const cell = (page: EditorPage, action: string): string => {
      const { tried, seen } = this.#cells.get(`${page.address} ${action}`) ?? { tried: 0, seen: 0 };
      return `${seen < tried || tried === 0 ? 'MISSED ' : ''}${seen}/${tried}`;
    };
    return [
      title,
      `| page | editor | ${actions.join(' | ')} |`,
      `|---|---|${actions.map(() => '---|').join('')}`,
      ...pages.map((page) => {
        const cells = actions.map((action) => cell(page, action));
        return `| ${page.address} | ${page.editor} | ${cells.join(' | ')} |`;
      }),
      ...notes,
    ].join('\n');
  }
}
