import { hosts } from '#tests/bench/page/hosts.ts';
import type { Keystrokes } from '#tests/bench/page/keystrokes.ts';
import { openSite } from '#tests/bench/page/open.ts';
import { typeParagraph } from '#tests/bench/page/typing.ts';
import { percentilesOf } from '#tests/bench/statistics.ts';
import type { OnProgress } from '#training/cli/progress.ts';
import type { Build, Sides } from './builds.ts';
import { inTurns, type Row, rowOf } from './compare.ts';

const mostTimes = 1.1;
const editors = { Lexical: hosts.lexical, 'Draft.js': hosts.draft };

/** Types the same paragraphs with both builds: the extension's own time per key, without readings. */
export async function keyRows(builds: Sides<Build>, pairs: number, onProgress: OnProgress): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [editor, host] of Object.entries(editors)) {
    const sites = {
      now: await openSite(builds.now.chromium, host),
      before: await openSite(builds.before.chromium, host),
    };
    const typed = await inTurns(sites, pairs, (site) => typeParagraph(site), onProgress);
    await Promise.all([sites.now.page.close(), sites.before.page.close()]);
    const pairsOf = (which: 'median' | 'p95') => {
      const timeOf = ({ own }: Keystrokes) => percentilesOf(own)[which];
      return typed.map(({ now, before }) => ({ now: timeOf(now), before: timeOf(before) }));
    };
    rows.push(
      rowOf(`own time per key in ${editor}, median`, 'ms', pairsOf('median'), mostTimes),
      rowOf(`own time per key in ${editor}, 95th percentile`, 'ms', pairsOf('p95'), mostTimes),
    );
  }
  return rows;
}
