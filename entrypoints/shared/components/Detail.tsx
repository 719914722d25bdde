import { i18n } from '#i18n';
import { Sentence } from './Sentence.tsx';

/** What went wrong in the words of the code, which are English: small, for a bug report. */
export function Detail({ text }: { text: string }) {
  return (
    <small class="quiet detail">
      <Sentence text={i18n.t('failure.detail', ['$1'])}>
        <span lang="en" dir="ltr">
          {text}
        </span>
      </Sentence>
    </small>
  );
}
