/** One line of a post, or the end of one. */
interface Line {
  text: string;
  /** Position of `text` in the post, in UTF-16 code units. */
  start: number;
  /** Whether another person wrote it. */
  isQuote: boolean;
}

/**
 * Returns a post without the words of other people that it marks as quoted, trimmed. Left out are
 *
 * - lines that begin with `>`, as in Markdown and mail
 * - `[quote]…[/quote]`, also nested, with attributes, and as HTML tags; an opening tag that is never closed stays
 * - a header such as "Ada wrote:" or "On Monday, Ada wrote:", with the quote that follows: lines that begin with `>`, a
 *   `[quote]`, the rest of the line, or else the lines up to an empty one
 * - "RT @ada: …" and "QT @ada: …" up to the end of the line, and "“@ada: …”"
 *
 * What the writer says of themselves ("I wrote:") stays. In doubt words stay, because words of a person at risk must not
 * be lost. A post that consists of a quotation is ''. The time is linear in the length of the text.
 */
export function withoutQuotes(text: string): string {
  return ownLines(text)
    .map((line) => line.text.replace(sharedPost, '').replace(quotedPost, ''))
    .join('\n')
    .trim();
}

/**
 * Returns a post of the same length in which spaces stand for what `withoutQuotes` leaves out. Line ends stay, so every
 * position is that of the post.
 */
export function blankQuotes(text: string): string {
  let blanked = '';
  for (const line of ownLines(text)) {
    blanked += blank(text.slice(blanked.length, line.start));
    blanked += line.text.replace(sharedPost, blank).replace(quotedPost, blank);
  }
  return blanked + blank(text.slice(blanked.length));
}

/** Returns a space for each code unit, and each line end as it is. */
const blank = (part: string): string => part.replace(/[^\n]/g, ' ');

/** Returns the writer's own lines, in order. */
function ownLines(text: string): Line[] {
  const lines = linesOf(text);
  markHeaders(lines);
  return lines.filter(({ isQuote }) => !isQuote);
}

const tag =
  /\[(\/?)(quote|blockquote|q)(?:[\s=][^\]\n]{0,200})?\]|<(\/?)(blockquote|quote|q)(?:\s[^>\n]{0,200})?>/gi;

/** Returns the ranges of closed quote tags, in order, none inside another. */
function taggedRanges(text: string): { start: number; end: number }[] {
  const open: { name: string; start: number }[] = [];
  const ranges: { start: number; end: number }[] = [];
  for (const match of text.matchAll(tag)) {
    const [whole, bracketSlash, bracketName, angleSlash, angleName] = match;
    const name = (bracketName === undefined ? `<${angleName}` : `[${bracketName}`).toLowerCase();
    if (!(bracketSlash || angleSlash)) {
      open.push({ name, start: match.index });
      continue;
    }
    const opening = open.findLastIndex((other) => other.name === name);
    if (opening < 0) continue;
    const { start } = open[opening]!;
    open.length = opening;
    while (ranges.length > 0 && ranges.at(-1)!.start > start) ranges.pop();
    ranges.push({ start, end: match.index + whole.length });
  }
  return ranges;
}

const face = String.raw`[:=;]['’,]?[-^o]?(?:[()\[\]{}/\\|@<>]|[DPpOo3](?![\p{L}\p{N}]))`;
const squint = String.raw`(?:[^\s<>]{0,4}<|[^\s<>\p{L}\p{N}]{1,4}>)(?![\p{L}\p{N}])`;

/** A line that quotes. ">:(" and ">_<" are emoticons, and ">!" starts a spoiler, which is the writer's own. */
const quoteLine = new RegExp(String.raw`^[\s\u200B\uFEFF]*(?:>|&gt;|＞)(?!${face}|${squint}|!\S)`, 'u');

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const addOwn = (from: number, to: number) => {
    let start = from;
    for (const line of text.slice(from, to).split('\n')) {
      lines.push({ text: line, start, isQuote: quoteLine.test(line) });
      start += line.length + 1;
    }
  };
  let from = 0;
  for (const { start, end } of taggedRanges(text)) {
    addOwn(from, start);
    lines.push({ text: '', start, isQuote: true });
    from = end;
  }
  addOwn(from, text.length);
  return lines;
}

/** "wrote" in the languages whose mail programs and forums are used most. */
const wrote = String.raw`wrote|writes|(?:schrieb|schreef)(?:\s[^:]{1,80})?|wrote\s(?:on|at)\s.{1,60}?|geschrieben|escribió|escrito|escreveu|écrit|scritto|napisał(?:a|\(a\))?|yazdı|написала?`;
const header = new RegExp(
  String.raw`^(?<who>\S.{0,200}?)\s(?:(?<verb>${wrote})|said|says|posted|tweeted|replied)\s?:(?!\d)(?<rest>.*)$`,
  'iu',
);
/** A forum's header without a verb: "Originally Posted by Ada", "Quote from: Ada on March 3". */
const forumHeader =
  /^(?:(?:quote|zitat|citation|cita|citaat|cytat|alıntı|цитата)\s?:|(?:quote from|originally posted by|zitat von|citation de)\s?:?\s\S.{0,80})$/iu;
/** The start of a mail program's header, which may be broken into two lines. */
const dated = /^(?:On|Am|Op|El|Em|Le|Il|W dniu)\s.*\d/u;
const ownHeader = /(?:^|\s)(?:I|we|me|my|ich|wir|yo|eu|je|io|ik)(?:\s\S+){0,2}$/iu;
/** Words that start a sentence, not a name: after "my doctor said: rest" the writer's own words may follow. */
const startsSentence =
  /^(?:my|your|his|her|their|our|the|an?|he|she|they|it|this|that|who|which|someone|somebody|everyone|people|and|but|so|then|when|what|as|if|because|today|yesterday|once)\s/iu;
const isName = (who: string): boolean => who.split(/\s+/).length <= 4 && !startsSentence.test(`${who} `);
const quotationMarks = /^\s*(?:"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”])/u;

/** Marks the headers of quotes as quotes, with the quotes themselves if nothing else marks them. */
function markHeaders(lines: readonly Line[]): void {
  lines.forEach((line, k) => {
    if (line.isQuote) return;
    if (forumHeader.test(line.text.trim())) {
      line.isQuote = true;
      if (!isMarkedFrom(lines, k + 1)) markParagraph(lines, k + 1);
      return;
    }
    const isBroken = dated.test(line.text) && !header.test(line.text) && lines[k + 1]?.isQuote === false;
    const second = isBroken ? lines[k + 1]! : line;
    const found = header.exec(isBroken ? `${line.text.trim()} ${second.text.trim()}` : line.text.trim());
    if (!found) return;
    const { who = '', verb, rest = '' } = found.groups!;
    if (ownHeader.test(who)) return;
    const isDated = dated.test(who);
    const isCertain = isDated || isName(who);
    // phpBB writes an arrow and the date after the colon.
    if (!/[\p{L}\p{N}]/u.test(rest) || rest.trimStart().startsWith('↑')) {
      const next = k + (isBroken ? 2 : 1);
      const isMarked = isMarkedFrom(lines, next);
      // "Brain says:" may be followed by the writer's own words. A forum's copy ends in an arrow: "Ada said: ↑".
      if (!isMarked && !verb && rest.trim() === '') return;
      line.isQuote = true;
      second.isQuote = true;
      if (!isMarked) markParagraph(lines, next);
    } else if (verb && isCertain && !isBroken) {
      const quotation = quotationMarks.exec(rest);
      if (quotation) dropStart(line, line.text.trimEnd().length - rest.length + quotation[0].length);
      else line.isQuote = true;
    }
  });
}

function dropStart(line: Line, length: number): void {
  line.text = line.text.slice(length);
  line.start += length;
}

/** The index of the first line from an index on that is not empty. */
function nextLine(lines: readonly Line[], from: number): number {
  let k = from;
  while (lines[k]?.isQuote === false && lines[k]!.text.trim() === '') k++;
  return k;
}

const isMarkedFrom = (lines: readonly Line[], from: number): boolean =>
  lines[nextLine(lines, from)]?.isQuote ?? false;

/** Marks the next lines up to an empty one. */
function markParagraph(lines: readonly Line[], from: number): void {
  for (let k = nextLine(lines, from); k < lines.length && lines[k]!.text.trim() !== ''; k++)
    lines[k]!.isQuote = true;
}

/** A post shared with the name of its author in front. "please RT @ada" without a colon asks others to share. */
const sharedPost =
  /(?:(?<![\p{L}\p{N}])(?:RT|QT|MT|rt|qt)\s*@[\w.@-]+\s?:|^\s*(?:RT|QT|MT|rt)\s@[\w.@-]+).*$/u;
const quotedPost = /(?:"@\w[\w.@-]*:?\s[^"\n]*"|“@\w[\w.@-]*:?\s[^”\n]*”)/gu;
