import { useState } from 'preact/hooks';
import { Sentence } from '#entrypoints/shared/components/Sentence.tsx';
import { i18n } from '#i18n';
import { emergencyNumberOf, type HelpLine, helpLinesFor } from '#lib/crisis/helpLines.ts';
import { aboutLine, wayText } from './helpLineTexts.ts';
import './crisis.css';

/**
 * Help lines for a person whose post sounds as if they were in danger, until they say "Not now".
 *
 * @param region ISO 3166 alpha-2, undefined when it is not known
 */
export function CrisisNote({ region }: { region: string | undefined }) {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <section class="danger" aria-labelledby="danger-title">
      <h2 id="danger-title">{i18n.t('danger.title')}</h2>
      <p>{i18n.t('danger.talk')}</p>
      <ul>
        {helpLinesFor(region).map((line) => (
          <LineItem key={line.name} line={line} />
        ))}
      </ul>
      <p>
        <Sentence text={i18n.t('danger.emergency', ['$1'])}>
          <Emergency number={emergencyNumberOf(region)} />
        </Sentence>
      </p>
      <p class="quiet">{i18n.t('danger.notStored')}</p>
      <button type="button" onClick={() => setHidden(true)}>
        {i18n.t('danger.notNow')}
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
            aria-label={i18n.t('danger.wayOf', [wayText(way), line.name])}
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
  if (number === undefined) return <>{i18n.t('danger.localNumber')}</>;
  return (
    <a href={`tel:${number}`} target="_blank" rel="noreferrer">
      {number}
    </a>
  );
}
