// npm run bench:load -- --minutes 60 --tabs 20 --posts 2000 [--write]: writes posts in many tabs without a pause.
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { launchChromium } from '#scripts/browsers/chromium.ts';
import { command, UserError } from '#scripts/cli/command.ts';
import { buildExtension } from '#tests/bench/build.ts';
import { writeDocs } from '#tests/bench/docs/writeDocs.ts';
import { saveMeasurement } from '#tests/bench/measurement.ts';
import { say } from '#training/cli/say.ts';
import { maxTabs, type Plan, writePosts } from './writePosts.ts';

const log = '.output/load.log';

await command(async () => {
  const { write, ...plan } = loadOptions();
  buildExtension();
  await mkdir('.output', { recursive: true });
  await writeFile(log, '');
  const chromium = await launchChromium({ headless: true });
  try {
    await chromium.agree();
    const figures = await writePosts(chromium, plan, async (progress) => {
      await appendFile(log, `${JSON.stringify(progress)}\n`);
      const { minutes, posts, lost } = progress;
      say(
        `load: ${Math.round(minutes)} of ${plan.minutes} minutes, ${posts} of ${plan.posts} posts, ${lost} lost`,
      );
    });
    await saveMeasurement('load', figures);
    console.log(JSON.stringify(figures, null, 2));
    if (write) await writeDocs(['load']);
  } finally {
    await chromium.close();
  }
});

function loadOptions(): Plan & { readonly write: boolean } {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      tabs: { type: 'string', default: '20' },
      posts: { type: 'string', default: '2000' },
      write: { type: 'boolean', default: false },
    },
  });
  const [minutes, tabs, posts] = [Number(values.minutes), Number(values.tabs), Number(values.posts)];
  if (!(minutes > 0) || !(tabs >= 4 && tabs <= maxTabs) || !(posts >= 1))
    throw new UserError(`minutes and posts are above 0, tabs 4 to ${maxTabs}`);
  return { minutes, tabs, posts, write: values.write };
}
