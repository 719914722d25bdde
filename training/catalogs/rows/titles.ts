const movedArticle = /^(?<rest>[^:(]+), (?<article>The|A|An)(?=$|:| \()/;

/**
 * A film's title as people write it. MovieLens files some under their noun ("Matrix, The"), also before a
 * subtitle ("Crow, The: Wicked Prayer"); the article goes back to the front and doubled spaces become one.
 */
export function naturalTitle(title: string): string {
  return title.replace(/\s+/g, ' ').trim().replace(movedArticle, '$<article> $<rest>');
}
