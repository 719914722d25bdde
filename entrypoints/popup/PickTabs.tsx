import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { type Tab, tabs } from '#lib/taste/chosenTab.ts';
import { tabAfterKey } from './tabKeys.ts';

const names = { songs: 'picks.songs', films: 'picks.films' } as const satisfies Readonly<Record<Tab, string>>;
const tabId = (tab: Tab): string => `tab-${tab}`;
const panelId = (tab: Tab): string => `panel-${tab}`;

interface Props {
  readonly tab: Tab;
  readonly onChoose: (tab: Tab) => void;
}

/** The tabs for songs and films. The focus moves with the chosen tab, so the other one is no stop of the Tab key. */
export function PickTabs({ tab, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = tabAfterKey(tabs, tab, event.key, document.documentElement.dir === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={i18n.t('picks.lists')} onKeyDown={onKeyDown}>
      {tabs.map((one) => (
        <button
          type="button"
          role="tab"
          key={one}
          id={tabId(one)}
          aria-controls={panelId(one)}
          aria-selected={one === tab}
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onChoose(one)}
        >
          {i18n.t(names[one])}
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly tab: Tab;
  readonly isShown: boolean;
  readonly children: ComponentChildren;
}

/** What a tab shows. The panel of the other tab is hidden. */
export function TabPanel({ tab, isShown, children }: PanelProps) {
  return (
    <div role="tabpanel" id={panelId(tab)} aria-labelledby={tabId(tab)} hidden={!isShown}>
      {children}
    </div>
  );
}
