/** The three measures of how a film feels. */
export const scales = ['valence', 'arousal', 'heaviness'] as const;
export type Scale = (typeof scales)[number];

const tags = (text: string): readonly string[] => text.split(' / ');

/** What people say of films, in groups of about the same meaning. */
export const tagWords = {
  /** Lifts or amuses. */
  happy: tags(
    'feel-good / feelgood / feel good / uplifting / heartwarming / heart-warming / heart warming / warm / sweet / ' +
      'cute / charming / delights / fun / silly fun / family fun / good fun / great fun / light / lighthearted / ' +
      'light-hearted / happy / happy ending / happy end / optimism / optimistic / funny / hilarious / hilarity / ' +
      'humorous / amusing / laugh out loud / funny moments / funniest / easygoing / affectionate / whimsical / ' +
      'life affirming / silly / goofy / madcap / playful',
  ),
  /** Moves to tears, or leaves the viewer low. */
  sad: tags(
    'sad / too sad / sadness / sad ending / sad but good / melancholy / melancholic / elegiac / heartbreaking / ' +
      'heart-wrenching / heartwrenching / heartbreak / made me cry / makes you cry / tear jerker / tear-jerker / ' +
      'tearjerker / tearjerking / tears / tearful',
  ),
  /** Has no hope. */
  bleak: tags(
    'depressing / bleak / gloomy / somber / downbeat / tragedy / tragic / despair / hopeless / no happy ending / ' +
      'no happy end',
  ),
  /** Is hard to watch. */
  disturbing: tags(
    'disturbing / grim / hard to watch / harrowing / trauma / traumatic / painful / painful to watch / horrifying',
  ),
  /** Shows cruelty. */
  cruel: tags(
    'brutal / brutality / cruelty / cruel / sadism / sadistic / torture / rape / child abuse / sexualized violence / ' +
      'graphic violence / extreme violence / gruesome / harsh / shocking / holocaust / genocide / suicide',
  ),
  /** Has blood or menace, and may be fun. */
  rough: tags('violent / violence / gore / gory / bloody / dark / menacing / creepy / scary / cynical'),
  /** Thrills without weighing on the viewer. */
  adventurous: tags(
    'exciting / action packed / action-packed / rousing / dynamic cgi action / superhero / super-hero / adventure / ' +
      'swashbuckler / martial arts / space opera / comic book / franchise / escapism',
  ),
  /** Is tender, sad or not. */
  tender: tags(
    'romantic / romance / love story / love / romantic comedy / chick flick / girlie movie / bittersweet / ' +
      'nostalgic / nostalgia / wistful / gentle / quiet / peaceful / relaxing / coming of age / friendship / ' +
      'family / inspirational / inspiring / touching',
  ),
  /** Excites. */
  tense: tags(
    'intense / tense / suspense / suspenseful / thrilling / exciting / action / action packed / action-packed / ' +
      'fast paced / fast-paced / frantic / adrenaline / scary / scary as hell / car chase / chase / explosions / ' +
      'edge of your seat / visceral / forceful / rousing / menacing / madcap / dynamic cgi action / ' +
      'non-stop action / kinetic / violent / swashbuckler / martial arts / superhero',
  ),
  /** Is lively without suspense. */
  lively: tags(
    'fun / hilarious / hilarity / silly / silly fun / goofy / slapstick / laugh out loud / energetic / dance / ' +
      'dancing / rock and roll / musical / upbeat / party',
  ),
  /** Is slow or quiet. */
  calm: tags(
    'slow / slow paced / slow-paced / slow moving / slow pace / slow burn / quiet / calm / relaxing / ' +
      'contemplative / meditative / reflective / lyrical / gentle / understated / intimate / easygoing / ' +
      'deliberate / laidback / peaceful / minimalist / wistful',
  ),
} as const;

type TagGroup = keyof typeof tagWords;

/**
 * Where each group places a film on a scale, from -1 (sad, calm, light) to 1 (happy, exciting, hard to bear). Tags are compared
 * without punctuation and without words such as "very" and "movie".
 */
export const tagPlaces: Readonly<Record<Scale, Readonly<Partial<Record<TagGroup, number>>>>> = {
  valence: { happy: 1, sad: -1, bleak: -1, disturbing: -1 },
  arousal: { tense: 1, lively: 0.3, sad: -0.3, calm: -1 },
  heaviness: {
    disturbing: 1,
    cruel: 1,
    bleak: 0.6,
    rough: 0.2,
    sad: 0,
    adventurous: -0.5,
    tender: -0.5,
    happy: -1,
  },
};
