import type { Addition, Ladder } from './checks.ts';

/** The same feeling, expressed more and more strongly. */
export const ladders: readonly Ladder[] = [
  ['happy', 'Her goulash was good.', 'Her goulash was very good.', 'Her goulash was amazing.'],
  ['happy', 'I am happy.', 'I am very happy.', 'I am so incredibly happy!'],
  ['happy', 'I like this song.', 'I really like this song.', 'I absolutely love this song.'],
  [
    'happy',
    'a nice evening by the canal',
    'a lovely evening by the canal',
    'the most wonderful evening of my life by the canal',
  ],
  ['happy', 'The nurses were fairly kind.', 'The nurses were kind.', 'The nurses were extremely kind.'],
  ['happy', 'We had some fun.', 'We had fun.', 'We had so much fun!'],
  ['happy', 'My exam went quite well.', 'My exam went very well.', 'My exam went brilliantly!'],
  ['happy', 'I am pleased with the phone.', 'I am delighted with the phone.'],
  ['happy', 'His garden is pretty.', 'His garden is breathtakingly beautiful.'],
  ['happy', 'The match was good.', 'The match was great.', 'The match was absolutely fantastic.'],
  ['happy', 'I am a little proud of her.', 'I am proud of her.', 'I am immensely proud of her.'],
  ['happy', 'thanks', 'thanks a lot', 'thank you so so much, you are the best'],
  ['sad', 'The food was bad.', 'The food was very bad.', 'The food was absolutely disgusting.'],
  ['sad', 'I am a bit sad.', 'I am sad.', 'I am very sad.', 'I am heartbroken.'],
  ['sad', 'I am somewhat disappointed.', 'I am disappointed.', 'I am extremely disappointed.'],
  [
    'sad',
    'The lecture was a little boring.',
    'The lecture was boring.',
    'The lecture was unbearably boring.',
  ],
  ['sad', 'I dislike this landlord.', 'I hate this landlord.', 'I hate this landlord with all my heart.'],
  ['sad', 'My tooth hurts a little.', 'My tooth hurts.', 'My tooth hurts so much that I am crying.'],
  ['sad', 'I am slightly worried.', 'I am worried.', 'I am worried sick.'],
  ['sad', 'a poor result', 'a terrible result', 'the worst result in the history of the club'],
  ['sad', 'I miss him.', 'I really miss him.', 'I miss him so much it hurts.'],
  ['sad', 'The bus was late, annoying.', 'The bus was late again, so annoying, I hate this line.'],
  ['sad', 'I feel tired and low.', 'I feel exhausted and hopeless.'],
  ['sad', 'The customer was rude.', 'The customer was so rude that I cried.'],
];

/** An appended sad sentence must not make the text happier. */
export const saddened: readonly Addition[] = [
  ['The soup of the day was good.', 'The service was awful.'],
  ['We spent the day at the zoo.', 'My son got lost and we were terrified.'],
  ['I bought a new phone.', 'It broke after an hour.'],
  ['My holiday starts tomorrow!', 'Too bad I am ill.'],
  ['I love my team.', 'We lost again and it hurts.'],
  ['It is raining.', 'I hate it.'],
  ['I am tired.', 'And I feel so alone.'],
  ['Dinner at eight with the family.', 'I miss grandma terribly.'],
  ['The band was great live.', 'Sadly someone stole my coat.'],
  ['Exam season has begun.', 'I am so stressed.'],
  ['Our cat is at the vet.', 'The news is very bad.'],
];

/** An appended happy sentence must not make the text sadder. */
export const gladdened: readonly Addition[] = [
  ['The hotel was old.', 'We loved it.'],
  ['I had to work late.', 'My colleagues surprised me with a cake, so sweet!'],
  ['We took the early train.', 'The view was beautiful.'],
  ['My leg still hurts.', 'But the doctor says that I will be fine, I am so happy.'],
  ['The results are out.', 'I passed with top marks!'],
  ['My sister came to visit.', 'It was wonderful to see her.'],
  ['We got lost on the way.', 'It turned into the best adventure.'],
  ['It is snowing.', 'I love it so much.'],
  ['Thirty years in the same house.', 'What a happy place it is.'],
  ['My old bike fell apart.', 'Dad bought me a gorgeous new one, yay!'],
];

/** Texts whose mood exclamation marks must not change. */
export const exclaimed: readonly string[] = [
  'I passed my motorbike test in Leeds',
  'I love you all',
  'We had a wonderful weekend',
  'I am so angry with the airline',
  'My cat died',
  'I hate being ill',
  'This is the worst hotel we have ever stayed in',
  'Your cake was delicious',
  'I feel terrible',
  'Such a beautiful baby',
];
