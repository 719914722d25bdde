interface Extension {
  readonly action: { getBadgeText(of: object): Promise<string> };
}

/** What runs in a page: each function stands by itself there, and is given one text. */
export const inPage = {
  text: () => document.body.innerText,
  /** Titles of songs, then of films. */
  picks: () => [...document.querySelectorAll('ol li strong')].map(({ textContent }) => textContent ?? ''),
  has: (name: string) =>
    [...document.querySelectorAll('button')].some(
      (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
    ),
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
  /** From now on, files that the page saves are kept in it instead. */
  keepDownload: () => {
    HTMLAnchorElement.prototype.click = function (): void {
      document.documentElement.dataset.download = this.href;
    };
  },
  /** The text of the file that the page saved. */
  download: () => decodeURIComponent(document.documentElement.dataset.download?.replace(/^[^,]*,/, '') ?? ''),
  /** Chooses a file of this text. */
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
