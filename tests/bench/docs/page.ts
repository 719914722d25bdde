import type { Measurement, Provenance } from '#tests/bench/measurement.ts';

/** A part of docs/benchmarks.md that a command writes. */
export interface Section {
  /** Name of its marker, `<!-- bench:NAME -->`. */
  readonly name: string;
  /** Name of the measurement that it shows. */
  readonly measurement: string;
  /** The command that measures it. */
  readonly command: string;
  /** Returns Markdown. The figures are those of `measurement`. */
  readonly render: (figures: never) => string;
}

const block = /<!-- bench:(\w+) -->\n([\s\S]*?)<!-- \/bench -->/g;

/** Returns the names of the markers in a page, in their order. */
export const markersOf = (page: string): string[] => [...page.matchAll(block)].map(([, name]) => name!);

/** Returns a page without its markers and what is between them: the text that people write. */
export const withoutSections = (page: string): string => page.replace(block, '');

/**
 * Replaces the text between the markers of sections that have a measurement. Other sections keep their text. A section without
 * text gets a sentence that names its command.
 * @param measurements by name
 */
export function renderPage(
  page: string,
  sections: readonly Section[],
  measurements: Readonly<Record<string, Measurement>>,
): string {
  return page.replace(block, (_, name: string, current: string) => {
    const section = sections.find((section) => section.name === name);
    if (!section) throw new Error(`docs/benchmarks.md: no command writes the section ${name}`);
    const measurement = measurements[section.measurement];
    const text = measurement
      ? `${provenanceLine(measurement.provenance)}\n\n${section.render(measurement.figures as never)}`
      : current.trim() || `Not measured yet: run \`${section.command}\`.`;
    return `<!-- bench:${name} -->\n${text}\n<!-- /bench -->`;
  });
}

function provenanceLine({ date, commit, cpu, cores, memory, node }: Provenance): string {
  return `Measured on ${date} at commit ${commit}, on ${cores} cores of ${cpu} with ${memory} GB of memory, with Node ${node}.`;
}
