import { useState } from 'preact/hooks';
import { aboutLine, wayText } from '#entrypoints/shared/format/helpLineTexts.ts';
import { i18n } from '#i18n';
import type { HelpLine } from '#lib/crisis/helpLine.ts';
import { emergencyNumberOf, helpLinesFor } from '#lib/crisis/helpLines.ts';
import { Sentence } from './Sentence.tsx';
import './crisis.css';

/**
 * Help lines for a user whose post suggests a risk of suicide or self-harm. "Not now" hides them.
 *
 * @param region ISO 3166 alpha-2 code; undefined if it is unknown
 */
export function CrisisNote({ region }: { region: string | undefined }) {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <section class="crisis" aria-labelledby="crisis-title">
      <h2 id="crisis-title">{i18n.t('crisis.title')}</h2>
      <p>{i18n.t('crisis.talk')}</p>
      <ul>
        {helpLinesFor(region).map((line) => (
          <LineItem key={line.name} line={line} />
        ))}
      </ul>
      <p>
        <Sentence text={i18n.t('crisis.emergency', ['$1'])}>
          <Emergency number={emergencyNumberOf(region)} />
        </Sentence>
      </p>
      <p class="quiet">{i18n.t('crisis.notStored')}</p>
      <button type="button" onClick={() => setHidden(true)}>
        {i18n.t('crisis.notNow')}
      </button>
    </section>
  );
}

function LineItem({ line }: { line: HelpLine }) {
  const about = aboutLine(line);
  return (
    <li>
      <strong>{line.name}</strong>
      <span class="ways">
        {line.ways.map((way) => (
          <a
            key={way.href}
            href={way.href}
            target="_blank"
            rel="noreferrer"
            aria-label={i18n.t('crisis.contactLabel', [wayText(way), line.name])}
          >
            {wayText(way)}
          </a>
        ))}
      </span>
      {about !== '' && <span class="quiet">{about}</span>}
    </li>
  );
}

function Emergency({ number }: { number: string | undefined }) {
  if (number === undefined) return <>{i18n.t('crisis.localNumber')}</>;
  return (
    <a href={`tel:${number}`} target="_blank" rel="noreferrer">
      {number}
    </a>
  );
}
