/** For expect.poll: looks often, and gives up far later than it takes, since machines are busy. */
export const pollOptions = { timeout: 60_000, interval: 50 };
