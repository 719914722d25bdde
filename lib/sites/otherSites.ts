import type { Address } from './messagePaths.ts';

/**
 * Names that pages for messages have in their addresses, as regular expressions: English and names of software first, then
 * stems of other languages, also without accents, because many addresses leave them out.
 */
const names = `messag(?!e-?board)\\w* messengers? msgs? privmsg inbox (?:e-?|web)?mail(?:box)? chats? dms? pms? mp im
 [ck]onversa\\w* dialogs? direct whispers? private\\.php (?<!questions/)ask contact-?us contact[oi]? contatt?[oi] kontakt
 whatsapp telegram nachricht\\w* postfach mensa[jg]\\w* wiadomo[sś][cć]i? mesaj[\\wı]* sohbet ileti[sş]im berichten
 meddeland\\w* beskeder meldinger viestit? zpr[aá]v[ay] [uü]zenet\\w* pesan сообщени[ея] диалоги メッセージ 私信 消息 메시지 رسائل`;

/**
 * A whole segment of a path or the whole value of a parameter. Words before and after the name may say whose messages
 * they are or what is done: "new-private-message", "pms_send.php".
 */
const messagePart = new RegExp(
  `(?:^|[/=#!])(?:(?:new|send|create|compose|write|my|personal|private|direct)[-_]?)*(?:${names.trim().split(/\s+/).join('|')})(?:[-_]?(?:add|box|center|compose|list|new|send|priv[eé]s?|privados?|privati))?(?:\\.\\w{2,5})?(?=[/?&;#]|$)`,
  'i',
);

/**
 * Returns whether an address of a host that no site of the list has is for messages: by the labels of the host
 * ("chat.example.org"), the segments of the path ("/user/7/messages"), the fragment ("#/inbox") and the parameters ("?i=pm").
 */
export function isMessageAddress({ hostname, pathname, search, hash }: Address): boolean {
  const labels = hostname.split('.').slice(0, -1).join('/');
  return messagePart.test(decoded(`${labels}/${pathname}${search}${hash}`));
}

/** The text with percent-encoded letters, as "%D1%81", decoded. Malformed text stays as it is. */
function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
