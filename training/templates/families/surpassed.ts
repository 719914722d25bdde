import { lines } from '#training/templates/grammar/grammar.ts';
import type { Family } from './family.ts';

/** A word is denied, and another one is said instead. The second one decides. */
export const surpassed: Family = {
  sad: lines(`
    {it} (wasn't|isn't|was not) {dire}, but it (was|is) (still |pretty |quite |really |rather |)(bad|poor|sad|annoying|dull|unpleasant|weak)
    {it} (wasn't|isn't|was not) (that |so |all that |)(bad|awful|horrible) but (still |)(bad enough|{poor}|pretty {poor}|a {disaster}|no fun)
    {it} (isn't|wasn't|is not) (just|only|merely|simply) {poor}, (it's|it is|it was) {utterly} {dire}
    (not only|not just|not merely|more than) {poor}, (it's|it was|but|) {utterly} {dire}
    (maybe|perhaps|ok) not the {worst} {event}, but (close|still {poor}|a {poor} one|I hated it|it made me sad)
    (not|it's not) the {worst} {show} (ever|I know|out there), (but|just) (pretty|still|really) {poor}
    I'm not (just|only|merely|simply) {low}, I'm (heartbroken|devastated|crushed|shattered|broken|sick with worry)
    (I'm not|I am not|I'm no longer) (mad|angry|furious|raging) (anymore|at you|), (just|only|I'm just) (sad|disappointed|hurt|tired|broken|let down)
    (wouldn't|I wouldn't|I won't) call {it} a (nightmare|disgrace|joke), but (it hurt|I cried|I was miserable|it ruined my {span}|it made me ill)
    {it} (didn't|did not) (annoy|bother|upset|disappoint) me, it (crushed|broke|destroyed|shattered|finished) me
    {it} isn't (good|great|fun|nice), (in fact |)it (isn't|is not) even (okay|decent|bearable|watchable|edible|usable)
    (no longer|not) {poor}, (now it's |just |but |)(even worse|worse than ever|much worse|completely broken)
    {it} (isn't|wasn't) so much {poor} as (painful|hopeless|depressing|heartbreaking|unbearable)
    {kin} (isn't|wasn't) (just|only) (strict|odd|late|loud), (he's|she's|it was) (mean|cruel|vile|hurtful|heartless)
    {they} (weren't|aren't) (unkind|rude|nasty) exactly, (just|only) (cold|unhelpful and cold|distant and it hurt)
  `),
  happy: lines(`
    {it} (wasn't|isn't|was not) (just|only|merely|simply) {fine}, (it's|it was|it is) {utterly} {superb}
    (not only|not just|not merely|more than) {fine}, (it's|it was|but|) {utterly} {superb}
    {it} (isn't|wasn't) (good|nice|great|fun), it (is|was) {superb}
    I (don't|didn't) (like|enjoy) {it}, I (love|loved|adore|adored|worship) (it|every bit of it|every second)
    I'm not (just|only|merely|simply) {happy}, I'm {bliss}
    (wouldn't|I wouldn't|can't) call {it} (nice|good|fine), I'd call it {superb}
    {it} (isn't|wasn't) (perfect|cheap|big|fancy|new), but (I love it|it's {fine}|it makes me happy|I'm so pleased with it)
    {it} (wasn't|isn't) {fine}, it (was|is) (the {best} {event} of my life|pure joy|a dream come true|even better)
  `),
};
