import { describe, expect, test } from 'vitest';
import {
  type BoxReport,
  type FocusReport,
  type FrameReport,
  factsAsText,
  focusedReport,
  ruleOf,
  siteState,
} from '#lib/composers/explainReport.ts';
import { isReadingAllowed } from '#lib/composers/permissions.ts';
import { initialSettings, type Settings } from '#lib/settings/settings.ts';

const frame = (path: readonly number[], box: BoxReport, focusedFrame?: number): FrameReport => ({
  path,
  ...(focusedFrame !== undefined && { focusedFrame }),
  protocol: 'https:',
  host: `${['top', ...path].join('-')}.example`,
  isWatched: true,
  box,
});
const none: BoxReport = { kind: 'none' };
const area: BoxReport = { kind: 'textarea', hasText: true };

describe('focusedReport', () => {
  test('it returns the page of the tab if one of its own elements has the focus', () => {
    const reports = [frame([0], none), frame([], area), frame([1], { kind: 'editable' })];
    expect(focusedReport(reports)).toMatchObject({ host: 'top.example', box: area });
  });

  test('it follows the focus into nested frames and ignores what had the focus in other frames', () => {
    const reports = [
      frame([], none, 1),
      frame([0], { kind: 'page' }),
      frame([1], none, 0),
      frame([1, 0], area),
    ];
    expect(focusedReport(reports)).toMatchObject({ host: 'top-1-0.example', box: area });
  });

  test('a frame that did not report is a box that Tonic cannot look into', () => {
    expect(focusedReport([frame([], none, 2), frame([0], area)])).toMatchObject({
      host: 'top.example',
      box: { kind: 'frame' },
    });
  });

  test('it returns undefined if the page of the tab has not reported', () => {
    expect(focusedReport([])).toBeUndefined();
    expect(focusedReport([frame([0], area)])).toBeUndefined();
  });
});

const now = 1_800_000_000_000;
const agreed: Settings = { ...initialSettings, agreed: true };

test.each<[string, Settings, string, string]>([
  ['a listed site', agreed, 'www.reddit.com', 'allowed'],
  ['a site that the user added', { ...agreed, others: ['forum.example'] }, 'forum.example', 'allowed'],
  ['a site that is not listed', agreed, 'forum.example', 'notAdded'],
  ['a site that is switched off', { ...agreed, off: ['reddit.com'] }, 'www.reddit.com', 'off'],
  ['a pause', { ...agreed, pausedUntil: now + 1000 }, 'x.com', 'paused'],
  ['a pause that is over', { ...agreed, pausedUntil: now - 1 }, 'x.com', 'allowed'],
  ['a user who has not agreed', { ...initialSettings, off: ['x.com'] }, 'x.com', 'notAgreed'],
])('siteState of %s agrees with isReadingAllowed', (_, settings, host, state) => {
  expect(siteState(settings, host, now)).toBe(state);
  expect(isReadingAllowed(settings, host, now)).toBe(state === 'allowed');
});

test('ruleOf refuses a message unless messages of the site are switched on', () => {
  const message: FocusReport = { ...frame([], { kind: 'textarea', refusal: 'message' }), host: 'x.com' };
  expect(ruleOf(message, agreed)).toBe('message');
  expect(ruleOf(message, { ...agreed, messages: ['x.com'] })).toBe('none');
  expect(ruleOf({ ...message, box: { kind: 'textarea', refusal: 'private' } }, agreed)).toBe('private');
  expect(ruleOf({ ...message, box: area }, agreed)).toBe('none');
});

test('factsAsText writes one fact a line', () => {
  const facts = { host: 'x.com', reading: 'allowed', kind: 'textarea', rule: 'none' } as const;
  expect(factsAsText({ ...facts, hasText: true }, '1.2.3')).toBe(
    'Tonic: 1.2.3\nsite: x.com\nreading: allowed\nbox: textarea\nrule: none\ntext: seen',
  );
  expect(factsAsText({ ...facts, hasText: false }, '1.2.3')).toMatch(/\ntext: none$/);
  expect(factsAsText({ ...facts, rule: 'search' }, '1.2.3')).toMatch(/\nrule: search$/);
});
