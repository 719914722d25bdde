import { isTried } from './cells.ts';
import { type EditorPage, notes } from './pages.ts';

/** Counts how often each action was tried in each editor and its text was read. */
export class Matrix {
  readonly #browser: 'Chromium' | 'Firefox';
  readonly #cells = new Map<string, { tried: number; read: number }>();

  constructor(browser: 'Chromium' | 'Firefox') {
    this.#browser = browser;
  }

  count({ address }: EditorPage, action: string, wasRead: boolean): void {
    const key = `${address} ${action}`;
    const cell = this.#cells.get(key) ?? { tried: 0, read: 0 };
    this.#cells.set(key, { tried: cell.tried + 1, read: cell.read + Number(wasRead) });
  }

  /** A row for each editor, a column for each action. A cell that the other browser's tests try is a dash. */
  toMarkdown(title: string, pages: readonly EditorPage[], actions: readonly string[]): string {
    const cell = (page: EditorPage, action: string): string => {
      if (!isTried(this.#browser, page, action)) return '–';
      const { tried, read } = this.#cells.get(`${page.address} ${action}`) ?? { tried: 0, read: 0 };
      return `${read < tried || tried === 0 ? 'MISSED ' : ''}${read}/${tried}`;
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
