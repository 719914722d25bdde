/** How far the recording of a title is from the one that made the song known: the nearest stands for all. */
export const kinds = ['original', 'live', 'remix'] as const;
export type Kind = (typeof kinds)[number];

export interface Version {
  /** The song's own title: without what is said of this recording, and without guests. */
  readonly song: string;
  /** The recording's title: without guests only. */
  readonly title: string;
  readonly kind: Kind;
}

/** A label of nothing but these words and of numbers tells of the same recording, as "Single Version / Mono Mix" does. */
const sameRecording = new Set(
  (
    'original album lp single radio video short long full extended clean explicit main mono stereo new bonus pop digital ' +
    'greatest hits seven inch version versie edit edited mix length track soundtrack intro with lange and blast ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
/** So does a label that begins, or goes, like one of these. */
const sameToo = [/re-?master/i, /^(?:love theme )?from\b/i, /^studio recording\b/i, /^mix cut$/i];
/** Another recording of the same people. */
const live = /\b(?:live|acoustic|unplugged|session|sessions|re-?recorded|revisited|demo|piano|orchestral)\b/i;
/** Made into something else by others, or sung in another language. */
const remix =
  /\b(?:re-?mix(?:ed)?|mix|rework|bootleg|vip|edit|flip|cover|instrumental|spanish|karaoke|mash-?up|version)\b/i;

const bracketed = / ?[([]([^()[\]]*)[)\]]/g;
const trailingGuests = /\s(?:featuring|feat\.?|ft\.?)\s.+$/i;
const guests = /\b(?:featuring|feat\.|feat|ft\.|ft) |^with [\p{L}\d]/iu;

/**
 * Takes a title apart: "You Really Got Me - 2015 Remaster" is the original of "You Really Got Me", and "Faded - Dash
 * Berlin Remix" a remix of "Faded". What is no version stays: "Another Brick in the Wall - Pt. 2".
 */
export function versionOf(titleWithGuests: string): Version {
  const title = withoutGuests(titleWithGuests);
  let kind: Kind = 'original';
  const isVersion = (label: string): boolean => {
    const said = kindOf(label);
    if (said !== undefined && kinds.indexOf(said) > kinds.indexOf(kind)) kind = said;
    return said !== undefined;
  };
  const bare = title.replace(bracketed, (whole, label: string) => (isVersion(label) ? '' : whole));
  const [song = '', ...labels] = bare.split(/ -(?: |$)/);
  const kept = labels.map((label) => label.trim()).filter((label) => label !== '' && !isVersion(label));
  const whole = spaced([song, ...kept].join(' - '));
  // A title that is nothing but a label is a title: "Live", "Remix".
  return whole === '' ? { song: title, title, kind: 'original' } : { song: whole, title, kind };
}

function withoutGuests(title: string): string {
  const bare = title.replace(bracketed, (whole, label: string) => (guests.test(label) ? '' : whole));
  const [song = '', ...labels] = bare.split(' - ');
  const kept = [song.replace(trailingGuests, ''), ...labels.filter((label) => !guests.test(label))];
  return spaced(kept.join(' - ')) || title;
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isSameRecording(label: string): boolean {
  const words = label.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return (
    sameToo.some((pattern) => pattern.test(label)) ||
    (words.length > 0 && words.every((word) => sameRecording.has(word)))
  );
}

/** What a label says of a recording; undefined for one that says nothing of it. */
function kindOf(label: string): Kind | undefined {
  if (live.test(label)) return 'live';
  if (isSameRecording(label)) return 'original';
  return remix.test(label) ? 'remix' : undefined;
}
