// npm run live: posts of a network as they flow, labelled by their emoji, to train on.
import { command, UserError } from '#scripts/cli/command.ts';
import { say } from '#training/cli/say.ts';
import { stopOnSignals } from '#training/cli/stopOnSignals.ts';
import { loadReport } from '#training/runs/runFolder.ts';
import { streamPosts, strikeRecords } from './command.ts';
import { type DriftReport, driftTable } from './driftTable.ts';
import { liveOptions } from './options.ts';
import type { Subscriber } from './subscribe.ts';

/**
 * Takes posts of a stream, strikes posts off, or reports how a network drifted.
 * @param args options of the command line
 * @throws UserError when an option, the stream, a file or a folder is not usable
 */
export async function liveCommand(
  args: readonly string[],
  subscriber: Subscriber = { say, signal: new AbortController().signal },
): Promise<void> {
  const options = liveOptions(args);
  if (options.command === 'stream') await streamPosts(options, subscriber);
  else if (options.command === 'strike') strikeRecords(options.out, options.records);
  else {
    const report = await loadReport<DriftReport>(options.folder);
    if (!report.drift) throw new UserError(`${options.folder}: holds no run on a live stream`);
    console.log(driftTable(report));
  }
}

if (import.meta.main) {
  stopOnSignals();
  await command(() => liveCommand(process.argv.slice(2)));
}
