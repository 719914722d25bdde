import { ask } from '../../lib/browser/messages.ts';
import { openWelcome } from '../../lib/browser/pages.ts';
import { sites } from '../../lib/composers/sites.ts';

const siteNames = new Intl.ListFormat('en', { type: 'conjunction' }).format(sites.map(({ name }) => name));

/** Before the person has agreed to anything. */
export function AskState() {
  return (
    <section class="state">
      <p class="face" aria-hidden="true">
        :|
      </p>
      <h2>Nothing is read yet</h2>
      <p>Tonic reads your posts only after you have said so.</p>
      <button type="button" onClick={() => void openWelcome()}>
        See what it reads, and decide
      </button>
    </section>
  );
}

/** Before the first post. */
export function EmptyState() {
  return (
    <section class="state">
      <p class="face" aria-hidden="true">
        :|
      </p>
      <h2>Nothing read yet</h2>
      <p>Write a post, and songs and films for its mood appear here.</p>
      <p class="quiet">
        Tonic reads the boxes you write posts in on {siteNames}. The words stay on this computer: they are
        kept in memory until the next one, and never stored or sent.
      </p>
    </section>
  );
}

/** When the model cannot be used. */
export function FailureState({ reason }: { reason: string }) {
  return (
    <section class="state" role="alert">
      <p class="face" aria-hidden="true">
        :/
      </p>
      <h2>Tonic cannot read moods just now</h2>
      <p>Its model does not load. Nothing of yours is lost; installing the extension again usually helps.</p>
      <p class="quiet">{reason}</p>
      <button type="button" onClick={() => void ask('retry')}>
        Try again
      </button>
    </section>
  );
}
