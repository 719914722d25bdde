import { UserError } from '#scripts/cli/command.ts';

/** One of `of` equal parts of the posts, the `part`-th (from 1): every `of`-th post. */
export interface Fold {
  readonly part: number;
  readonly of: number;
}

/** @param position among the posts to learn from */
export const isIn = ({ part, of }: Fold, position: number): boolean => position % of === part - 1;

/** @param given such as `2/4`  @throws UserError when it is no such thing */
export function foldOption(given: string | undefined): Fold | undefined {
  if (given === undefined) return undefined;
  const [, part, of] = (/^(\d+)\/(\d+)$/.exec(given) ?? []).map(Number);
  if (part === undefined || of === undefined || part < 1 || of < 2 || part > of)
    throw new UserError(`--fold is PART/OF, such as 1/4, not ${JSON.stringify(given)}`);
  return { part, of };
}
