import { MessageRecorder } from './messageRecorder.ts';
import type { Tab, TabDriver } from './tab.ts';
import { User } from './user.ts';

/** A browser that people come to: a seat that was left is taken again. */
export class TabPool {
  readonly stage: TabDriver;
  readonly #ear: MessageRecorder;
  readonly #free: Tab[] = [];
  #people = 0;

  private constructor(stage: TabDriver, ear: MessageRecorder) {
    this.stage = stage;
    this.#ear = ear;
  }

  static async at(stage: TabDriver): Promise<TabPool> {
    return new TabPool(stage, await MessageRecorder.at(stage));
  }

  async sit(): Promise<User> {
    return new User(this.#free.pop() ?? (await this.stage.openSeat()), this.#ear, `${this.#people++}`);
  }

  leave({ seat }: User): void {
    seat.rest();
    this.#free.push(seat);
  }
}
