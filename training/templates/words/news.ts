import { lines, type Slots } from '#training/templates/grammar/grammar.ts';

/** What people report of their day without a feeling, as whole sentences without their final punctuation. */
export const news: Slots = {
  news: lines(`
    (just|I just|I) (woke up|got up|had breakfast|got dressed|made some tea|took a shower|got home|sat down at my desk)
    (on my way|heading|I'm on my way|going) to (the {place}|{city}|work|school|my {event}|the station|class|the dentist)
    (I'm at|at|waiting at|sitting in) the ({place}|station|bus stop|dentist|laundromat|post office|airport)
    (I have|I've got|got) (a {event}|{subject} class|work|practice|a call with the bank) (at {time}|on {day}|later|tomorrow)
    (just|I) posted (a photo|a video|a new picture|{few} photos from the {event}|a story) (of the {place}|on my page|)
    (changed|I changed|updated|I updated) my (profile picture|password|phone number|header photo|address|settings)
    (watching the news|I'm watching the news|listening to the radio|listening to a podcast about {country}|I'm listening to a {show})
    (reading|I'm reading|on page {some} of) (a book about {country}|the paper|chapter {few}|my {subject} notes|a {show} review)
    I (live|work|study|grew up|was born) in {city}
    I have (two|three) (brothers|sisters|cats|dogs|kids|cousins in {country}|monitors|jobs)
    I work as (a|an) {job} (in {city}|for {firm}|at the {place}|)
    my (sister|brother|cousin|uncle|aunt|roommate|neighbour) (lives in {city}|works for {firm}|studies {subject}|drives a van)
    (bought|I bought|ordered|I ordered|returned) (a {gadget}|some {food}|new curtains|a {gadget} for {price}|a train ticket)
    (cooking|making|having|I'm having) (a {meal}|breakfast|lunch|dinner) (for {few}|tonight|with {food}|at {time}|at home)
    (I did|did|finished|I finished) (the laundry|the dishes|my {subject} homework|the shopping|my taxes|the weekly report) {once}
    (taking|I'm taking) the (bus|train|tram|{time} train|ferry) to {city} (today|on {day}|)
    (took|I took) the (bus|train|tram|{time} train|ferry) to {city} {once}
    (meeting|I'm meeting|seeing) {name} (at {time}|at the {place}|on {day}|after work|for lunch)
    {name} and I are (at the {place}|working on the {subject} project|driving to {city}|in {room})
    (I'll be|I will be|going to be) (in {city}|at the {place}|out of the office|offline) (until {day}|from {date}|at {time})
    (I switched|switched|I moved) from (tea to coffee|one {gadget} to another|nights to days|paper to an app) {once}
    (parked|left the car) (on {street}|in row {few}|behind the {place})
    (my|the) {gadget} is (on the table|{few} years old|in the car|charging|black|made in {country}|in the wash)
    (the|our) {event} (is|starts|begins) (at {time}|on {date}|in {room}|in {few} minutes)
    (the|that) {show} (is|was) (about {country}|{some} minutes long|from {year}|on at {time}|in black and white)
    (walked|I walked|ran|cycled) {few} (miles|kilometres|km|laps) {once}
    (it's|it is) {time} (here|in {city}) (and I'm at work|now|)
    (two|three|{few}) (emails|meetings|calls|pages|chapters) (left|to go|done) (today|before lunch|)
    (thinking about|looking into|reading about) (a trip to {city}|a new {gadget}|moving to {city}|night classes in {subject})
    (put|I put) the {gadget} (in the car|back in the box|on the shelf|next to the door)
    {dear} (is at|went to|is going to|just left) the {place}
    I (don't|didn't|won't) (work|have class|need the car|take the bus) on ({day}s|{day})
    I('ve| have) (never|not) been to ({city}|{country}) (before|)
    I (haven't|have not) (read chapter {few}|seen the {show}|watched that {show}|read that book|opened the box|unpacked) yet
    (no|there is no|there's no) (class|{event}|bus|school|mail) on {day}
    it (isn't|is not) ({day}|{month}) yet, (the {event} is next week|{few} days to go)
  `),
};
