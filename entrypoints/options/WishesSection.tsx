import { Choice } from '#entrypoints/shared/components/Choice.tsx';
import { wishName } from '#entrypoints/shared/format/wishName.ts';
import { i18n } from '#i18n';
import { command } from '#lib/browser/client.ts';
import { decidedMoods } from '#lib/mood/reading.ts';
import type { Wishes } from '#lib/taste/wishes.ts';

/** The wish for each mood. The popup changes the same setting. */
export function WishesSection({ wishes }: { wishes: Wishes }) {
  const names = { lift: wishName('lift'), stay: wishName('stay'), distract: wishName('distract') };
  return (
    <section aria-labelledby="wishes-title">
      <h2 id="wishes-title">{i18n.t('wishes.title')}</h2>
      {decidedMoods.map((mood) => (
        <Choice
          key={mood}
          legend={i18n.t(mood === 'happy' ? 'wishes.happy' : 'wishes.sad')}
          name={`wish-${mood}`}
          names={names}
          value={wishes[mood]}
          onChoose={(wish) => void command('setWish', mood, wish)}
        />
      ))}
    </section>
  );
}
