import { UserError } from '#scripts/cli/command.ts';

/** A value in a JSON file that knows its path, so that error messages can name it. Every reader throws a UserError. */
export class Field {
  readonly #file: string;
  readonly #path: string;
  readonly #value: unknown;

  constructor(file: string, value: unknown, path = '') {
    this.#file = file;
    this.#path = path;
    this.#value = value;
  }

  /** Returns an entry. A missing entry throws when it is read. */
  at(name: string): Field {
    const entries = (this.#value ?? {}) as Readonly<Record<string, unknown>>;
    return new Field(this.#file, entries[name], this.#path === '' ? name : `${this.#path}.${name}`);
  }

  /** Reads a list of at least `min` elements. */
  list(min: number): Field[] {
    const list = this.#value;
    if (!Array.isArray(list) || list.length < min) throw this.#complaint(`a list of ${min} or more`);
    return list.map((element, k) => new Field(this.#file, element, `${this.#path}[${k}]`));
  }

  oneOf<Name extends string>(names: readonly Name[]): Name {
    const match = names.find((name) => name === this.#value);
    if (match === undefined) throw this.#complaint(names.join(' or '));
    return match;
  }

  /** Reads a whole number from `min` up. */
  count(min = 0): number {
    return this.#number((value) => Number.isInteger(value) && value >= min, `a whole number from ${min} up`);
  }

  /** Reads a number from 0 up. */
  amount(): number {
    return this.#number((value) => value >= 0, 'a number from 0 up');
  }

  /** Reads a number from 0 up, or returns undefined if the entry is missing. */
  amountIfAny(): number | undefined {
    return this.#value === undefined ? undefined : this.amount();
  }

  positive(): number {
    return this.#number((value) => value > 0, 'a number above 0');
  }

  /** Reads a number from 0 to 1. */
  share(): number {
    return this.#number((value) => value >= 0 && value <= 1, 'a number from 0 to 1');
  }

  /** Reads the entries of an object that are numbers. */
  numbers(): Record<string, number> {
    const value = this.#value;
    if (typeof value !== 'object' || value === null) throw this.#complaint('an object');
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => typeof entry === 'number'));
  }

  #number(isValid: (value: number) => boolean, expected: string): number {
    const value = this.#value;
    if (typeof value !== 'number' || !Number.isFinite(value) || !isValid(value))
      throw this.#complaint(expected);
    return value;
  }

  #complaint(expected: string): UserError {
    return new UserError(`${this.#file}: ${this.#path} is not ${expected}`);
  }
}
