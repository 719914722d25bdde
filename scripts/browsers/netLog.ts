import { readFile } from 'node:fs/promises';

/** A request as Chromium's network stack recorded it. */
export interface NetRequest {
  readonly url: string;
  /** Origin of the page or extension that made the request; undefined for Chromium itself and the address bar. */
  readonly initiator: string | undefined;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { url?: string; initiator?: string };
  }[];
}

/**
 * Reads the file that Chromium writes with --log-net-log, after Chromium has closed.
 * @throws SyntaxError when Chromium was killed before it finished the file
 */
export async function requestsOf(path: string): Promise<NetRequest[]> {
  const { constants, events } = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    if (type !== started || params?.url === undefined) return [];
    const { url, initiator } = params;
    return [{ url, initiator: initiator === 'not an origin' ? undefined : initiator }];
  });
}
