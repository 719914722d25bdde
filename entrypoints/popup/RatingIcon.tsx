import type { JSX } from 'preact';

/** A rating as a picture. */
export type RatingPicture = 'like' | 'dislike' | 'seen' | 'heard';

/** A line drawing of 20 units square in the colour of the text: a thumb, an eye, or headphones. */
export function RatingIcon({ picture }: { picture: RatingPicture }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {pictures[picture]}
    </svg>
  );
}

const thumb =
  'M6.5 9 9.6 3.2a1.9 1.9 0 0 1 1.9 1.9V8h3.9a1.6 1.6 0 0 1 1.6 1.9l-.9 5a1.9 1.9 0 0 1-1.9 1.6H6.5z';
const cuff = 'M3 9h3.5v7.5H3z';

const pictures: Readonly<Record<RatingPicture, JSX.Element>> = {
  like: <path d={thumb + cuff} />,
  dislike: <path d={thumb + cuff} transform="matrix(1 0 0 -1 0 20)" />,
  seen: (
    <>
      <path d="M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z" />
      <circle cx="10" cy="10" r="2.4" />
    </>
  ),
  heard: <path d="M3.5 16v-5a6.5 6.5 0 0 1 13 0v5M3.5 11.5H6v5H3.5zM14 11.5h2.5v5H14z" />,
};
