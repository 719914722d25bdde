/** For expect.poll: polls often, and gives up late because machines may be busy. */
export const pollOptions = { timeout: 60_000, interval: 50 };
