import { Ear } from './messageRecorder.ts';
import type { Seat, Stage } from './tab.ts';
import { Person } from './user.ts';

/** A browser that people come to: a seat that was left is taken again. */
export class Desk {
  readonly stage: Stage;
  readonly #ear: Ear;
  readonly #free: Seat[] = [];
  #people = 0;

  private constructor(stage: Stage, ear: Ear) {
    this.stage = stage;
    this.#ear = ear;
  }

  static async at(stage: Stage): Promise<Desk> {
    return new Desk(stage, await Ear.at(stage));
  }

  async sit(): Promise<Person> {
    return new Person(this.#free.pop() ?? (await this.stage.openSeat()), this.#ear, `${this.#people++}`);
  }

  leave({ seat }: Person): void {
    seat.rest();
    this.#free.push(seat);
  }
}
