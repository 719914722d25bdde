import { i18n } from '#i18n';
import type { Wish } from '#lib/taste/wishes.ts';

const names = {
  lift: 'wish.lift',
  stay: 'wish.stay',
  distract: 'wish.distract',
} as const satisfies Readonly<Record<Wish, string>>;

export const wishName = (wish: Wish): string => i18n.t(names[wish]);
