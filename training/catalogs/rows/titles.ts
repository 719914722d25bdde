/** Articles of other languages are moved only if the title has no other comma: "Run, Hide, Die". */
const movedArticle =
  /^(?:(?<rest>[^:(]+), (?<article>The|A|An)|(?<foreign>[^:(,]+), (?<other>De|En|I|O|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|Gli))(?=$|:| \()/;
/** "Dexter the Dragon (a.k.a. Dragon That Wasn't (Or Was He?), The)". */
const otherTitle = / \(a\.?k\.?a\.? .*\)$/i;
/** A second title that the source cut off: "Birdman: Or". */
const cutSecondTitle = /[:,;] or[:,]?$/i;
/** A translation: "To Have, or Not (En avoir (ou pas))". It stands at the end, in brackets with brackets in them. */
const translation = / \((?:[^()]|\([^()]*\))*\([^()]*\)(?:[^()]|\([^()]*\))*\)$/;

/**
 * Returns a film's title as people write and search it. MovieLens moves some articles behind the noun ("Matrix, The"), also
 * before a subtitle ("Crow, The: Wicked Prayer"); they are moved back to the front. A second title after "a.k.a.", one of
 * which only "Or" is left, and a translation with brackets of its own are removed. Repeated spaces become one.
 */
export function naturalTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(otherTitle, '')
    .replace(cutSecondTitle, '')
    .replace(translation, '')
    .replace(movedArticle, '$<article>$<other> $<rest>$<foreign>');
}
