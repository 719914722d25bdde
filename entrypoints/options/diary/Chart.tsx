import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Tally } from '#lib/diary/tally.ts';

interface Props {
  /** Says in words what the picture shows. */
  readonly label: string;
  /** The same in numbers, for those who cannot see it; the first column names the row. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [name: string, ...numbers: number[]])[];
  readonly children: ComponentChildren;
}

/** A picture, and a table of what it shows for screen readers. */
export function Chart({ label, heads, rows, children }: Props) {
  return (
    <>
      <div class="chart" role="img" aria-label={label}>
        {children}
      </div>
      <div class="unseen">
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...numbers]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {numbers.map((number, k) => (
                  <td key={heads[k + 1]}>{number}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The heads of a table of moods, after that of its names. */
export const moodHeads = (): readonly string[] => [
  i18n.t('diary.happy'),
  i18n.t('diary.sad'),
  i18n.t('diary.unsure'),
];

export const moodRow = (name: string, { happy, sad, unsure }: Tally) => [name, happy, sad, unsure] as const;
