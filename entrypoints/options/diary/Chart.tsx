import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Tally } from '#lib/diary/tally.ts';

interface Props {
  /** Describes in words what the chart shows. */
  readonly label: string;
  /** Headings of the table with the same numbers, for screen readers. The first column names the row. */
  readonly headings: readonly string[];
  readonly rows: readonly (readonly [name: string, ...numbers: number[]])[];
  readonly children: ComponentChildren;
}

/** A chart, and a visually hidden table of its numbers for screen readers. */
export function Chart({ label, headings, rows, children }: Props) {
  return (
    <>
      <div class="chart" role="img" aria-label={label}>
        {children}
      </div>
      <div class="visually-hidden">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th scope="col" key={heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...numbers]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {numbers.map((number, k) => (
                  <td key={headings[k + 1]}>{number}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The headings of the mood columns, which follow the column of names. */
export const moodHeadings = (): readonly string[] => [
  i18n.t('diary.happy'),
  i18n.t('diary.sad'),
  i18n.t('diary.unsure'),
];

/** A row of the table: a name and its numbers of happy, sad and unsure posts. */
export const moodRow = (name: string, { happy, sad, unsure }: Tally) => [name, happy, sad, unsure] as const;
