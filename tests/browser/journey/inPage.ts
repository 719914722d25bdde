interface Extension {
  readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
}

/** Functions that run in a page. Each is sent there alone, with one string. */
export const inPage = {
  text: () => document.body.innerText,
  /** The titles of the songs, then of the films. */
  picks: () => [...document.querySelectorAll('ol li strong')].map(({ textContent }) => textContent ?? ''),
  /** The addresses that the picks open. Two songs may have one title. */
  links: () => [...document.querySelectorAll<HTMLAnchorElement>('ol li a')].map(({ href }) => href),
  has: (name: string) =>
    [...document.querySelectorAll('button')].some(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
    ),
  /** The box to try Tonic in, which the welcome page shows after the answer. */
  hasTextBox: () => document.querySelector('textarea') !== null,
  press: (name: string) =>
    [...document.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name)
      ?.click(),
  isPressed: (name: string) =>
    document.querySelector(`button[aria-label="${CSS.escape(name)}"]`)?.getAttribute('aria-pressed') ===
    'true',
  badge: () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return (browser ?? chrome).action.getBadgeText({});
  },
  /** The title of the toolbar button. */
  title: () => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return (browser ?? chrome).action.getTitle({});
  },
  /** Makes the page store its downloads in an attribute. */
  keepDownload: () => {
    HTMLAnchorElement.prototype.click = function (): void {
      document.documentElement.dataset.download = this.href;
    };
  },
  /** The text of the downloaded file. */
  download: () => decodeURIComponent(document.documentElement.dataset.download?.replace(/^[^,]*,/, '') ?? ''),
  /** Chooses a file with this text. */
  upload: (text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'tonic.json', { type: 'application/json' }));
    if (input) {
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  },
};
