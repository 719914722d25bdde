/*
 * Words that say what a box is for, in names and labels. They are lower case and have no accents (`wordsIn`). A space
 * in them may be missing in a name: "seed phrase" is also "seedphrase".
 */

const pattern = (before: string, phrases: readonly string[], after: string): RegExp =>
  new RegExp(`${before}(?:${phrases.join('|').replaceAll(' ', ' ?')})${after}`);

/** Secrets and numbers that identify a person or an account. One of them anywhere in a name decides. */
const secrets = pattern(
  ' ',
  [
    '\\w*(?:passwords?|passwd|passw?ort|kennwort)|pwd|pass (?:code|phrase|key)s?|mots? de passe|mdp|contrasena|senha|wachtwoord|has[lł]o|парол[ья]|l[oø]senord|adgangskode|salasana|sifre',
    '(?:private|secret|\\w*geheim\\w*|api|access|auth|ssh|privat\\w*) (?:key|token|secret|code|schlussel|sleutel|nyckel)s?|(?:client|app) secret|(?:cle|clave|chave|chiave|klucz) (?:priv|pryw|secr|segr|api)\\w*|(?:приватн|закрыт|секретн)ыи ключ|ozel anahtar',
    '(?:seed|recovery|backup|wallet|secret) (?:phrase|key|code|word)s?|mnemonics?|(?:phrase|frase|fraza) (?:semilla|semente|seed|secret|segret|odzy|d[ei] recup)\\w*|wiederherstellungs\\w+|herstelzin|(?:сид|секретная) фраза|kurtarma ifadesi',
    '2 fa|mfa|totp|one time code|(?:verifi|secur|confirm|sicherheits|bestatigungs|sms|pin|login)\\w* ?(?:code|question|answer)|cod(?:e|igo|ice) (?:d[ei] )?(?:verif|segur|secu?r|sicur|confirm|fisc|pin)\\w*|kod weryf\\w+|код подтверждения|dogrulama kodu',
    '(?:credit|debit) cards?|kreditkart\\w+|card (?:number|no|holder)|cv[vc]|iban|account (?:number|no)|n[uo]mero? d\\w+ (?:cart|tarj|cuent|cont|compt|pas)\\w*|numer (?:karty|konta)|(?:konto|steuer|kort|kaart|rekening|person)num+er|номер (?:карты|счета)|kart numaras[iı]',
    'ssn|social security|(?:tax|national|passport) (?:id|number|no)|(?:date?|fecha) (?:of|d[ei]) (?:birth|na\\w+)|birth date|geburtsdatum|cpf|pesel',
  ],
  ' ',
);

/** The same in languages that put no spaces between words. */
const secretsUnspaced =
  /パスワード|暗証番号|秘密鍵|認証コード|カード番号|密[码碼]|助[记記][词詞]|私[钥鑰]|[验驗][证證][码碼]|卡[号號]|비밀번호|개인 ?키|인증 ?번호|카드 ?번호|कूटशब्द|पासवर्ड|كلمة المرور/;

/** Texts for few readers that are no posts: descriptions of pictures, private notes, reports, messages to a service. */
const otherTexts = pattern(
  ' ',
  [
    'alt\\w* text|text[eo] alternat\\w+|tekst alternat\\w+|альтернативныи текст|代替テキスト|替代文[字本]|대체 텍스트|(?:image|photo|picture|media) description|bildbeschreibung|desc\\w+ d\\w+ (?:la? )?im[am]\\w+|visual\\w* impair\\w+|low vision|describe (?:this|the|your) (?:image|photo|picture)',
    '(?:priv|pers|intern|account|user|staff|admin|mod)\\w* not(?:es?|iz\\w*)|not(?:es?|as?) (?:priv|pers|intern)\\w*|only you can see',
    'report (?:(?:a|this) )?(?:reason|comment|text|message|post|user|account|abuse|problem|bug)s?|(?:bug|abuse) report|reporting this',
    '(?:send|give) (?:us )?feedback|(?:support|contact) (?:request|ticket|message|form|us)|(?:message|feedback) to (?:the )?(?:support|mod|admin)\\w*',
  ],
  ' ',
);

/** Words that stand for something private at the end of a name only: "shipping address", but not "address the crowd". */
const privateThings = pattern(
  ' ',
  [
    'pin|otp|cards?|karte|tarjeta|ad+ress?(?:e|es)?|direccion|endereco|indirizzo|адрес|e ?mails?|mail|correo|phone|tele(?:ph|f)one?|телефон|tel|mobile|street|stra(?:ss|ß)e|zip(?: code)?|plz|post(?:al)? code|postal|postleitzahl',
    '(?:first|last|full|user|sur) name|vorname|nachname|prenom|apellidos?|birthday|dob|(?:reise)?pass?e?port|secret|token|login|captcha',
    'alt|report|abuse|feedback|complaint|support|contact|search|melden|signal(?:er|ement)|denunciar?|segnala|zg[lł]os|жалоба|通報|举报|신고',
  ],
  '(?: (?:number|no|nr|lines?|input|field|text|area|textarea|box|value|form|dialog|\\d+))* $',
);

/** Words that say that a box is for a post after all: "share your secret". */
const posts =
  / (?:posts?|comments?|repl(?:y|ies)|tweet|toot|status|story|share|tell|confess(?:ion)?|thread|topic|compose|kommentar|beitrag|antwort|commentaire|reponse|comentario|respuesta|resposta|risposta|commento) /;

const searchLabel =
  /^ (?:search|such\w*|recherche\w*|rechercher|buscar?|pesquis\w+|cerca|zoek\w*|szukaj|поиск|искать|ara|sok|検索|搜[索尋寻]|검색) /;

/** Limit of characters of a name or label that are examined, because this happens at each event. */
const maxCharacters = 200;

/** Returns the words of a name or label between spaces: ' shipping address 1 ' for "shippingAddress1". */
function wordsIn(text: string): string {
  const words = text
    .slice(0, maxCharacters)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return ` ${words.filter(Boolean).join(' ')} `;
}

/** Returns whether a box or form with this name or id is for a secret or for another text that is no post. */
export function isPrivateName(name: string): boolean {
  const words = wordsIn(name);
  const thing = privateThings.exec(words);
  return (
    secrets.test(words) ||
    otherTexts.test(words) ||
    (thing !== null && !posts.test(`${words.slice(0, thing.index)} `))
  );
}

/**
 * Returns whether a box with this label or placeholder is for a secret, a search, or another text that is no post. A
 * question, a long sentence, or a label that names a post says nothing about secrets: "Comment on the password leak".
 */
export function isPrivateLabel(label: string): boolean {
  const words = wordsIn(label);
  const length = words.split(' ').length - 2;
  if (length > 14) return false;
  if (otherTexts.test(words) || (length <= 4 && searchLabel.test(words))) return true;
  if (length > 8 || /[?？؟]/.test(label) || posts.test(words)) return false;
  return secrets.test(words) || secretsUnspaced.test(label);
}
