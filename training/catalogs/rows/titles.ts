const movedArticle = /^(?<rest>[^:(]+), (?<article>The|A|An)(?=$|:| \()/;

/**
 * Returns a film's title as people write it. MovieLens moves some articles behind the noun ("Matrix, The"), also before a
 * subtitle ("Crow, The: Wicked Prayer"); they are moved back to the front. Repeated spaces become one.
 */
export function naturalTitle(title: string): string {
  return title.replace(/\s+/g, ' ').trim().replace(movedArticle, '$<article> $<rest>');
}
