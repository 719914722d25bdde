import { describe, expect, test } from 'vitest';
import { isAtRisk } from '#lib/crisis/detect.ts';

describe('isAtRisk: statements about the writer’s own risk', () => {
  describe('a wish to be dead', () => {
    test.each([
      'I want to die.',
      'i just wanna die honestly',
      'I WANT TO DIE I CANT DO IT ANYMORE',
      'i wanna dieeeee nothing is ever going to change',
      'sometimes i really, really wish i was dead',
      'I wish I had never been born.',
      'everything makes me want to die lately',
      'Some nights I pray that I die before the morning comes.',
      'i dont deserve any of this... i deserve to die',
      'im 16 and ready to die, thats where im at',
      'id rather be dead than go on like this',
      'all i want is to die and nobody is listening',
      'i want to die :)',
      'sick of my family, sick of myself, i wish i didnt exist',
      'two years ago i lost my dad and i want to die',
      'love you all but i want to die',
      'if they find out i will kill myself',
      'I hate my life, I hate this town, I hate who I am. I wish I was dead',
      'i failed everyone, failed the exam, failed my parents. i want to die',
      'I am not joking, I want to die. haha, funny, right',
    ])('isAtRisk is true for a wish to be dead: %s', expectRisk);
  });

  describe('a wish not to wake up or to exist', () => {
    test.each([
      'I hope I don’t wake up tomorrow.',
      'every night i go to sleep hoping i never wake up again',
      'i want to fall asleep and never wake up',
      'i dont want to be alive anymore',
      'I do not want to exist any more. I am so tired.',
      'i dont wanna live anymore, im done',
      'i just want to disappear forever',
      'tired of living. tired of all of it.',
      'I want the pain to end, whatever it takes',
      'i dont want to kill myself i just dont want to exist',
    ])('isAtRisk is true for a wish not to wake up or to exist: %s', expectRisk);
  });

  describe('hopelessness', () => {
    test.each([
      'There is nothing left to live for.',
      'ive got no reason to live and thats ok',
      'my life isnt worth living since she left',
      'I have lost all will to live and I have hidden it for months',
      'the only way out is death, i see that now',
      'i cant go on anymore',
    ])('isAtRisk is true for hopelessness: %s', expectRisk);
  });

  describe('thoughts of suicide', () => {
    test.each([
      'I have been thinking about killing myself for weeks.',
      'cant stop thinking about ending it all',
      'been feeling suicidal again, idk who to tell',
      'im suicidal and my mum thinks im just moody',
      'I keep having thoughts of suicide and they scare me.',
      'idk i keep thinking about suicide',
      'the suicidal thoughts are back. my suicidal thoughts, old friends',
      'googling ways to kill myself at 3am again',
      'thinking bout sewerslide 24/7',
    ])('isAtRisk is true for thoughts of suicide: %s', expectRisk);
  });

  describe('an intention', () => {
    test.each([
      'I am going to kill myself tonight.',
      'im gonna kms tonight and nobody can stop me',
      'gonna unalive myself soon, not even sad about it',
      'i want to k1ll myself',
      'i wanna kil my self',
      'I’m going to end my life',
      'going to end it all this weekend',
      'I NEED TO KILL MYSELF',
      'i think i should just kill myself',
      'might as well kill myself, who would stop me',
      'on the verge of killing myself tbh',
      'I want to commit suicide',
      'im about to off myself and this time i mean it',
      'Tonight I will take my own life.',
      'I want to jump off a bridge and be done with it',
      'i cant promise that i wont kill myself',
      'i dont trust myself to be alone tonight',
    ])('isAtRisk is true for an intention: %s', expectRisk);
  });

  describe('a plan, a means or an attempt', () => {
    test.each([
      'I know exactly how I’m going to do it.',
      'finished writing my goodbye letters today',
      'been saving up my pills for this',
      'took the whole bottle of pills. im sorry',
      'i have the rope ready',
      'I tried to kill myself last night and I woke up anyway.',
      'i attempted suicide yesterday, they let me go home already',
      'tomorrow is the day i die',
      'ive decided to overdose on friday',
      'bought a rope and a plan to go with it. i have a plan to die',
    ])('isAtRisk is true for a plan, a means or an attempt: %s', expectRisk);
  });

  describe('a farewell', () => {
    test.each([
      'By the time you read this I will be gone.',
      'i wont be here tomorrow. thank you for being kind to me',
      'Goodbye everyone, I’m sorry, I can’t do this anymore',
      'im so sorry mom. i love you. goodbye forever',
      'take care of my dog when im gone ok',
      'dont worry, you wont have to deal with me anymore',
    ])('isAtRisk is true for a farewell: %s', expectRisk);
  });

  describe('statements that laughter does not cancel', () => {
    test.each([
      'lol i tried to kill myself last night',
      'haha been feeling suicidal again',
      'wrote my suicide note at work today lmao',
      'everyone would be better off without me haha',
      'nobody would care if i died lol',
      'i cut myself again last night lol oh well',
      'by the time you read this i will be gone haha',
    ])('isAtRisk is true for a serious statement with laughter: %s', expectRisk);
  });

  describe('a belief to be a burden or not missed', () => {
    test.each([
      'Everyone would be better off without me.',
      'my family would be happier if i was dead',
      'the world would be a better place without me',
      'I’m nothing but a burden to the people I love.',
      'nobody would care if i died',
      'no one would even notice if I was gone',
      'if i died tonight nobody would come to the funeral',
    ])('isAtRisk is true for a belief to be a burden or not missed: %s', expectRisk);
  });

  describe('self-harm', () => {
    test.each([
      'i want to cut myself so bad rn',
      'started cutting again',
      'I cut myself again last night and had to hide my arms at breakfast',
      'relapsed on sh, 90 days gone',
      'I have been self-harming since September.',
      'the urge to hurt myself is so loud today',
      'i hurt myself on purpose because its the only thing that helps',
      'fresh cuts on my thighs, long skirts all week i guess',
    ])('isAtRisk is true for self-harm: %s', expectRisk);
  });
});

function expectRisk(text: string): void {
  expect(isAtRisk(text)).toBe(true);
}
