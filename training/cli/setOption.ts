import { UserError } from '#scripts/cli/command.ts';

/** The values that `--set` accepts for one setting. */
export type Bounds =
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  /** From 0 to less than `below`. */
  | { readonly kind: 'number'; readonly below: number }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'flag' };

/** A whole number from `min` to `max`. */
export const whole = (min: number, max = Number.POSITIVE_INFINITY): Bounds => ({ kind: 'whole', min, max });
/** A number from 0. */
export const amount: Bounds = { kind: 'number', below: Number.POSITIVE_INFINITY };
/** A number from 0, below 1. */
export const share: Bounds = { kind: 'number', below: 1 };
export const choice = (...choices: readonly string[]): Bounds => ({ kind: 'choice', choices });
/** `true` or `false`. */
export const flag: Bounds = { kind: 'flag' };

/** What `--set` can change. */
export interface SettingTable<Settings> {
  readonly bounds: { readonly [Name in keyof Settings]: Bounds };
  /** Earlier names of settings, which `--set` still accepts. */
  readonly aliases?: Readonly<Record<string, keyof Settings>>;
  /** Completes the sentence "--set is ...". */
  readonly listNames: (names: readonly string[]) => string;
}

/**
 * Returns the settings after all changes, in order.
 * @param changes values of `--set`, each `NAME=VALUE`
 * @throws UserError that lists the names when a name is unknown, or says what a value must be
 */
export function applySetOptions<Settings extends object>(
  settings: Settings,
  changes: readonly string[],
  table: SettingTable<Settings>,
): Settings {
  const changed = { ...settings };
  for (const change of changes) {
    const [given = '', ...rest] = change.split('=');
    const name = settingName(given, table);
    Object.assign(changed, { [name]: settingValue(String(name), rest.join('='), table.bounds[name]) });
  }
  return changed;
}

/** @throws UserError when `given` is none of the names */
export function oneOf<Name extends string>(option: string, given: string, names: readonly Name[]): Name {
  const name = names.find((known) => known === given);
  if (name === undefined)
    throw new UserError(`${option} is ${names.join(' or ')}, not ${JSON.stringify(given)}`);
  return name;
}

function settingName<Settings>(
  given: string,
  { bounds, aliases = {}, listNames }: SettingTable<Settings>,
): keyof Settings {
  if (Object.hasOwn(bounds, given)) return given as keyof Settings;
  const name = Object.hasOwn(aliases, given) ? aliases[given] : undefined;
  if (name !== undefined) return name;
  throw new UserError(`--set is ${listNames(Object.keys(bounds))}, not ${JSON.stringify(given)}`);
}

function settingValue(name: string, given: string, bounds: Bounds): number | string | boolean {
  switch (bounds.kind) {
    case 'choice':
      return oneOf(`--set ${name}`, given, bounds.choices);
    case 'flag':
      return oneOf(`--set ${name}`, given, ['true', 'false']) === 'true';
    default:
      return numberOf(name, given, bounds);
  }
}

function numberOf(
  name: string,
  given: string,
  bounds: Extract<Bounds, { kind: 'whole' | 'number' }>,
): number {
  const number = given.trim() === '' ? Number.NaN : Number(given);
  const fits =
    bounds.kind === 'whole'
      ? Number.isInteger(number) && number >= bounds.min && number <= bounds.max
      : number >= 0 && number < bounds.below;
  if (!fits) throw new UserError(`--set ${name} wants ${wanted(bounds)}, not ${JSON.stringify(given)}`);
  return number;
}

function wanted(bounds: Extract<Bounds, { kind: 'whole' | 'number' }>): string {
  if (bounds.kind === 'number')
    return `a number from 0${Number.isFinite(bounds.below) ? `, below ${bounds.below}` : ''}`;
  return `a whole number from ${bounds.min}${Number.isFinite(bounds.max) ? ` to ${bounds.max}` : ''}`;
}
