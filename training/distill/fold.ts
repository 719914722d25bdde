import { UserError } from '#scripts/cli/command.ts';

/** One of `total` equal parts of the posts: every `total`-th post, starting with post `part - 1`. */
export interface Fold {
  /** From 1. */
  readonly part: number;
  readonly total: number;
}

/** @param position of a post among those to train on, from 0 */
export const isInFold = ({ part, total }: Fold, position: number): boolean => position % total === part - 1;

/** @param given such as `2/4`  @throws UserError when it is not a fold */
export function foldOption(given: string | undefined): Fold | undefined {
  if (given === undefined) return undefined;
  const [, part, total] = (/^(\d+)\/(\d+)$/.exec(given) ?? []).map(Number);
  if (part === undefined || total === undefined || part < 1 || total < 2 || part > total)
    throw new UserError(`--fold is PART/OF, such as 1/4, not ${JSON.stringify(given)}`);
  return { part, total };
}

/** A fold as run.json has it. Runs of versions before 0.2.0 have `of` instead of `total`. */
export type StoredFold = Fold | { readonly part: number; readonly of: number };

export const foldOf = (stored: StoredFold): Fold =>
  'total' in stored ? stored : { part: stored.part, total: stored.of };
