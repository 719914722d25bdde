/** Kinds of recordings, the closest to the original first. */
export const versionKinds = ['original', 'live', 'remix'] as const;
export type VersionKind = (typeof versionKinds)[number];

export interface Version {
  /** The title of the song, without labels of the recording and without guests. */
  readonly song: string;
  /** The title of the recording, without guests. */
  readonly title: string;
  readonly kind: VersionKind;
}

/** A label with no other words than these denotes the same recording: "Single Version / Mono Mix". */
const sameRecordingWords = new Set(
  (
    'original album lp single radio video short long full extended clean explicit main mono stereo new bonus pop digital ' +
    'greatest hits seven inch version ver versie non spotify singles holiday edit edited mix length track soundtrack ' +
    'intro with lange and blast ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
/** Other labels of the same recording. */
const sameRecordingLabels = [/re-?master/i, /^(?:love theme )?from\b/i, /^studio recording\b/i, /^mix cut$/i];
/** Another recording by the same artist. */
const live = /\b(?:live|acoustic|unplugged|session|sessions|re-?recorded|revisited|demo|piano|orchestral)\b/i;
/** A version by others, or in another language. */
const remix =
  /\b(?:re-?mix(?:ed)?|mix|rework|bootleg|vip|edit|flip|cover|instrumental|spanish|karaoke|mash-?up|version)\b/i;
/** A version at another speed. */
const otherSpeed = /\b(?:sped[ -]up|slowed|nightcore)\b/i;

const bracketed = / ?[([]([^()[\]]*)[)\]]/g;
const trailingGuests = /\s(?:featuring|feat\.?|ft\.?)\s.+$/i;
const guests = /\b(?:featuring |feat\.|feat |ft\.|ft )|^with [\p{L}\d]/iu;
/** Guests at the end whose names have brackets of their own. */
const bracketedGuests = / ?\[(?:feat|ft)\.? .+\]$/i;
/** A label that says nothing beside that of another recording: "Remix - Radio Edit". */
const radioEdit = / - radio edit$/i;

/**
 * Splits a title: "You Really Got Me - 2015 Remaster" is the original of "You Really Got Me", "Faded - Dash Berlin Remix" a
 * remix of "Faded". Parts that do not describe a version stay: "Another Brick in the Wall - Pt. 2".
 */
export function versionOf(titleWithGuests: string): Version {
  const title = withoutGuests(titleWithGuests);
  let kind: VersionKind = 'original';
  const isVersion = (label: string): boolean => {
    const labelKind = kindOf(label);
    if (labelKind !== undefined && versionKinds.indexOf(labelKind) > versionKinds.indexOf(kind))
      kind = labelKind;
    return labelKind !== undefined;
  };
  const bare = title.replace(bracketed, (whole, label: string) => (isVersion(label) ? '' : whole));
  const [song = '', ...labels] = bare.split(/ -(?: |$)/);
  const rest = labels.map((label) => label.trim()).filter((label) => label !== '' && !isVersion(label));
  const songTitle = collapseSpaces([song, ...rest].join(' - '));
  // A title that consists of a label is a title: "Live", "Remix".
  return songTitle === ''
    ? { song: title, title, kind: 'original' }
    : { song: songTitle, title: title.replace(radioEdit, ''), kind };
}

function withoutGuests(title: string): string {
  const bare = title
    .replace(bracketedGuests, '')
    .replace(bracketed, (whole, label: string) => (guests.test(label) ? '' : whole));
  const [song = '', ...labels] = bare.split(' - ');
  const rest = [song.replace(trailingGuests, ''), ...labels.filter((label) => !guests.test(label))];
  return collapseSpaces(rest.join(' - ')) || title;
}

const collapseSpaces = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isSameRecording(label: string): boolean {
  const words = label.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return (
    sameRecordingLabels.some((pattern) => pattern.test(label)) ||
    (words.length > 0 && words.every((word) => sameRecordingWords.has(word)))
  );
}

/** Returns the kind of version that a label describes; undefined if it describes none. */
function kindOf(label: string): VersionKind | undefined {
  if (live.test(label)) return 'live';
  if (isSameRecording(label)) return 'original';
  return remix.test(label) || otherSpeed.test(label) ? 'remix' : undefined;
}
