import { i18n } from '#i18n';
import { Sentence } from './Sentence.tsx';

/** An error message for a bug report, in small print. Error messages are always English. */
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
