/** Articles of other languages are moved only if the title has no other comma: "Run, Hide, Die". */
const movedArticle =
  /^(?:(?<rest>[^:(]+), ?(?<article>The|A|An)|(?<foreign>[^:(,]+), (?<other>Da|De|En|I|O|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|Gli))(?=$|:| \()/;
/** "The The Hire: Star": the article was moved to the front and is still there. */
const doubledArticle = /^(The|An?) \1 /;
/** "Dexter the Dragon (a.k.a. Dragon That Wasn't (Or Was He?), The)". */
const otherTitle = / \(a\.?k\.?a\.? .*\)$/i;
/** "Dark Heart AKA Wagstaffe". */
const otherName = / AKA(?: .*)?$/;
/** A second title that the source cut off: "Birdman: Or", "I Hate Mondays,". */
const cutSecondTitle = /(?:[:,;] or)?[:,]?$/i;
/** A translation: "To Have, or Not (En avoir (ou pas))". It stands at the end, in brackets with brackets in them. */
const translation = / \((?:[^()]|\([^()]*\))*\([^()]*\)(?:[^()]|\([^()]*\))*\)$/;
/**
 * Words that MovieLens writes with a capital and IMDb does not: of those that a title of both has inside, in nine of ten
 * titles or more. "Carry On" and "Go To" are names, so their like are left.
 */
const smallWords = /(?<=[\p{L}\p{N}’')] )(?:And|At|For|From|In|Of|With)(?= \p{L})/gu;
/** Articles behind one of these words. "From A to Z" has none. */
const smallArticles = /(?<= (?:and|at|for|from|in|of|with) )(?:The|An?)(?= \p{Lu})/gu;

/**
 * Returns a film's title as people write and search it, for the titles of MovieLens. MovieLens moves some articles behind
 * the noun ("Matrix, The"), also before a subtitle ("Crow, The: Wicked Prayer"); they are moved back to the front. A second
 * title after "a.k.a.", one of which only "Or" or a comma is left, and a translation with brackets of its own are removed.
 * Small words lose their capitals. The rest is done by plainTitle.
 */
export function naturalTitle(title: string): string {
  const natural = oneSpaced(title)
    .replace(otherTitle, '')
    .replace(otherName, '')
    .replace(cutSecondTitle, '')
    .replace(translation, '')
    .replace(movedArticle, '$<article>$<other> $<rest>$<foreign>')
    .replace(doubledArticle, '$1 ')
    .replace(smallWords, (word) => word.toLowerCase())
    .replace(smallArticles, (word) => word.toLowerCase());
  return plainTitle(natural);
}

/**
 * A second title behind "or" and a mark: "Dr. Strangelove or: How I Learned to Stop Worrying", "Birdman or (The Unexpected
 * Virtue of Ignorance)", "Gas! -Or- It Became Necessary". Without a mark the second title is part of the name: "Salò, or the
 * 120 Days of Sodom", "Hell or High Water".
 */
const secondTitle = /(?:[:;] or[:,]?|,? or[:,]| -or-| or(?= \()| \((?:\.\.\.)?or[:,]?) .*$/i;
/** A bracket that the source cut off with the end of the title. */
const openBracket = / \([^()]*$/;
/** The whole title in quotation marks. */
const quoted = /^(['"])([^'"]*)\1$/;
/** "Doraemon:貓狗時空傳": a name in Latin letters, and then the title in another script. */
const secondScript =
  /^(\p{Script=Latin}[^:：]*)[:：]\P{Script=Latin}*(?:\p{Lo}|\p{Script=Cyrillic}|\p{Script=Greek})\P{Script=Latin}*$/u;
/** Two words or more of four capitals or more, and no small letter. */
const allCapitals = /^(?=.*\p{Lu}{4}.*\P{Lu}\p{Lu}{4})\P{Ll}*$/u;

/**
 * Returns a film's title as people write and search it, for the titles of any source: one title in one script, without the
 * quotation marks around it, without a cut-off bracket, without repeated spaces or spaces before a colon. A title in capitals
 * gets small letters.
 */
export function plainTitle(title: string): string {
  const plain = oneSpaced(title)
    .replace(/ ?:+(?= )/g, ':')
    .replace(otherTitle, '')
    .replace(openBracket, '')
    .replace(secondTitle, '')
    .replace(quoted, '$2')
    .replace(secondScript, '$1');
  return allCapitals.test(plain) ? plain.replace(/(?<=\p{L})\p{L}+/gu, (tail) => tail.toLowerCase()) : plain;
}

const oneSpaced = (title: string): string => title.replace(/\s+/g, ' ').trim();

/** Returns the letters and digits of a title in lower case, without accents, for comparing titles. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
