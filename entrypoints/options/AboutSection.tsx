import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { language } from '#entrypoints/shared/format/language.ts';
import { i18n } from '#i18n';
import { shippedJson } from '#lib/browser/files.ts';

const documents = [
  { file: 'PRIVACY.txt', text: 'about.privacy' },
  { file: 'NOTICE.txt', text: 'about.sources' },
  { file: 'LICENSE.txt', text: 'about.licence' },
  { file: 'LICENSES.txt', text: 'about.software' },
] as const;

/** The version, the measured accuracy of the shipped model, and the legal documents. */
export function AboutSection() {
  const test = useModelTest();
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{i18n.t('about.title')}</h2>
      <p>{i18n.t('about.version', [browser.runtime.getManifest().version])}</p>
      {test && (
        <p>
          {i18n.t('about.model', [test.rows.toLocaleString(language()), Math.round(test.accuracy * 100)])}
        </p>
      )}
      <ul class="documents">
        {documents.map(({ file, text }) => (
          <li key={file}>
            <a href={`/${file}`} target="_blank" rel="noreferrer">
              {i18n.t(text)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ModelTest {
  /** Number of test tweets. */
  readonly rows: number;
  /** Share of the test tweets that the model got right, 0 to 1. */
  readonly accuracy: number;
}

/** Returns the test results from the shipped model's manifest; undefined while it loads and if it cannot be read. */
function useModelTest(): ModelTest | undefined {
  const [test, setTest] = useState<ModelTest>();
  useEffect(() => {
    void shippedJson('model/manifest.json')
      .then((manifest) => {
        const { rows, accuracy } = (manifest as { test?: Partial<ModelTest> }).test ?? {};
        if (typeof rows === 'number' && typeof accuracy === 'number') setTest({ rows, accuracy });
      })
      .catch(() => undefined);
  }, []);
  return test;
}
