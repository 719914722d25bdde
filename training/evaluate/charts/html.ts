import type { Table } from '#training/evaluate/format/table.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML and XML, between tags and in an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character]!);

/** Returns a table in a frame that scrolls a wide table, also with the keyboard. */
export function tableHtml({ caption, words, columns, rows }: Table): string {
  const className = (k: number) => (k < words ? '' : ' class="number"');
  const head = columns.map((name, k) => `<th scope="col"${className(k)}>${escaped(name)}</th>`).join('');
  const row = (cells: readonly string[]) =>
    cells
      .map((cell, k) =>
        k === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${className(k)}>${escaped(cell)}</td>`,
      )
      .join('');
  return `<div class="wide" role="group" aria-label="${escaped(caption)}" tabindex="0">
<table>
<caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${row(cells)}</tr>`).join('\n')}
</tbody>
</table>
</div>`;
}

/** Returns a chart with a caption. */
export const figureHtml = (svg: string, caption: string): string =>
  `<figure>\n${svg}\n<figcaption>${escaped(caption)}</figcaption>\n</figure>`;
