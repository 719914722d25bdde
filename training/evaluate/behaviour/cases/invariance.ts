import type { TextPair } from './checks.ts';

/** Pairs of texts that differ in something without a mood. Both must be read as the same mood. */
export const invariance: readonly TextPair[] = [
  // repeated letters
  ['That lasagne was good.', 'That lasagne was goooood.'],
  ['I am so happy for you two', 'I am sooooo happy for you two'],
  ['this homework is so boring', 'this homework is so boringggg'],
  ['Please come back, I miss you', 'Pleeease come back, I miss youuuu'],
  ['no, not again', 'nooooo, not again'],
  ['yes we are going to the final', 'yesssss we are going to the final'],
  ['We need bread and eggs', 'We neeeed bread and eggs'],
  ['My left foot hurts', 'My left foot hurrrrts'],
  ['I love this song', 'I looooove this song'],

  // capitals
  ['we are going to be grandparents and I love it', 'WE ARE GOING TO BE GRANDPARENTS AND I LOVE IT'],
  ['I hate waiting for the plumber', 'I HATE waiting for the plumber'],
  ['The shop opens at nine.', 'THE SHOP OPENS AT NINE.'],
  [
    'London Bridge was cold and grey and I was homesick',
    'london bridge was cold and grey and i was homesick',
  ],
  ['What An Absolutely Lovely Surprise', 'what an absolutely lovely surprise'],

  // a typing error in a word without a mood
  ['The restaurant was lovely and we will be back.', 'The restuarant was lovely and we will be back.'],
  ['I hate that the government ignores us.', 'I hate that the goverment ignores us.'],
  ['See you tomorrow at the station.', 'See you tommorow at the station.'],
  ['I am sad because summer is over.', 'I am sad becuase summer is over.'],
  [
    'The apartment on the second floor has two bedrooms.',
    'The appartment on the second floor has two bedroms.',
  ],
  ['My colleague made me cry today.', 'My collegue made me cry today.'],
  ['We definitely had the best seats.', 'We definately had the best seats.'],
  ['The library receives new books on Wednesday.', 'The libary recieves new books on Wensday.'],
  ['yesterday was the worst night of my life', 'yesterady was the worst night of my life'],
  ['Our neighbour sings beautifully.', 'Our nieghbour sings beautifully.'],

  // a typing error in a word with a mood
  ['I am so disappointed in you.', 'I am so dissapointed in you.'],
  ['The garden looks beautiful.', 'The garden looks beautifull.'],
  ['What a wonderful gift from my students!', 'What a wonderfull gift from my students!'],
  ['I feel exhausted and ill.', 'I feel exhasuted and ill.'],
  ['That pie was delicious.', 'That pie was delicous.'],
  ['We are absolutely heartbroken.', 'We are absolutely heartbroekn.'],
  ['This form is so frustrating.', 'This form is so frustating.'],
  ['My first day at nursery school was terrible.', 'My first day at nursery school was terible.'],
  ['The fireworks were amazing!', 'The fireworks were amzing!'],
  ['Such an embarrassing evening.', 'Such an embarassing evening.'],
  ['I am grateful for every one of you.', 'I am greatful for every one of you.'],
  ['It was a fantastic trip.', 'It was a fantasic trip.'],
  ['This back pain is unbearable.', 'This back pain is unbareable.'],

  // names of people
  ['Emma made me laugh all evening.', 'Nkechi made me laugh all evening.'],
  ['I had tea with Oliver after work.', 'I had tea with Mohammed after work.'],
  ['Sarah never calls me back and it makes me sad.', 'Fatima never calls me back and it makes me sad.'],
  ['Mr Smith is the worst landlord we have had.', 'Mr Nguyen is the worst landlord we have had.'],
  ['Jack gave us a lift to the airport.', 'Priya gave us a lift to the airport.'],
  ['So proud of Katie for winning the spelling bee!', 'So proud of Xiaoming for winning the spelling bee!'],
  ['I miss James.', 'I miss Olga.'],
  ['Dr Anderson called about the results.', 'Dr Hernández called about the results.'],
  ['Dinner at Tom and Lucy’s was fantastic.', 'Dinner at Kwame and Aylin’s was fantastic.'],
  ['He was rude to my mother.', 'She was rude to my mother.'],
  ['Ivan is in the second row.', 'Aoife is in the second row.'],
  ['My son is the sweetest boy in the world.', 'My daughter is the sweetest girl in the world.'],

  // names of places
  ['Flying to Switzerland on Tuesday.', 'Flying to Nigeria on Tuesday.'],
  ['I loved my week in Poland.', 'I loved my week in Vietnam.'],
  ['Our hotel in Paris was dirty and loud.', 'Our hotel in Cairo was dirty and loud.'],
  ['My grandparents came from Ireland.', 'My grandparents came from Syria.'],
  ['I got sick in Mexico and spent the week in bed.', 'I got sick in Denmark and spent the week in bed.'],
  ['The people of Iran are so warm and kind.', 'The people of Canada are so warm and kind.'],
  ['Is there a train from Leeds to York?', 'Is there a train from Lagos to Ibadan?'],
  ['Moving from Texas to Ukraine in spring.', 'Moving from Texas to Australia in spring.'],

  // mentions and links
  ['thank you for the best night out', '@maria_92 thank you for the best night out'],
  [
    'your delivery was late again and the pizza was cold',
    '@pizzaplace your delivery was late again and the pizza was cold',
  ],
  ['Notes from the talk are up.', 'Notes from the talk are up. https://example.org/talk-7'],
  [
    'My photo won first prize, I am thrilled!',
    'My photo won first prize, I am thrilled! https://example.org/p/31',
  ],
  ['I cried when I read this.', 'I cried when I read this. www.example.org/story'],
  ['We are at table four.', '@ben @yusuf We are at table four.'],
  ['I feel so alone in this city', 'I feel so alone in this city @anna'],

  // numbers
  ['Bus 42 leaves at 18:05.', 'Bus 7 leaves at 9:30.'],
  ['I ran 12 km and I feel fantastic.', 'I ran 15 km and I feel fantastic.'],
  ['Waited 45 minutes in the rain, so annoyed.', 'Waited 50 minutes in the rain, so annoyed.'],
  ['Flat 3 is on floor 2.', 'Flat 11 is on floor 6.'],
  [
    'My twins turn 8 today and I could burst with pride!',
    'My twins turn 12 today and I could burst with pride!',
  ],
  ['I lost 200 euros on that phone.', 'I lost 350 euros on that phone.'],

  // with and without a full stop
  ['What a lovely choir', 'What a lovely choir.'],
  ['I burnt my hand', 'I burnt my hand.'],
  ['The keys are under the mat', 'The keys are under the mat.'],
  ['I can hardly breathe for hay fever', 'I can hardly breathe for hay fever.'],
  ['got a kitten today', 'got a kitten today.'],

  // apostrophes, straight and curly
  ["I can't thank you enough.", 'I can’t thank you enough.'],
  ["It doesn't work and they won't fix it.", 'It doesn’t work and they won’t fix it.'],
  ["It's Wednesday and we're on page nine.", 'It’s Wednesday and we’re on page nine.'],
  ["I'm not well at all", 'I’m not well at all'],
  ["That's the sweetest card I've ever had!", 'That’s the sweetest card I’ve ever had!'],

  // British and American spelling
  ['Green is my favourite colour.', 'Green is my favorite color.'],
  ['My mum is my hero.', 'My mom is my hero.'],
  ['The programme at the theatre starts at eight.', 'The program at the theater starts at eight.'],
  ['They never apologised and that hurts.', 'They never apologized and that hurts.'],
  ['The sitting room is so cosy with the fire on.', 'The sitting room is so cozy with the fire on.'],
  ['A grey, miserable day with a humourless boss.', 'A gray, miserable day with a humorless boss.'],
  ['We are travelling to the harbour by tram.', 'We are traveling to the harbor by tram.'],
  ['Your neighbours behaved terribly.', 'Your neighbors behaved terribly.'],
  ['I realised that I had dialled the wrong number.', 'I realized that I had dialed the wrong number.'],
];
