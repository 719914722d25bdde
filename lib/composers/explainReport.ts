import { isPaused, type Settings } from '#lib/settings/settings.ts';
import { siteKey, siteOf } from '#lib/sites/index.ts';
import { isReadingMessagesAllowed } from './permissions.ts';

/** Why a box is not read, whatever the settings are. A message to a person is read if the settings allow it. */
export type Refusal = 'private' | 'search' | 'locked' | 'masked' | 'message';

/** What Tonic sees of a box. It holds no word of the page. */
export interface BoxReport {
  /**
   * A text area, an element or a whole page that can be edited, a one-line box, a box that the page draws itself
   * (EditContext), an element whose shadow root is closed, or no box.
   */
  readonly kind: 'textarea' | 'editable' | 'page' | 'oneLine' | 'drawn' | 'closed' | 'none';
  readonly refusal?: Refusal;
  /** Whether Tonic finds text in the box. Absent if the box is none or is refused. */
  readonly hasText?: boolean;
}

/** What the script in a frame reports of its frame. */
export interface FrameReport {
  /** The positions of the frame and the frames around it, from the outermost. The page of the tab has none. */
  readonly path: readonly number[];
  /** The position of the frame inside this one that has the focus. Absent if an element of this one has it. */
  readonly focusedFrame?: number;
  /** As in addresses: "https:". */
  readonly protocol: string;
  readonly host: string;
  /** Whether Tonic's content script has started in this frame. */
  readonly isWatched: boolean;
  readonly box: BoxReport;
}

/** A report of the frame that has the focus. Its box is `frame` if Tonic cannot look into that frame. */
export interface FocusReport {
  readonly protocol: string;
  readonly host: string;
  readonly isWatched: boolean;
  readonly box:
    | BoxReport
    | { readonly kind: 'frame'; readonly refusal?: undefined; readonly hasText?: undefined };
}

/** Returns the report of the frame that has the focus, or undefined if the page of the tab has not reported. */
export function focusedReport(reports: readonly FrameReport[]): FocusReport | undefined {
  const at = (path: readonly number[]) => reports.find((report) => report.path.join() === path.join());
  let report = at([]);
  while (report?.focusedFrame !== undefined) {
    const inner = at([...report.path, report.focusedFrame]);
    if (!inner) return { ...report, box: { kind: 'frame' } };
    report = inner;
  }
  return report;
}

/** Whether Tonic may read posts on a site; if not, the first setting that forbids it. */
export type SiteState = 'allowed' | 'notAgreed' | 'paused' | 'off' | 'notAdded';

/** Returns the state of a host at the time `now` (ms since the epoch). It agrees with `isReadingAllowed`. */
export function siteState(settings: Settings, hostname: string, now: number): SiteState {
  const key = siteKey(hostname);
  if (!settings.agreed) return 'notAgreed';
  if (isPaused(settings, now)) return 'paused';
  if (settings.off.includes(key)) return 'off';
  return siteOf(hostname) || settings.others.includes(key) ? 'allowed' : 'notAdded';
}

/** Returns the rule that refuses a box under these settings. */
export function ruleOf({ box, host }: FocusReport, settings: Settings): Refusal | 'none' {
  if (box.refusal === 'message' && isReadingMessagesAllowed(settings, host)) return 'none';
  return box.refusal ?? 'none';
}

/** The facts about a box that a person is shown and may copy into a report of a fault. */
export interface BoxFacts {
  readonly host: string;
  /** `denied`: the browser keeps Tonic from the site. `notStarted`: the content script does not run in the page. */
  readonly reading: SiteState | 'denied' | 'notStarted';
  readonly kind: FocusReport['box']['kind'];
  readonly rule: Refusal | 'none';
  /** Absent if the box is none or is refused. */
  readonly hasText?: boolean | undefined;
}

/**
 * Returns the facts as lines for a report of a fault. They are the same words in every language.
 * @param version of Tonic, such as "0.2.0"
 */
export function factsAsText({ host, reading, kind, rule, hasText }: BoxFacts, version: string): string {
  const lines = [
    `Tonic: ${version}`,
    `site: ${host}`,
    `reading: ${reading}`,
    `box: ${kind}`,
    `rule: ${rule}`,
  ];
  if (hasText !== undefined) lines.push(`text: ${hasText ? 'seen' : 'none'}`);
  return lines.join('\n');
}
