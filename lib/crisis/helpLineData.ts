import { call, type HelpLine, open, type Region, text } from './helpLine.ts';

const always = 'always';

export const findAHelpline: HelpLine = {
  name: 'Find a Helpline',
  ways: [open('findahelpline.com')],
  isDirectory: true,
};

export const befrienders: HelpLine = {
  name: 'Befrienders Worldwide',
  ways: [open('befrienders.org')],
  isDirectory: true,
};

const samaritans: HelpLine = { name: 'Samaritans', ways: [call('116 123')], hours: always };

/**
 * By ISO 3166 alpha-2 code. Written in November 2026 from public knowledge; none was dialled. Numbers change: check each
 * against findahelpline.com before a release. A region without an entry gets the directories.
 */
export const regions: Readonly<Record<string, Region>> = {
  AR: {
    emergency: '911',
    lines: [
      {
        name: 'Línea Nacional de Salud Mental',
        ways: [call('0800 999 0091')],
        hours: always,
        languages: ['es'],
      },
      { name: 'Centro de Asistencia al Suicida', ways: [call('135')], languages: ['es'] },
    ],
  },
  AT: {
    emergency: '112',
    lines: [{ name: 'TelefonSeelsorge', ways: [call('142')], hours: always, languages: ['de'] }],
  },
  AU: {
    emergency: '000',
    lines: [{ name: 'Lifeline', ways: [call('13 11 14'), text('0477 13 11 14')], hours: always }],
  },
  BE: {
    emergency: '112',
    lines: [
      { name: 'Zelfmoordlijn', ways: [call('1813')], hours: always, languages: ['nl'] },
      {
        name: 'Centre de Prévention du Suicide',
        ways: [call('0800 32 123')],
        hours: always,
        languages: ['fr'],
      },
    ],
  },
  BR: {
    emergency: '192',
    lines: [{ name: 'CVV', ways: [call('188')], hours: always, languages: ['pt'] }],
  },
  CA: {
    emergency: '911',
    lines: [{ name: '9-8-8 Suicide Crisis Helpline', ways: [call('988'), text('988')], hours: always }],
  },
  CH: {
    emergency: '144',
    lines: [
      {
        name: 'Die Dargebotene Hand, La Main Tendue, Telefono Amico',
        ways: [call('143')],
        hours: always,
        languages: ['de', 'fr', 'it'],
      },
    ],
  },
  DE: {
    emergency: '112',
    lines: [
      {
        name: 'TelefonSeelsorge',
        ways: [call('0800 111 0 111'), call('0800 111 0 222')],
        hours: always,
        languages: ['de'],
      },
    ],
  },
  DK: {
    emergency: '112',
    lines: [{ name: 'Livslinien', ways: [call('70 201 201')], languages: ['da'] }],
  },
  ES: {
    emergency: '112',
    lines: [
      {
        name: 'Línea de atención a la conducta suicida',
        ways: [call('024')],
        hours: always,
        languages: ['es'],
      },
    ],
  },
  FI: {
    emergency: '112',
    lines: [{ name: 'MIELI Kriisipuhelin', ways: [call('09 2525 0111')], hours: always, languages: ['fi'] }],
  },
  FR: {
    emergency: '112',
    lines: [
      {
        name: 'Numéro national de prévention du suicide',
        ways: [call('3114')],
        hours: always,
        languages: ['fr'],
      },
    ],
  },
  GB: {
    emergency: '999',
    lines: [samaritans, { name: 'Shout', ways: [text('85258', 'SHOUT')], hours: always }],
  },
  IE: {
    emergency: '112',
    lines: [samaritans, { name: 'Text About It', ways: [text('50808', 'HELLO')], hours: always }],
  },
  IN: {
    emergency: '112',
    lines: [
      {
        name: 'Tele-MANAS',
        ways: [call('14416')],
        hours: always,
        languages: ['en', 'hi'],
        moreLanguages: 18,
      },
    ],
  },
  IT: {
    emergency: '112',
    lines: [
      {
        name: 'Telefono Amico',
        ways: [call('02 2327 2327')],
        hours: 'untilMidnight',
        languages: ['it'],
      },
    ],
  },
  JP: {
    emergency: '119',
    lines: [
      { name: '#いのちSOS', ways: [call('0120-061-338')], languages: ['ja'] },
      { name: 'いのちの電話', ways: [call('0120-783-556')], languages: ['ja'] },
    ],
  },
  KR: {
    emergency: '119',
    lines: [{ name: '자살예방상담전화', ways: [call('109')], hours: always, languages: ['ko'] }],
  },
  MX: {
    emergency: '911',
    lines: [{ name: 'Línea de la Vida', ways: [call('800 911 2000')], hours: always, languages: ['es'] }],
  },
  NL: {
    emergency: '112',
    lines: [
      {
        name: '113 Zelfmoordpreventie',
        ways: [call('113'), call('0800-0113')],
        hours: always,
        languages: ['nl'],
      },
    ],
  },
  NO: {
    emergency: '113',
    lines: [
      {
        name: 'Mental Helse Hjelpetelefonen',
        ways: [call('116 123')],
        hours: always,
        languages: ['no'],
      },
    ],
  },
  NZ: {
    emergency: '111',
    lines: [{ name: '1737, need to talk?', ways: [call('1737'), text('1737')], hours: always }],
  },
  PH: {
    emergency: '911',
    lines: [{ name: 'NCMH Crisis Hotline', ways: [call('1553')], hours: always }],
  },
  PL: {
    emergency: '112',
    lines: [
      { name: 'Centrum Wsparcia', ways: [call('800 70 2222')], hours: always, languages: ['pl'] },
      { name: 'Kryzysowy Telefon Zaufania', ways: [call('116 123')], languages: ['pl'] },
    ],
  },
  PT: {
    emergency: '112',
    lines: [
      {
        name: 'Linha Nacional de Prevenção do Suicídio',
        ways: [call('1411')],
        hours: always,
        languages: ['pt'],
      },
      {
        name: 'SOS Voz Amiga',
        ways: [call('213 544 545')],
        hours: { from: '15:30', to: '0:30' },
        languages: ['pt'],
      },
    ],
  },
  SE: {
    emergency: '112',
    lines: [{ name: 'Mind Självmordslinjen', ways: [call('90101')], hours: always, languages: ['sv'] }],
  },
  SG: {
    emergency: '995',
    lines: [{ name: 'Samaritans of Singapore', ways: [call('1767')], hours: always }],
  },
  US: {
    emergency: '911',
    lines: [
      {
        name: '988 Suicide & Crisis Lifeline',
        ways: [call('988'), text('988')],
        hours: always,
        press: { key: '2', language: 'es' },
      },
    ],
  },
  ZA: {
    emergency: '112',
    lines: [{ name: 'SADAG Suicide Crisis Helpline', ways: [call('0800 567 567')], hours: always }],
  },
};
