import { MessageRecorder } from './messageRecorder.ts';
import type { Tab, TabDriver } from './tab.ts';
import { User } from './user.ts';

/** Users of one browser. A released tab is reused by the next user. */
export class TabPool {
  readonly driver: TabDriver;
  readonly #recorder: MessageRecorder;
  readonly #free: Tab[] = [];
  #users = 0;

  private constructor(driver: TabDriver, recorder: MessageRecorder) {
    this.driver = driver;
    this.#recorder = recorder;
  }

  static async start(driver: TabDriver): Promise<TabPool> {
    return new TabPool(driver, await MessageRecorder.start(driver));
  }

  async acquire(): Promise<User> {
    return new User(this.#free.pop() ?? (await this.driver.openTab()), this.#recorder, `${this.#users++}`);
  }

  release({ tab }: User): void {
    tab.releaseFocus();
    this.#free.push(tab);
  }
}
