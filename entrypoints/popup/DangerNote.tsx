import { useState } from 'preact/hooks';
import { emergencyNumberOf, type HelpLine, helpLinesFor } from '../../lib/mood/danger/helpLines.ts';
import './danger.css';

/**
 * Help lines for a person whose post sounds as if they were in danger, until they say "Not now".
 *
 * @param region ISO 3166 alpha-2, undefined when it is not known
 */
export function DangerNote({ region }: { region: string | undefined }) {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <section class="danger" aria-labelledby="danger-title">
      <h2 id="danger-title">What you wrote sounds heavy.</h2>
      <p>You don’t have to be alone with it. Talk to someone now:</p>
      <ul>
        {helpLinesFor(region).map((line) => (
          <LineItem key={line.name} line={line} />
        ))}
      </ul>
      <p>
        If your life is at risk right now, call <Emergency number={emergencyNumberOf(region)} />.
      </p>
      <p class="quiet">Nothing about this note is stored or sent.</p>
      <button type="button" onClick={() => setHidden(true)}>
        Not now
      </button>
    </section>
  );
}

function LineItem({ line: { name, ways, hours, languages } }: { line: HelpLine }) {
  return (
    <li>
      <strong>{name}</strong>
      <span class="ways">
        {ways.map(({ label, href }) => (
          <a key={href} href={href} target="_blank" rel="noreferrer" aria-label={`${label}, ${name}`}>
            {label}
          </a>
        ))}
      </span>
      {(hours ?? languages) && (
        <span class="quiet">{[hours, languages].filter((part) => part !== undefined).join(' · ')}</span>
      )}
    </li>
  );
}

function Emergency({ number }: { number: string | undefined }) {
  if (number === undefined) return <>your local emergency number (112 in many countries)</>;
  return (
    <a href={`tel:${number}`} target="_blank" rel="noreferrer">
      {number}
    </a>
  );
}
