import { vi } from 'vitest';

/** One mock for each message of the protocol. */
export const fakeHandlers = () => ({
  loadModel: vi.fn(),
  readPost: vi.fn(),
  endPost: vi.fn(),
  loadMoodDot: vi.fn(),
  getCurrentPost: vi.fn(),
  correctMood: vi.fn(),
  shufflePicks: vi.fn(),
  reloadModel: vi.fn(),
  setWish: vi.fn(),
  chooseTab: vi.fn(),
  ratePick: vi.fn(),
  recordShown: vi.fn(),
  setSurvey: vi.fn(),
  restoreBackup: vi.fn(),
  eraseEverything: vi.fn(),
  forgetAdjustments: vi.fn(),
  eraseDiary: vi.fn(),
  changeSetting: vi.fn(),
});
