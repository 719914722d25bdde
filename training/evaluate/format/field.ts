import { UserError } from '#scripts/cli/command.ts';

/** A value inside a JSON file that knows where it stands, so that a complaint can name it. Every reader throws UserError. */
export class Field {
  readonly #file: string;
  readonly #path: string;
  readonly #value: unknown;

  constructor(file: string, value: unknown, path = '') {
    this.#file = file;
    this.#path = path;
    this.#value = value;
  }

  /** What stands under a name; a missing one is complained of when it is read. */
  at(name: string): Field {
    const inside = (this.#value ?? {}) as Readonly<Record<string, unknown>>;
    return new Field(this.#file, inside[name], this.#path === '' ? name : `${this.#path}.${name}`);
  }

  /** The elements of a list of at least `least`. */
  list(least: number): Field[] {
    const list = this.#value;
    if (!Array.isArray(list) || list.length < least) throw this.#complaint(`a list of ${least} or more`);
    return list.map((element, k) => new Field(this.#file, element, `${this.#path}[${k}]`));
  }

  oneOf<Name extends string>(names: readonly Name[]): Name {
    const found = names.find((name) => name === this.#value);
    if (found === undefined) throw this.#complaint(names.join(' or '));
    return found;
  }

  /** A whole number from `least` up. */
  count(least = 0): number {
    return this.#number(
      (value) => Number.isInteger(value) && value >= least,
      `a whole number from ${least} up`,
    );
  }

  amount(): number {
    return this.#number((value) => value >= 0, 'a number from 0 up');
  }

  /** As amount(), where anything stands here. */
  amountIfAny(): number | undefined {
    return this.#value === undefined ? undefined : this.amount();
  }

  positive(): number {
    return this.#number((value) => value > 0, 'a number above 0');
  }

  share(): number {
    return this.#number((value) => value >= 0 && value <= 1, 'a number from 0 to 1');
  }

  /** Those entries of an object that are numbers. */
  numbers(): Record<string, number> {
    const value = this.#value;
    if (typeof value !== 'object' || value === null) throw this.#complaint('an object');
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => typeof entry === 'number'));
  }

  #number(isFine: (value: number) => boolean, what: string): number {
    const value = this.#value;
    if (typeof value !== 'number' || !Number.isFinite(value) || !isFine(value)) throw this.#complaint(what);
    return value;
  }

  #complaint(what: string): UserError {
    return new UserError(`${this.#file}: ${this.#path} is not ${what}`);
  }
}
