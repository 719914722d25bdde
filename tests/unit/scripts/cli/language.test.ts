import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isOtherLanguage } from '#lib/mood/language.ts';
import { Vocabulary } from '#lib/text/vocabulary.ts';
import { detectLanguage } from '#scripts/cli/language.ts';

const vocabulary = Vocabulary.fromFile(readFileSync('model/vocabulary.txt', 'utf8'));

/**
 * English posts of all kinds: plain, slang, short, with drawn-out letters, without words, full of names, mixed with some words
 * of another language.
 */
const english = [
  'I love this, best day ever',
  'I miss her so much it hurts',
  'the bus leaves at 9:40',
  'lol',
  'omg yesss',
  'noooooo whyyyyy',
  'sooooo tireddddd 😭😭😭',
  '😂😂😂',
  '❤️',
  ':( :( :(',
  'no cap that slaps fr fr',
  'bruh deadass lowkey vibin rn',
  'smh ppl b trippin 2nite',
  'gonna hit da club wit ma homies tonite',
  'ikr tbh idc idk lmao',
  'RIP Kobe Bryant 💔',
  '@maria_garcia feliz cumple girl!! hope ur day is amazing',
  '#Caturday #blessed #nofilter',
  'Vamos Rafa!! what a match #RolandGarros',
  'Watching Casablanca with Guillermo and Chiara in Napoli',
  'https://example.org/a/b/c wow just wow',
  'Sushi, ramen, matcha and mochi in Shibuya :)',
  'c u l8r m8',
  'wtf is wrong with people smh',
  'Finally got the job, so excited to start on monday!!',
  'my dog died this morning and I can not stop crying',
  'Bayern München vs Real Madrid tonight, come on lads',
  'Pikachu Charizard Bulbasaur Squirtle Mewtwo',
  'haha hahaha hahahahaha',
  'zzzzzz so sleepyyyy ughhhh',
  '¯\\_(ツ)_/¯ oh well',
  '(づ｡◕‿‿◕｡)づ hugs',
  '𝓘 𝓵𝓸𝓿𝓮 𝔂𝓸𝓾 𝓼𝓸 𝓶𝓾𝓬𝓱',
  'te quiero mucho means I love you so much in Spanish, my grandma taught me that',
  'déjà vu at the café, naïve me ordered the crème brûlée again',
  'Yaaas queen slayyy periodt',
  'brb dinner time nom nom nom',
  'Hakuna matata babyyy',
  'Ugh mondays. Coffee. Meetings. Rain.',
  'gm frens wagmi ngmi hodl',
  'Ariana Grande, Dua Lipa, Bad Bunny and Rosalía on repeat',
  'finna cop dem jordans foreal doe',
  'Baby shark doo doo doo doo doo doo',
  "Tom Brady hits the field Thursday night.... Let's goooo",
  'why (ノಠ益ಠ)ノ彡┻━┻',
  '(づ｡◕‿‿◕｡)づ (´;ω;`) ㅠㅠ ㅠㅠ',
  '\u3164\u3164\u3164\u3164',
  'HO HO HO merry christmas everyone',
  'I love my abuela, no mames',
];

const otherLanguages = {
  Spanish: [
    'Hoy ha sido el mejor día de mi vida',
    'te extraño mucho y no puedo dormir',
    'jajaja no puedo creer lo que acaba de pasar en la tele',
  ],
  German: [
    'Heute war ein wunderschöner Tag am See',
    'ich vermisse dich so sehr, es tut weh',
    'Endlich Wochenende, jetzt erstmal ausschlafen',
  ],
  Portuguese: [
    'que saudade de você, volta logo',
    'hoje o dia foi maravilhoso com a família',
    'não aguento mais essa chuva',
  ],
  French: [
    'je suis tellement heureux aujourd’hui',
    'tu me manques beaucoup, reviens vite',
    'quelle journée pourrie, il pleut encore',
  ],
  Hindi: ['आज मैं बहुत खुश हूँ', 'मुझे तुम्हारी बहुत याद आती है', 'क्या शानदार दिन था'],
  Arabic: ['أنا سعيد جدا اليوم', 'أشتاق إليك كثيرا', 'يوم حزين جدا'],
  Japanese: ['今日は本当に楽しかった', 'とても悲しいです', 'ありがとう'],
  Russian: ['сегодня самый лучший день', 'мне так грустно без тебя', 'спасибо'],
  Turkish: [
    'bugün hayatımın en güzel günü',
    'seni çok özledim, geri dön',
    'yine yağmur yağıyor, canım sıkıldı',
  ],
  Indonesian: [
    'hari ini aku senang sekali bersama keluarga',
    'aku tidak percaya ini sudah berakhir',
    'sedih sekali rasanya ditinggal teman',
  ],
};

describe('isOtherLanguage on English posts', () => {
  test.each(english)('isOtherLanguage is false for the English post %j', async (post) => {
    expect(await isOtherLanguage(post, vocabulary, detectLanguage)).toBe(false);
  });
});

describe.each(Object.entries(otherLanguages))('isOtherLanguage on posts in %s', (_, posts) => {
  test.each(posts)('isOtherLanguage is true for the foreign post %j', async (post) => {
    expect(await isOtherLanguage(post, vocabulary, detectLanguage)).toBe(true);
  });
});

test('detectLanguage returns undefined if it is not sure', async () => {
  expect(await detectLanguage('')).toBeUndefined();
  expect(await detectLanguage('Pikachu Charizard Bulbasaur Squirtle Mewtwo')).toBeUndefined();
});
