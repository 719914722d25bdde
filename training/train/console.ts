import { Presets, SingleBar } from 'cli-progress';
import type { EpochRecord, RunIdentity } from '#training/runs/run.ts';
import type { TrainingObserver } from './chunked.ts';

/** Progress on standard error: a bar for the epoch under way, a line for each one done. */
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
  process.once('exit', () => bar.stop()); // or the terminal's cursor would stay hidden
  let started = 0;
  let running = '';
  return {
    onBatch(chunk, epoch, { tweets: done, of, loss, accuracy }) {
      const seconds = (performance.now() - started) / 1000;
      const chunksLeft = Math.max(0, settings.chunks - chunk); // none are known of a run on live tweets
      const epochsLeft = chunksLeft * settings.epochs + settings.epochs - epoch + 1;
      const speed = running === `${chunk} ${epoch}` ? done / seconds : 0;
      const payload = {
        chunk: settings.chunks === 1 ? chunk : `${chunk}/${settings.chunks}`,
        epoch: `${epoch}/${settings.epochs}`,
        loss: loss.toFixed(4),
        accuracy: accuracy.toFixed(4),
        speed: Math.round(speed),
        left: speed > 0 ? minutes((epochsLeft * of - done) / speed) : '?',
      };
      if (running !== `${chunk} ${epoch}`) {
        running = `${chunk} ${epoch}`;
        started = performance.now();
        bar.start(of, done, payload);
      } else bar.update(done, payload);
    },
    onEpoch(record) {
      bar.stop();
      process.stderr.write(`${lineOf(record)}\n`);
    },
    stop: () => bar.stop(), // its timer would keep the process from ending after an error
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

const minutes = (seconds: number): string =>
  seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
