import { Presets, SingleBar } from 'cli-progress';
import { say } from '#training/cli/say.ts';
import type { RunIdentity } from '#training/runs/identity.ts';
import type { EpochRecord } from '#training/runs/progress.ts';
import type { TrainingObserver } from './chunked.ts';

/** Returns an observer that shows progress on standard error: a bar for the epoch under way, a line for each finished one. */
export function consoleObserver({ settings }: RunIdentity): TrainingObserver & { stop(): void } {
  const bar = new SingleBar(
    {
      format:
        'chunk {chunk}, epoch {epoch} {bar} {percentage} %  loss {loss}  accuracy {accuracy}  {speed} tweets/s  ' +
        'epoch {eta_formatted} left, run {left} left at most',
      clearOnComplete: true,
      hideCursor: true,
      linewrap: null,
      noTTYOutput: true,
      notTTYSchedule: 30_000,
    },
    Presets.shades_classic,
  );
  const stopBar = () => bar.stop();
  process.once('exit', stopBar); // Shows the terminal's cursor again.
  let started = 0;
  let running = '';
  return {
    onBatch(chunk, epoch, { tweets, total, loss, accuracy }) {
      const seconds = (performance.now() - started) / 1000;
      const chunksLeft = Math.max(0, settings.chunks - chunk); // A run on live tweets does not know how many will come.
      const epochsLeft = chunksLeft * settings.epochs + settings.epochs - epoch + 1;
      const speed = running === `${chunk} ${epoch}` ? tweets / seconds : 0;
      const payload = {
        chunk: settings.chunks === 1 ? chunk : `${chunk}/${settings.chunks}`,
        epoch: `${epoch}/${settings.epochs}`,
        loss: loss.toFixed(4),
        accuracy: accuracy.toFixed(4),
        speed: Math.round(speed),
        left: speed > 0 ? durationText((epochsLeft * total - tweets) / speed) : '?',
      };
      if (running !== `${chunk} ${epoch}`) {
        running = `${chunk} ${epoch}`;
        started = performance.now();
        bar.start(total, tweets, payload);
      } else bar.update(tweets, payload);
    },
    onEpoch(record) {
      bar.stop();
      say(lineOf(record));
    },
    /** Stops the bar's timer, which would keep the process alive after an error. */
    stop() {
      bar.stop();
      process.off('exit', stopBar);
    },
  };
}

const lineOf = ({
  chunk,
  epoch,
  seconds,
  tweetsPerSecond,
  loss,
  accuracy,
  valLoss,
  valAccuracy,
}: EpochRecord): string =>
  `chunk ${chunk}, epoch ${epoch}: ${seconds.toFixed(1)} s, ${Math.round(tweetsPerSecond)} tweets/s, ` +
  `loss ${loss.toFixed(4)}, accuracy ${accuracy.toFixed(4)}, ` +
  `validation loss ${valLoss.toFixed(4)}, accuracy ${valAccuracy.toFixed(4)}`;

const durationText = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
